"""Pointers: whom a pronoun or description means, as the model ranks earlier mentions.

The model knows mentions and how likely each means the same as an earlier one; the walk knows the
drafts of names and descriptions. Here the one is told in terms of the other: a mention means the
draft that stands in it, or with the probability of each antecedent what that one means.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import heappop, heappush

from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.schema import EntityKind, Mentions, Span

Shares = dict[int, float]
"""How likely each draft is meant, by its place in `Pointers.drafts`."""

LIKELY = 0.5
"""The share from which the model is believed: likelier so than not."""

_LEAST = 0.02
"""Shares below this are forgotten: a long text must not remember everybody everywhere."""


class Pointers:
    """The mentions of an article with what each is known to mean so far."""

    def __init__(self, text: str, mentions: Mentions, named: Iterable[Named]) -> None:
        self.drafts: list[Draft] = []
        self._text = text
        self._mentions = mentions
        self._starts = [s.start for s in mentions.spans]
        self._places: dict[int, int] = {}
        self._own: dict[int, int] = {}
        self._shares: dict[int, Shares] = {}
        self._looked: dict[int, int] = {}
        names = sorted(((n.name.start, n.name.end, n.draft) for n in named), key=lambda n: n[:2])
        self._set_names(text, names)

    def _set_names(self, text: str, names: Sequence[tuple[int, int, Draft]]) -> None:
        """Each mention whose head is a name means its bearer."""
        self._names = [Span(*n[:2]) for n in names]
        begins = [n[0] for n in names]
        for i, span in enumerate(self._mentions.spans):
            if self._mentions.forms[i] == "pronoun":
                continue
            end = _core_end(text, span)
            at = bisect_left(begins, end) - 1
            if at >= 0 and _closes(text, span, end, self._names[at]):
                self._own[i] = self._place(names[at][2])

    def in_name(self, mention: int) -> bool:
        """Whether a mention is only a part of a name."""
        span = self._mentions.spans[mention]
        at = bisect_left(self._names, (span.start + 1,)) - 1
        return at >= 0 and span.end <= self._names[at][1] and span != self._names[at]

    def _place(self, draft: Draft) -> int:
        if id(draft) not in self._places:
            self._places[id(draft)] = len(self.drafts)
            self.drafts.append(draft)
        return self._places[id(draft)]

    def at(self, span: Span) -> int | None:
        """The mention that begins where a span does and is nearest to it in length."""
        lo = bisect_left(self._starts, span.start)
        found = None
        while lo < len(self._starts) and self._starts[lo] == span.start:
            if found is None or _gap(self._mentions.spans[lo], span) < _gap(
                self._mentions.spans[found], span
            ):
                found = lo
            lo += 1
        return found

    def antecedent(self, span: Span, least: float = LIKELY) -> Span | None:
        """The place that the mention which stands there likely takes up."""
        found = self.at(span)
        best = next(iter(self._mentions.antecedents[found]), None) if found is not None else None
        return self._mentions.spans[best[0]] if best and best[1] >= least else None

    def around(self, span: Span) -> Span | None:
        """The shortest mention that holds what stands there and goes on behind it."""
        near = range(bisect_left(self._starts, span.start + 1))[-_NEAREST:]
        holding = [s for s in (self._mentions.spans[i] for i in near) if s.end > span.end]
        return min(holding, key=lambda s: s.end - s.start, default=None)

    def before(self, span: Span) -> Span | None:
        """The longest mention of a person or people that ends right before a place."""
        near = range(bisect_left(self._starts, span.start))
        ends = (
            self._mentions.spans[i] for i in near[-_NEAREST:]
            if self._mentions.kinds[i] in _PEOPLE and self._mentions.forms[i] != "pronoun"
            and not _LIST.search(self._text, self._mentions.spans[i].start, span.start)
        )  # fmt: skip
        closing = [s.start for s in ends if 0 < span.start - s.end < _BESIDE or s.end >= span.end]
        return Span(min(closing), span.start) if closing else None

    def taken_up(self, span: Span) -> Draft | None:
        """Whose name likely takes up what stands there, as a story names its headline's "mayor"."""
        found = self.at(span)
        waiting = [] if found is None else list(self._takers.get(found, ()))
        while waiting:
            next_ = heappop(waiting)
            own = self.own(next_)
            if own is not None and own.named and own.kind != "author":
                return own  # the byline stands in between
            for taker in self._takers.get(next_, ()):
                heappush(waiting, taker)
        return None

    @cached_property
    def _takers(self) -> dict[int, list[int]]:
        """The mentions that likely take up each one, in the order of the text."""
        takers: dict[int, list[int]] = {}
        for i, earlier in enumerate(self._mentions.antecedents):
            best = next(iter(earlier), None)
            if best and best[1] >= _TAKEN_UP:
                takers.setdefault(best[0], []).append(i)
        return takers

    def kind(self, span: Span) -> EntityKind | None:
        """What kind of thing the model takes the mention that stands there for; None for none."""
        found = self.at(span)
        if found is None or _gap(self._mentions.spans[found], span) > _ASTRAY:
            return None
        return self._mentions.kinds[found]

    def hints(self) -> None:
        """Tell each named draft what kind the model takes most of its mentions for."""
        seen: dict[int, Counter[EntityKind]] = {}
        for i, place in self._own.items():
            seen.setdefault(place, Counter())[self._mentions.kinds[i]] += 1
        for place, kinds in seen.items():
            kind, times = kinds.most_common(1)[0]
            if kind in _TOLD and 2 * times > kinds.total():
                self.drafts[place].hints[kind] += _WEIGHT

    def learn(self, drafts: Iterable[Draft]) -> None:
        """Take in where drafts have been mentioned since they were last looked at."""
        for draft in drafts:
            if len(draft.mentions) != self._looked.get(id(draft), 0):
                self._looked[id(draft)] = len(draft.mentions)
                for span in draft.mentions:
                    self.tell(span, draft)

    def tell(self, span: Span, draft: Draft) -> None:
        """Say that what stands there means the draft."""
        found = self.at(span)
        if found is not None:
            self._own.setdefault(found, self._place(draft))
            self._shares.pop(found, None)

    def tell_described(self, span: Span, draft: Draft) -> None:
        """Say that a description is whom the name behind it tells: "the witness, Ada Brun"."""
        found = self.at(span)
        if found is not None and self._mentions.forms[found] == "nominal":
            self.tell(span, draft)

    def own(self, mention: int) -> Draft | None:
        """The draft that stands in a mention, where a name or the walk told it."""
        found = self._own.get(mention)
        return None if found is None else self.drafts[found].truly()

    def meant(self, span: Span) -> list[tuple[Draft, float]]:
        """Whom what stands there may mean, likeliest first; empty where the model sees nothing."""
        found = self.at(span)
        if found is None:
            return []
        total: dict[int, tuple[Draft, float]] = {}
        for place, share in self._share(found).items():
            draft = self.drafts[place].truly()
            total[id(draft)] = (draft, total.get(id(draft), (draft, 0.0))[1] + share)
        return sorted(total.values(), key=lambda found: -found[1])

    def _share(self, mention: int) -> Shares:
        """What a mention means, from those before it; never deeper than the text is long."""
        todo = [mention]
        while todo:
            at = todo[-1]
            if at in self._own or at in self._shares:
                todo.pop()
                continue
            earlier = self._mentions.antecedents[at]
            missing = [j for j, _ in earlier if j not in self._own and j not in self._shares]
            if missing:
                todo += missing
                continue
            self._shares[at] = self._summed(at)
            todo.pop()
        return self._known(mention)

    def _known(self, mention: int) -> Shares:
        own = self._own.get(mention)
        return {own: 1.0} if own is not None else self._shares[mention]

    def _summed(self, mention: int) -> Shares:
        made: Shares = {}
        named = self._named_since(mention)
        for j, p in self._mentions.antecedents[mention]:
            for place, share in self._known(named.get(j, j)).items():
                made[place] = made.get(place, 0.0) + p * share
        return {place: share for place, share in made.items() if share >= _LEAST}

    def _named_since(self, mention: int) -> dict[int, int]:
        """For descriptions that a pronoun may take up the name that the model takes for the same.

        Where the walk holds both apart ("a minister", then "Anton Rusk"), a share that the model
        gives to either is a share of the two: the one who was named since is nearer.
        """
        since: dict[int, int] = {}
        earlier = self._mentions.antecedents[mention]
        for j, p in earlier if self._mentions.forms[mention] == "pronoun" else ():
            best = next(iter(self._mentions.antecedents[j]), None)
            told = (self._mentions.forms[j], self._mentions.kinds[j])
            named = p >= _ALSO and told == ("name", "person")
            if named and best and best[1] >= LIKELY and self._held_apart(best[0], j):
                since[best[0]] = j
        return since

    def _held_apart(self, described: int, name: int) -> bool:
        """Whether one is a person without a name and the other one named, of no other gender."""
        one, other = self.own(described), self.own(name)
        if one is None or other is None or one.named or one.plural or not other.named:
            return False
        return {one.gender, other.gender} != {"f", "m"}


