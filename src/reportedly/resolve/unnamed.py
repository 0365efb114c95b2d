"""Sources without a name: which earlier one a description means, or that it is a new one.

Conservative on purpose: only a definite description ("the source", "these officials"), one with
the same possessor or the same bare plural is tied to something earlier. "Officials" told of again
are one entity, as a reader takes them; whether they are one origin is left open (`weigh`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.lexicon.nouns import NUMBERS, same_class
from reportedly.lexicon.people import ABOUT_ANYBODY, SAME_ROLE
from reportedly.lexicon.sources import ANYBODY, SHARES
from reportedly.resolve.alike import (
    CANDIDATES,
    ELECTED,
    electable,
    fit_of,
    gender_of,
    may_be,
    owned_apart,
    sides,
)
from reportedly.resolve.apart import apart, of_one_nation
from reportedly.resolve.belonging import is_possessor
from reportedly.resolve.contenders import both, candidate
from reportedly.resolve.described import described_kind, seen_kind, telling
from reportedly.resolve.documents import Documents
from reportedly.resolve.draft import Draft
from reportedly.resolve.everybody import everybody, two_told
from reportedly.resolve.focus import Focus
from reportedly.resolve.heads import Named
from reportedly.resolve.institutions import body_meant, names_body
from reportedly.resolve.kinds import decide
from reportedly.resolve.knowing import foremost
from reportedly.resolve.leaders import union_leader
from reportedly.resolve.offices import of_another_office
from reportedly.resolve.ordinals import is_further, set_apart
from reportedly.resolve.phrases import Phrase, loosened, plain
from reportedly.resolve.pronouns import kind_of as kind_now
from reportedly.resolve.roles import Role, head
from reportedly.resolve.withheld import nearer, retold
from reportedly.schema import EntityKind

_LOOK_BACK = 40
_RICH = frozenset(
    "businessman businesswoman billionaire millionaire mogul tycoon magnate star".split()
)
"""What somebody is said to be who has no other role."""
_BEGINNING, _INTRODUCED = 3, 8
"""Sentences in which a body may stand without its name, and in which the name must have come."""
_HELD_IN_FOCUS = ABOUT_ANYBODY | ELECTED
"""What somebody in focus may be called; above the story nobody is in focus yet."""
_AT_ONCE = 2
_A_WHILE = 8
"""So many sentences back somebody has just spoken, or still goes on speaking."""
_ELLIPSIS = 3
"""So many descriptions back "others" look for whom they are set against."""
_ELLIPTIC = frozenset({"other", "others", "another"})
_AGAIN = frozenset("same latter unnamed anonymous unidentified".split())
"""In front of a noun these tell nothing new of somebody."""
_PICKING = frozenset("some one several many most two three a an few".split())


class Unnamed:
    """The nameless of an article in the order in which they come up."""

    def __init__(self, cast: Iterable[Draft]) -> None:
        self.drafts: list[Draft] = []
        self.echo = False
        self.aside = False
        self.lead: list[Draft] = []
        self.together: dict[int, list[Draft]] = {}
        """Who speaks together, by `id` of the draft for all of them."""
        self._documents = Documents()
        self._fresh: list[tuple[Draft, Phrase]] = []
        self.cast = list(cast)
        self._roles: dict[str, list[Draft]] = defaultdict(list)
        for draft in self.cast:
            for noun in {head(role) for role in draft.roles}:
                self._roles[noun].append(draft)

    def tie(
        self,
        phrase: Phrase,
        owners: Sequence[Draft],
        focus: Focus,
        sentence: int,
        seen: EntityKind | None = None,
    ) -> Draft:
        """The draft that the description means, made where it is new.

        `seen` is what the model takes it for: it counts where the noun tells nothing.
        """
        phrase = plain(phrase)
        kind = self._kind(phrase)
        if seen and not telling(phrase):
            kind = seen_kind(phrase, kind, seen)
        speaker = focus.last_speaker(sentence, _LOOK_BACK)
        found = everybody(phrase, focus, sentence) or set_apart(
            phrase, self._in_order(kind), speaker
        )
        if found is not None:
            return found
        if self.echo and not phrase.definite and not phrase.partitive:
            phrase = replace(phrase, definite=True, indefinite=False)
        if phrase.definite and not phrase.other and not phrase.partitive:
            found = self._definite(phrase, kind, owners, focus, sentence)
        elif kind in {"group", "anonymous"} and _whole_class(phrase):
            found = self._same_words(phrase, kind)
        return found or self._new(phrase, kind, owners, focus, sentence)

    def _kind(self, phrase: Phrase) -> EntityKind:
        """The kind of a description; "others" are what "some friends" before them are."""
        if phrase.noun in _ELLIPTIC and not phrase.definite and not phrase.partitive:
            near = self.drafts[: -_ELLIPSIS - 1 : -1]
            whole = next((d for d in near if d.name.split(" ", 1)[0].lower() in _PICKING), None)
            if whole is not None:
                return whole.kind
        return described_kind(phrase)

    def _definite(
        self,
        phrase: Phrase,
        kind: EntityKind,
        owners: Sequence[Draft],
        focus: Focus,
        sentence: int,
    ) -> Draft | None:
        if kind == "document":
            return self._documents.find(phrase, owners, self._back(kind), self.echo)
        if self.echo and kind == "group" and (found := self._same_words(phrase, kind)):
            return found
        if phrase.plural and not self.echo and (two := both(phrase, self.cast, focus, sentence)):
            return self._pair(two)
        if kind in {"institution", "outlet", "group", "unknown"}:
            return body_meant(phrase, kind, owners, self._back(kind), focus, sentence)
        if phrase.plural:
            return self._several(phrase, owners)
        sought = loosened(phrase) if self.echo else phrase
        bearer = self._described(sought, focus, sentence)
        bearer = None if is_possessor(bearer, phrase, owners) else bearer
        found = (
            self._just_heard(phrase, focus, sentence, _AT_ONCE)
            or nearer(bearer, phrase, focus)
            or self._one(phrase, kind, owners)
        )
        if found is None and phrase.noun in ANYBODY:
            found = self._just_heard(phrase, focus, sentence, _A_WHILE)
        return found or (self._leading(phrase) if self.echo else None)

    def _just_heard(self, phrase: Phrase, focus: Focus, sentence: int, reach: int) -> Draft | None:
        """The unnamed one who has just spoken, where "the aide" or "the person" may mean them."""
        last = focus.last_speaker(sentence, reach)
        if self.echo or last is None or last.named or last.plural or last.kind != "anonymous":
            return None
        alike = same_class(last.noun, phrase.noun) or phrase.noun in ANYBODY
        told = phrase.mods - last.mods - {last.noun}
        return last if alike and not told and not phrase.owners and may_be(last, phrase) else None

    def _pair(self, two: list[Draft]) -> Draft:
        """The draft for two persons together."""
        known = (d for d in self.drafts if self.together.get(id(d)) == two)
        draft = next(known, None)
        if draft is None:
            name = " and ".join(d.name for d in two)
            draft = Draft(name, kind="group", count=2, plural=True, parts=two)
            self.together[id(draft)] = two
            self.drafts.append(draft)
        return draft

    def _two(self, phrase: Phrase, two: list[Draft]) -> Draft:
        """The draft for two of the nameless together, as the text calls the two of them."""
        draft = Draft(
            phrase.text, "anonymous", named=False, count=2, noun=phrase.noun, plural=True, parts=two
        )
        self.together[id(draft)] = two
        self.drafts.append(draft)
        return draft

    def introduced(self, draft: Draft, sentence: int) -> Draft | None:
        """The nameless body of a story's beginning that a name now tells; marks it so."""
        for other, phrase in self._fresh if sentence < _INTRODUCED else ():
            named = any(names_body(key, phrase) for key in draft.keys)
            if named and other.same is None and other in self.drafts:
                self.is_named(other, draft)
                return other
        return None

    def is_named(self, other: Draft, draft: Draft) -> None:
        """Somebody nameless turned out to be who has a name."""
        other.same = draft
        draft.mentions |= other.mentions
        self.drafts.remove(other)

    def _same_words(self, phrase: Phrase, kind: EntityKind) -> Draft | None:
        """The people that were called the same: "voters" are voters, "officials" officials."""
        text = phrase.text.casefold()
        return next((d for d in self._back(kind) if d.name.casefold() == text), None)

    def _leading(self, phrase: Phrase) -> Draft | None:
        """Whom a headline's bare "lawmaker" means: the first speaker of the story."""
        if phrase.owners or len(phrase.text.split()) > 2:
            return None
        for draft in self.lead:
            if not draft.plural and kind_now(draft) in {"person", "anonymous"}:
                return draft.truly()
        return None

    def _back(self, kind: EntityKind) -> Iterable[Draft]:
        """Drafts of a kind, the latest first; in an echo of the story the first first.

        What came up beside the article is another story: nobody in this one is meant by it.
        """
        near = self.drafts[:_LOOK_BACK] if self.echo else reversed(self.drafts[-_LOOK_BACK:])
        kinds = {kind, "anonymous"} if kind == "person" else {kind}
        return (d for d in near if d.kind in kinds and d.aside == self.aside)

    def _in_order(self, kind: EntityKind) -> list[Draft]:
        """The same in the order of the text."""
        near = list(self._back(kind))
        return near if self.echo else near[::-1]

    def _several(self, phrase: Phrase, owners: Sequence[Draft]) -> Draft | None:
        anybody = phrase.noun in ANYBODY
        back = self._back("anonymous")
        alike = [d for d in back if same_class(d.noun, phrase.noun) or (anybody and d.plural)]
        alike = [d for d in alike if not owned_apart(d, owners) and not apart(d, phrase)]
        counted = [d for d in alike if d.plural and d.count is not None]
        if same := foremost(phrase, [d for d in counted if d.count == phrase.count]):
            return same[0]
        if two := two_told(phrase, self._back("anonymous")):
            return self._two(phrase, two)
        fits = foremost(phrase, [d for d in alike if d.plural and None in (phrase.count, d.count)])
        later = 0
        for draft in alike:
            if draft in fits:
                return draft if later < 2 else None
            later += not draft.plural and draft.count == 1
        return None

    def _one(self, phrase: Phrase, kind: EntityKind, owners: Sequence[Draft]) -> Draft | None:
        """The unnamed person of this class whose description shares most words, else the last."""
        best: tuple[int, Draft] | None = None
        several = False
        for draft in self._back(kind):
            if draft.plural or not same_class(draft.noun, phrase.noun):
                continue
            if self.echo and is_further(draft.name):
                continue
            if owned_apart(draft, owners) or apart(draft, phrase):
                continue
            score = len(draft.mods & phrase.mods) + of_one_nation(draft, phrase)
            score += any(owner in draft.parts for owner in owners)
            several = best is not None
            if best is None or score > best[0]:
                best = (score, draft)
        if best and several and best[0] == 0 and phrase.mods - _AGAIN:
            return None
        return best[1] if best else None

    def _described(self, phrase: Phrase, focus: Focus, sentence: int) -> Draft | None:
        """The named person who bears this role in the text."""
        best: tuple[int, int, Draft] | None = None
        for draft in self._bearers(phrase.noun):
            if decide(draft.hints, True) != "person" and not draft.known:
                continue
            fit = max((fit_of(role, phrase) for role in draft.roles), default=-1)
            if fit >= 0 and may_be(draft, phrase):
                when = _when(draft, focus)
                if best is None or (fit, when) > best[:2]:
                    best = (fit, when, draft)
        if best:
            return best[2]
        if any(_possesses(owner) for owner in phrase.owners):
            return None
        found: Draft | None = None
        if phrase.noun in CANDIDATES:
            found = candidate(phrase, self.cast, focus, sentence)
        elif not self.echo and (phrase.noun in _HELD_IN_FOCUS or "former" in phrase.mods):
            found = self._in_focus(phrase, focus, sentence)
        if found is None and phrase.noun in (ABOUT_ANYBODY | ELECTED) - CANDIDATES:
            found = self._without_role(phrase)
        return found or union_leader(phrase, self.cast)

    def _without_role(self, phrase: Phrase) -> Draft | None:
        """Of "the senator" the text may take for granted whom it means: the one named most."""
        people = [d for d in self.cast if not d.roles and len(d.mentions) > 2]
        people = [d for d in people if decide(d.hints, True) == "person" and not d.known]
        fits = [d for d in people if may_be(d, phrase)]
        return max(fits, key=lambda d: (len(d.mentions), -d.first), default=None)

    def _bearers(self, noun: str) -> list[Draft]:
        nouns = {noun, *(n for group in SAME_ROLE if noun in group for n in group)}
        found = [d for n in sorted(nouns) for d in self._roles.get(n, [])[-_LOOK_BACK:]]
        return list(dict.fromkeys(found))

    def _in_focus(self, phrase: Phrase, focus: Focus, sentence: int) -> Draft | None:
        speaker = focus.last_speaker(sentence, 2)
        subjects = (s.draft for s in focus.recent(sentence, 2) if s.subject and not s.quoted)
        for draft in (speaker, *subjects):
            if draft is None or draft.plural or not may_be(draft, phrase):
                continue
            if phrase.noun in _RICH and draft.roles:
                continue  # somebody with a role of his own, or the role would have been met
            held = phrase.noun in CANDIDATES or "former" in phrase.mods or electable(draft)
            if of_another_office(draft, phrase.text) or (phrase.noun in ELECTED and not held):
                continue
            if draft.named and decide(draft.hints, draft.spoke) == "person":
                return draft
        return None

    def _new(
        self,
        phrase: Phrase,
        kind: EntityKind,
        owners: Sequence[Draft],
        focus: Focus,
        sentence: int,
    ) -> Draft:
        draft = Draft(
            " ".join(phrase.text.split()),
            kind=kind,
            named=False,
            count=phrase.count,
            noun=phrase.noun,
            mods=phrase.mods,
            plural=phrase.plural,
            parts=list(owners),
            aside=self.aside,
            gender=gender_of(phrase.noun),
        )
        if phrase.other:
            draft.distinct = self._others(draft)
        elif self._sums_up_before(phrase, kind):
            back = self._back("anonymous")
            singles = [d for d in back if _single_of(d, draft) and not apart(d, phrase)]
            draft.count = len(singles) if len(singles) > 1 else None
        if phrase.partitive and phrase.noun == "them":
            self._part(draft, focus, sentence)
        if kind == "document":
            self._documents.note(draft, phrase)
        fresh = sentence < _BEGINNING and not (phrase.definite or phrase.other or phrase.plural)
        if kind == "institution" and fresh:
            self._fresh.append((draft, phrase))
        self.drafts.append(draft)
        return draft

    def _sums_up_before(self, phrase: Phrase, kind: EntityKind) -> bool:
        """Whether a plural means those before; a headline's does not say which of them."""
        return phrase.sums_up and kind == "anonymous" and not self.echo

    def _part(self, draft: Draft, focus: Focus, sentence: int) -> None:
        """Say of "one of them" whom "them" means: the last ones in focus who were several."""
        near = (s.draft for s in focus.recent(sentence, 4) if not s.quoted)
        whole = next((d for d in near if d.plural and d.kind in {"anonymous", "group"}), None)
        if whole is not None:
            draft.parts, draft.noun, draft.mods = [whole], whole.noun, whole.mods

    def adopt(self, draft: Draft, role: Role) -> Draft | None:
        """The unnamed person of whom "X, the former adviser," now gives the name; marks it so."""
        for other in self._back("anonymous"):
            fits = not other.plural and other.same is None and not other.withheld
            if fits and retold(role, other):
                self.is_named(other, draft)
                return other
        return None

    def _others(self, draft: Draft) -> list[Draft]:
        """Whom "another …" is told apart from: all of its class, else the last unnamed one."""
        earlier = [d for d in self._back(draft.kind) if not d.quiet or d.spoke]
        alike = [d for d in earlier if same_class(d.noun, draft.noun) and not d.plural]
        return (alike or [d for d in earlier if not d.plural][:1])[::-1]


def _possesses(owner: Named) -> bool:
    """Whether it is whose somebody is: not the place or party of "the Osk senator"."""
    return kind_now(owner.draft) not in {"place", "unknown"} and not sides(owner.name.key)


def _whole_class(phrase: Phrase) -> bool:
    """Whether a bare plural means all of a class ("voters"), not some of it."""
    picked = phrase.indefinite or phrase.other or phrase.partitive or phrase.count is not None
    words = phrase.text.lower().replace("-", " ").split()
    share = any(w in NUMBERS or w in SHARES or w[0].isdigit() for w in words)
    return phrase.plural and not picked and not share


def _single_of(one: Draft, several: Draft) -> bool:
    return not one.plural and one.count == 1 and same_class(one.noun, several.noun)


def _when(draft: Draft, focus: Focus) -> int:
    """How lately it was mentioned: 0 for not lately."""
    for index, seen in enumerate(reversed(focus.seen)):
        if seen.draft is draft:
            return len(focus.seen) - index
    return 0
