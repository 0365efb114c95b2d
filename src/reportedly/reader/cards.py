"""The cards of attributions: who is said to have said what, and how that came to the page."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportedly.reader.card import (
    Card,
    CardClaim,
    CardDifference,
    CardFlag,
    CardHand,
    CardHedge,
    CardLink,
    CardStance,
)
from reportedly.reader.marks import place
from reportedly.reader.pile import Known
from reportedly.schema import Attribution, Stance, Tally, Weight, article_in, quote
from reportedly.weigh.flags import FLAG_RULES

MOST = 6
"""Differences on a card, of those that a much reported statement may have."""

LONGEST = 300
"""Characters of words on a card: the whole stands in the text beside it."""

_AFTER = {rule.name: rule.after for rule in FLAG_RULES}


class Family(NamedTuple):
    """The number of each attribution, its children, and in how many others it stands."""

    numbers: Mapping[str, int]
    children: Mapping[str, Sequence[str]]
    depths: Mapping[str, int]


def cards(text: str, ids: Sequence[str], first: int, known: Known) -> tuple[Card, ...]:
    """A card for each of the attributions; the first of them has the number `first`."""
    family = _family(ids, first, known)
    return tuple(_card(text, known.attributions[i], family, known) for i in ids)


def _family(ids: Sequence[str], first: int, known: Known) -> Family:
    children: defaultdict[str, list[str]] = defaultdict(list)
    depths: dict[str, int] = {}
    for said in ids:
        parent = known.attributions[said].parent
        if parent is not None and parent != said:
            children[parent].append(said)
        depths[said] = _depth(said, known)
    return Family({said: first + i for i, said in enumerate(ids)}, children, depths)


def _depth(said: str, known: Known) -> int:
    """How many others it stands in, of those that are known; 9 at most."""
    depth, at = 0, known.attributions[said].parent
    while at is not None and at in known.attributions and depth < 9:
        depth, at = depth + 1, known.attributions[at].parent
    return depth


def _card(text: str, said: Attribution, family: Family, known: Known) -> Card:
    speaker, source = known.speakers.get(said.id), known.sources.get(said.id)
    return Card(
        attribution=said.id,
        number=family.numbers[said.id],
        place=place(said),
        speaker=_short(_called(said, known)),
        kind=speaker.kind if speaker is not None else "unknown",
        entity=speaker.id if speaker is not None else "",
        canonical=known.canonical.get(speaker.id, speaker.id) if speaker is not None else "",
        words=_short(quote(text, said.source)),
        reason=_short(quote(text, source.reason)) if source is not None else "",
        access=_short(quote(text, source.access)) if source is not None else "",
        cue=_short(quote(text, said.cue)),
        content=_short(quote(text, said.content)),
        manner=said.manner,
        attitude=said.attitude,
        negated=said.negated,
        denies=said.denies,
        block=said.block,
        path=tuple(CardHand(h, _short(quote(text, h.via))) for h in known.paths.get(said.id, ())),
        hedges=tuple(CardHedge(_short(quote(text, [h.span])), h.kind) for h in said.hedges),
        confidence=said.confidence,
        flags=tuple(
            CardFlag(f.rule, f.why, _AFTER.get(f.rule, "")) for f in known.flags.get(said.id, ())
        ),
        claim=_claim(said.id, known),
        stances=tuple(_stance(s, known) for s in known.stances.get(said.id, ())),
        differences=_differences(said.id, known),
        parent=_link(said.parent, family, known) if said.parent else None,
        children=tuple(
            link for c in family.children.get(said.id, ()) if (link := _link(c, family, known))
        ),
        depth=family.depths[said.id],
    )


def _called(said: Attribution, known: Known) -> str:
    """The speaker's name, or the outlet's for the article's own voice; "" where it is nobody's."""
    hands = known.paths.get(said.id, ())
    speaker = known.speakers.get(said.id)
    if speaker is not None and speaker.name and speaker.kind != "unknown":
        return speaker.name
    return hands[0].name if hands and hands[0].name != "unknown" else ""


def _claim(said: str, known: Known) -> CardClaim | None:
    member = known.members.get(said)
    if member is None:
        return None
    claim = known.claims[member.claim]
    tally = known.tallies.get(claim.id, Tally())
    weight = known.weights.get(claim.id, Weight(claim.id, 0, 0, 0))
    text = _short(claim.text)
    return CardClaim(claim.id, text, member.relation, tally.asserts, tally.articles, weight)


def _stance(found: Stance, known: Known) -> CardStance:
    sides = found.holder, found.target
    holder, target = (known.entities[side].name or "somebody" for side in sides)
    who, whom = (known.canonical.get(side, side) for side in sides)
    return CardStance(holder, who, found.polarity, target, whom)


def _differences(said: str, known: Known) -> tuple[CardDifference, ...]:
    """The differences that read differently: one may be found between several contents."""
    found: dict[tuple[str, str], CardDifference] = {}
    for d in known.differences.get(said, ()):
        other, spans = (d.other, d.other_spans) if d.one == said else (d.one, d.one_spans)
        place = spans[0] if spans else None
        found.setdefault((d.kind, d.why), CardDifference(d.kind, d.why, article_in(other), place))
    return tuple(found.values())[:MOST]


def _link(said: str, family: Family, known: Known) -> CardLink | None:
    """Another one on the same page; what stands on no page that is shown has no number."""
    if said not in family.numbers:
        return None
    return CardLink(said, family.numbers[said], place(known.attributions[said]))


def _short(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
