"""The stage: from what the model read between mentions to who is said to be for or against whom."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.schema import (
    Attribution,
    Block,
    Entity,
    Leanings,
    Polarity,
    Sentences,
    Span,
    Speaker,
    Stance,
    touches,
)
from reportedly.stance.places import Around, Bearers, Tellers

LEAST = 0.5
"""Probability from which somebody is said to be for or against. What is merely likelier than that
nothing is held gives the best F1 on directed-sentiment dev; of what that adds most is wrong.
"""

NOBODY = frozenset({"unknown"})
"""Kinds of speakers of whom no stance is told: the text does not say who they are."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One leaning whose holder and target are known."""

    holder: str
    target: str
    told: Attribution | None
    places: tuple[Span | None, Span]
    polarity: Polarity
    confidence: float


def stances(
    leanings: Leanings,
    sentences: Sentences,
    blocks: Sequence[Block],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
) -> list[Stance]:
    """Who is said to be for or against whom in an article, in the order of the targets.

    Each holder and target once for each attribution that tells of them; what no attribution tells
    is the article's own voice. Pure: no weights, linear in the leanings.
    """
    around = Around(sentences.spans, blocks)
    reader = _Reader(attributions, entities, speakers, around)
    groups: defaultdict[tuple[str, str, str], list[_Read]] = defaultdict(list)
    for read in reader.all(leanings):
        groups[read.holder, read.target, read.told.id if read.told else ""].append(read)
    best = [_settled(group) for group in groups.values()]
    best.sort(key=lambda r: (r.places[1], r.holder))
    return [_stance(leanings.article, n, read, around) for n, read in enumerate(best, 1)]


class _Reader:
    """Leanings as they are told: by whom, of whom."""

    def __init__(
        self,
        attributions: Sequence[Attribution],
        entities: Sequence[Entity],
        speakers: Sequence[Speaker],
        around: Around,
    ) -> None:
        self._bearers = Bearers(entities)
        self._kinds = {e.id: e.kind for e in entities}
        self._tellers = Tellers(attributions)
        self._speakers = {s.attribution: s.entity for s in speakers}
        self._by_id = {a.id: a for a in attributions}
        self._around = around

    def all(self, leanings: Leanings) -> Iterator[_Read]:
        """Those that are likely enough, and whose holder and target are two known entities."""
        for holder, target, likely in zip(
            leanings.holders, leanings.targets, leanings.likely, strict=True
        ):
            confidence = max(likely)
            if confidence < LEAST:
                continue
            told = self._tellers.of(target)
            if told is not None and told.negated:
                continue
            who, whom = self._holder(holder, target, told), self._bearers.of(target)
            if who and whom and who != whom:
                polarity: Polarity = "for" if likely[0] >= likely[1] else "against"
                denied = told is not None and told.denies
                said: Polarity = "neutral" if denied else polarity
                yield _Read(who, whom, told, (holder, target), said, confidence)

    def _holder(self, holder: Span | None, target: Span, told: Attribution | None) -> str | None:
        """The entity that holds it: that of the mention, or whoever speaks from elsewhere.

        A speaker whom the target's own sentence names is a mention there and was asked about.
        """
        if holder is not None:
            who = self._bearers.of(holder)
            return None if told and self._only_tells(holder, who, told) else who
        if told is None or touches(told.source, (self._around.sentence(target),)):
            return None
        speaker = self._speakers.get(told.id)
        return None if self._kinds.get(speaker or "", "unknown") in NOBODY else speaker

    def _only_tells(self, holder: Span, who: str | None, told: Attribution) -> bool:
        """Whether a holder is a part of a source and not the one who speaks, or hands it on.

        "a source close to the Citadel" is not the Citadel; insiders who say that the Citadel hopes
        for somebody need not.
        """
        if touches((holder,), told.source):
            return self._speakers.get(told.id) != who
        at = self._by_id.get(told.parent or "")
        while at is not None and not touches((holder,), at.source):
            at = self._by_id.get(at.parent or "")
        return at is not None


def _settled(group: Sequence[_Read]) -> _Read:
    """The surest of what one attribution tells; "mixed" where it tells both."""
    best = max(group, key=lambda r: r.confidence)
    told = {r.polarity for r in group}
    if {"for", "against"} <= told:
        return _Read(best.holder, best.target, best.told, best.places, "mixed", best.confidence)
    return best


def _stance(article: str, number: int, read: _Read, around: Around) -> Stance:
    holder, target = read.places
    return Stance(
        f"{article}:s{number}",
        article,
        read.holder,
        read.target,
        read.polarity,
        read.told.id if read.told else None,
        around.block(target),
        around.sentence(target),
        holder,
        target,
        read.confidence,
    )
