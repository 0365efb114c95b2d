"""Links: which cue a content belongs to, and which source a cue.

A link's score comes from the encoder's view of both spans' first and last pieces and from how
they lie: distance, sentences and paragraphs between, rivals between. The alternative "none"
is learned, from the spans that the tagger wrongly finds during training.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.pieces import NEW_LINE, SAME_SENTENCE, Ints

Floats = NDArray[np.float32]

WIDTH = 64
"""Length of the vectors that links compare."""

PARTS = (
    "content_start", "content_end", "cue_start", "cue_end",
    "asking_start", "asking_end", "source_start", "source_end",
)  # fmt: skip
"""The projections of each piece, WIDTH numbers each: content asks cue, (asking) cue asks source."""

_REACH = np.array([1, 2, 3, 5, 8, 13, 21, 40, 80])
_BUCKETS = (2 * len(_REACH) + 3, 9, 7, 11, 4, 4)
"""Sizes of the pair's features: distance, sentences, paragraphs, rivals, askers, others."""
OFFSETS = np.cumsum([0, *_BUCKETS[:-1]])
N_PAIR_ROWS = sum(_BUCKETS)


@dataclass(frozen=True, slots=True)
class Layout:
    """The number of the sentence and of the paragraph of each piece in a window."""

    sentence: Ints
    paragraph: Ints

    @classmethod
    def of(cls, breaks: Ints) -> "Layout":
        """From the break before each piece."""
        return cls(np.cumsum(breaks != SAME_SENTENCE), np.cumsum(breaks >= NEW_LINE))


def pair_rows(asking: Ints, asked: Ints, others: Ints, layout: Layout) -> Ints:
    """Rows of the pair table, (n, m, 6), for n asking and m asked spans ((n, 2), (m, 2)).

    `others` are the spans of the third role.
    """
    distance, side = _distance(asking, asked)
    middle = (
        _within(_between(layout.sentence, asking, asked), 4) + 4,
        _within(_between(layout.paragraph, asking, asked), 3) + 3,
        np.minimum(_count(asking, asked, asked), 4) * side + 5 + (side > 0),
        np.minimum(_count(asking, asked, asking), 3),
        np.minimum(_count(asking, asked, others), 3),
    )
    near = np.searchsorted(_REACH, distance, side="right")
    first = np.where(side == 0, len(_REACH) + 1, len(_REACH) + 1 + side * (near + 1))
    rows: Ints = np.stack([first, *middle], axis=-1) + OFFSETS
    return rows


def _within(values: Ints, most: int) -> Ints:
    """Cut off at `most` on both sides; NumPy's own clip takes far longer on small arrays."""
    return np.minimum(np.maximum(values, -most), most)


def _distance(asking: Ints, asked: Ints) -> tuple[Ints, Ints]:
    """Pieces between the spans, and the side: 1 when the asked one follows, 0 on overlap."""
    after = asked[None, :, 0] - asking[:, None, 1]
    before = asking[:, None, 0] - asked[None, :, 1]
    side = np.where(after >= 0, 1, np.where(before >= 0, -1, 0))
    return np.maximum(np.maximum(after, before), 0), side


def _between(numbers: Ints, asking: Ints, asked: Ints) -> Ints:
    """Signed difference of sentence or paragraph numbers, from the nearer ends."""
    after = numbers[asked[None, :, 0]] - numbers[asking[:, None, 1] - 1]
    before = numbers[asked[None, :, 1] - 1] - numbers[asking[:, None, 0]]
    difference: Ints = np.where(after > 0, after, np.where(before < 0, before, 0))
    return difference


def _count(asking: Ints, asked: Ints, among: Ints) -> Ints:
    """How many spans of `among` begin strictly between each pair."""
    begins = np.sort(among[:, 0])
    lo = np.minimum(asking[:, None, 1], asked[None, :, 1])
    hi = np.maximum(asking[:, None, 0], asked[None, :, 0])
    inside = np.searchsorted(begins, hi) - np.searchsorted(begins, lo)
    counts: Ints = np.maximum(inside, 0)
    return counts


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """One kind of link: pair table (N_PAIR_ROWS, WIDTH), the vector of "none", the read-out."""

    table: Floats
    none: Floats
    weight: Floats

    def probabilities(self, asking: Floats, asked: Floats, rows: Ints) -> Floats:
        """(n, m + 1): for each asking span the probability of each asked one, last "none"."""
        pairs = asking[:, None] + asked + self.table[rows].sum(axis=2)
        hidden = np.concatenate([pairs, (asking + self.none)[:, None]], axis=1)
        scores = np.maximum(hidden, 0) @ self.weight
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        result: Floats = scores / scores.sum(axis=1, keepdims=True)
        return result


def ends(parts: Floats, spans: Ints, start: str, end: str) -> Floats:
    """A vector a span, from its first and last piece; `parts` is (pieces, len(PARTS), WIDTH)."""
    first, last = PARTS.index(start), PARTS.index(end)
    result: Floats = parts[spans[:, 0], first] + parts[spans[:, 1] - 1, last]
    return result