_CORE = re.compile(
    r".+?(?=,|\s(?:who|of|for|from|in|at|as|[a-z]{3,}(?:ing|ed)\s(?:in|by|at|for|with))\s|\s[(–—])"
)
"""A mention's words before an apposition, clause, participle or prepositional phrase."""

_LIST = re.compile(";")
_NEAREST, _BESIDE = 12, 4
"""Mentions that are looked at for one that ends so many characters before a place at most."""
_PEOPLE: frozenset[EntityKind] = frozenset({"person", "group", "anonymous"})
_TOLD: frozenset[EntityKind] = frozenset({"person", "institution", "place"})
_WEIGHT = 1
"""What the model's kind weighs beside the hints of `kinds.py`."""
_TAKEN_UP = 0.3
"""Less is asked where a story goes on from its headline: it mostly names whom that describes."""
_ALSO = 0.25
"""The share from which somebody named may be whom a pronoun means, for all that is likelier."""
_ASTRAY = 40
"""Characters by which a mention may end before or behind a source that begins with it."""

_OWNING = re.compile(r"(?:['’]s?|\s(?:himself|herself|itself|themselves))$")
"""What a mention may end with beside its name: "Orban's", "Orban himself"."""

_GOVERNED = re.compile(r"['’]s?\s|\b(?:in|on|at|to|by|with|of|for|from|and|or)\s")
"""What stands before a name that is not the head: "Marrane's report in the Courier"."""


