"""The rest of the mentions: what no name and no source told of, by the model's chains."""

import re
from collections.abc import Iterable, Mapping, Sequence

from reportedly.lexicon.nouns import OTHER
from reportedly.lexicon.words import DETERMINERS
from reportedly.resolve.carriers import outlet_described
from reportedly.resolve.draft import Draft
from reportedly.resolve.holders import Holders
from reportedly.resolve.pointers import LIKELY, Pointers
from reportedly.resolve.recipients import addressed
from reportedly.resolve.stations import Stations
from reportedly.schema import EntityKind, Mentions, Span

_KEPT: frozenset[EntityKind] = frozenset({"person", "group", "institution", "place"})
"""Kinds of which an entity is made although nobody speaks of it; the design has none for things."""


def chained(
    text: str, mentions: Mentions, pointers: Pointers, known: Iterable[Draft] = ()
) -> list[Draft]:
    """Put every mention to the draft that it means; returns the new ones, in order of the text.

    What is `known` by name or by the walk stays as it is. A pronoun that means nothing known makes
    no entity.
    """
    known = list(known)
    holders, stations = Holders(text, known), Stations(text, known)
    taken = {span: draft for draft in known for span in draft.mentions}
    nameless = {s.start: (s.end, d) for d in known if d.kind == "anonymous" for s in d.mentions}
    called = {draft.name.casefold(): draft for draft in reversed(known) if _whole(draft)}
    made: list[Draft] = [*stations.made]
    meant: list[Draft | None] = []
    ends: dict[int, list[Draft]] = {}
    for i, span in enumerate(mentions.spans):
        draft = stations.called(span) or _described(text, nameless, mentions, i)
        if draft is None and stations.only_part(span):
            meant.append(None)
            continue
        draft = draft or pointers.own(i) or holders.holding(span, mentions.forms[i])
        if draft is None and mentions.forms[i] != "pronoun":
            draft = taken.get(span)  # a title that the model takes for a name: "the senator"
        if draft is None and not stations.is_new(span):
            draft = _linked(mentions, meant, i, _saying(text, ends, span))
        if draft is None and mentions.forms[i] == "nominal":
            draft = called.get(text[span.start : span.end].casefold())
        makes = mentions.kinds[i] in _KEPT and mentions.forms[i] != "pronoun"
        if draft is None and makes and not pointers.in_name(i):
            draft = _draft(text, mentions, i)
            made.append(draft)
        if draft is not None and span not in taken and not draft.holds(span):
            draft.mentions.add(span)
        meant.append(draft)
        if draft is not None:
            ends.setdefault(span.end, []).append(draft)
    return made


def _described(
    text: str, nameless: dict[int, tuple[int, Draft]], mentions: Mentions, i: int
) -> Draft | None:
    """Who is mentioned again with what qualifies them: "an aide who said that …" is the aide."""
    span = mentions.spans[i]
    end, draft = nameless.get(span.start, (span.end, None))
    longer = mentions.forms[i] == "nominal" and end < span.end
    return draft if longer and _QUALIFIES.match(text, end, span.end) else None


_QUALIFIES = re.compile(r",?\s+(?:who|whom|whose|close|familiar|briefed)\b")


def _whole(draft: Draft) -> bool:
    """Whether it is a bare plural, which in the same words means the same people: "voters"."""
    first = draft.name.split(" ", 1)[0].lower()
    return draft.plural and not draft.named and first not in _PICKING


_PICKING = DETERMINERS | OTHER


def _saying(text: str, ends: Mapping[int, list[Draft]], span: Span) -> Sequence[Draft]:
    """Who says something to whoever a mention means, and so is not meant."""
    at = addressed(text, span.start)
    return () if at is None else ends.get(at, ())


def _linked(
    mentions: Mentions, meant: list[Draft | None], i: int, barred: Sequence[Draft]
) -> Draft | None:
    """What the antecedents mean, all of a draft's together, if the mention is likely the same."""
    shares: dict[int, float] = {}
    drafts: dict[int, Draft] = {}
    for j, p in mentions.antecedents[i]:
        if (draft := meant[j]) is not None and draft not in barred:
            drafts[id(draft)] = draft
            shares[id(draft)] = shares.get(id(draft), 0.0) + p
    best = max(shares, key=shares.__getitem__, default=0)
    return drafts[best] if shares.get(best, 0.0) >= LIKELY else None


def _draft(text: str, mentions: Mentions, i: int) -> Draft:
    span, kind = mentions.spans[i], mentions.kinds[i]
    words = " ".join(text[span.start : min(span.end, span.start + _LONGEST)].split())
    if outlet_described(words.lower().split()):
        kind = "outlet"
    elif kind in {"person", "group"} and not _WITHHELD.isdisjoint(words.lower().split()[:3]):
        kind = "anonymous"
    several = mentions.kinds[i] == "group"
    return Draft(words, kind=kind, named=False, count=None if several else 1, known=True,
                 plural=several)  # fmt: skip


_WITHHELD = frozenset("unnamed unidentified anonymous".split())
_LONGEST = 200
"""Characters of a description that name an entity."""
