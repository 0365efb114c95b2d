"""What the branch says of the mentions of a text, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.pieces import Ints, Pieces
from reportedly.refer.model import Seen
from reportedly.schema import Leanings, Span
from reportedly.stance.asked import Asked, asked
from reportedly.stance.glance import Floats
from reportedly.stance.model import Range, StanceWeights

LEAST = 0.2
"""Probability of being for or against from which a leaning is kept."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """That a holder (None: whoever speaks) is for or against a target; ranges of pieces."""

    holder: Range | None
    target: Range
    likely: tuple[float, float]

    def moved(self, by: int) -> "Leaning":
        """The same where its pieces are counted from elsewhere."""
        (a, b), holder = self.target, self.holder
        there = holder and (holder[0] + by, holder[1] + by)
        return Leaning(there, (a + by, b + by), self.likely)


def leanings(
    vectors: Floats, opening: Sequence[tuple[Range, Floats]], sentences: Ints,
    seen: Seen, told: NDArray[np.bool_], own: StanceWeights,
) -> Iterator[Leaning]:  # fmt: skip
    """What is read in some windows; `opening` are each one's range and its special vector.

    `vectors` (n, size), `sentences` (n,) and `told` (n,) have a row a piece.
    """
    for one in asked(seen, sentences, told):
        first = one.pieces[0]
        special = next(x for (a, b), x in opening if a <= first < b)
        yield from _read(one, np.concatenate([special[None], vectors[slice(*one.pieces)]]), own)


def _read(one: Asked, vectors: Floats, own: StanceWeights) -> Iterator[Leaning]:
    at = one.pieces[0] - 1
    targets, holders = ([(a - at, b - at) for a, b in p] for p in (one.targets, one.holders))
    read = [i for i, target in enumerate(targets) if own.worth(vectors, target)]
    if not read:
        return
    by_holder, spoken = own.read(vectors, [targets[i] for i in read], holders)
    for i, (target, told) in enumerate((one.targets[n], one.told[n]) for n in read):
        if told and spoken[i].max() >= LEAST:
            yield Leaning(None, target, _pair(spoken[i]))
        for j, holder in enumerate(one.holders):
            apart = holder[1] <= target[0] or target[1] <= holder[0]
            if apart and by_holder[i, j].max() >= LEAST:
                yield Leaning(holder, target, _pair(by_holder[i, j]))


def _pair(likely: Floats) -> tuple[float, float]:
    return round(float(likely[0]), 3), round(float(likely[1]), 3)


def in_characters(article: str, read: Sequence[tuple[Pieces, Sequence[Leaning]]]) -> Leanings:
    """The leanings of an article's sections, as they stand in its text."""
    rows = [
        (_span(pieces, one.holder) if one.holder else None, _span(pieces, one.target), one.likely)
        for pieces, some in read
        for one in some
    ]
    rows.sort(key=lambda row: (row[1], row[0] is not None, row[0] or row[1]))
    holders, targets, likely = zip(*rows, strict=True) if rows else ((), (), ())
    return Leanings(article, holders, targets, likely)


def _span(pieces: Pieces, place: Range) -> Span:
    return Span(int(pieces.starts[place[0]]), int(pieces.ends[place[1] - 1]))