_POSSESSOR = re.compile(r"['’]s?\s+$")
"""Whose somebody is who is named right behind it: "the Courier's Ada Brun" is Brun."""


def seen_names(mentions: Mentions) -> set[int]:
    """Where the names of people, bodies and places begin that the model sees."""
    rows = zip(mentions.spans, mentions.forms, mentions.kinds, strict=True)
    return {span.start for span, form, kind in rows if form == "name" and kind in _TOLD}


def is_head(text: str, mention: Span, name: Span) -> bool:
    """Whether a mention is called by the name, not only somebody near it."""
    return _closes(text, mention, _core_end(text, mention), name)


def _closes(text: str, mention: Span, end: int, name: Span) -> bool:
    """Whether the name closes a mention's core, which ends at `end`, and nothing governs it."""
    if " and " in text[end : min(mention.end, end + 200)]:
        return False  # "Orban, Hale and Marrane" is none of them
    if name.start < mention.start or end < name.start or end - name.end > 1:
        return False
    owner = _POSSESSOR.search(text, mention.start, name.start)
    return not _GOVERNED.search(text, mention.start, owner.start() if owner else name.start)


def _gap(one: Span, other: Span) -> int:
    return abs(one.end - other.end)


def _core_end(text: str, span: Span) -> int:
    """Where a mention's words stop before an apposition, clause or prepositional phrase."""
    words = text[span.start : min(span.end, span.start + 300)]
    found = _CORE.match(words)
    core = words[: found.end()] if found else words
    return span.start + len(_OWNING.sub("", core))
