"""Mentions: which runs of pieces name, describe or point to somebody or something.

A span's score is the sum of what its first and its last piece say, of how their projections agree
(a biaffine score, after Dozat and Manning 2017, which Yu et al. 2020 use for nested names), and of
its length. Spans may lie inside each other but not cross.
"""

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from reportedly.attribute.pieces import Ints
from reportedly.refer.parts import PLACES, WIDTH

Floats = NDArray[np.float32]

LONGEST = 40
"""Pieces in a mention at most: 99% of GUM's are shorter."""

SCALE = WIDTH**-0.5

STEEP = 8.0
"""Scores of heads count between minus this and this: sums over a book stay exact enough."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which pieces begin a word, and the number of the sentence that each is in."""

    words: NDArray[np.bool_]
    sentences: Ints

    def part(self, lo: int, hi: int) -> "Bounds":
        """Those of the pieces in [lo, hi)."""
        return Bounds(self.words[lo:hi], self.sentences[lo:hi])


def span_scores(rows: Floats, lengths: Floats) -> Floats:
    """(n, LONGEST): the score of the span of l + 1 pieces that begins at each piece.

    `rows` is (n, parts.SIZE), `lengths` (LONGEST,). Spans that would end behind the last piece
    have minus infinity.
    """
    n = len(rows)
    if not n:
        return np.zeros((0, LONGEST), np.float32)
    close = np.zeros((n + LONGEST - 1, WIDTH), np.float32)
    close[:n] = rows[:, PLACES["close"]]
    ends = np.full(n + LONGEST - 1, -np.inf, np.float32)
    ends[:n] = rows[:, PLACES["end"]][:, 0]
    # By einsum over the band: the whole product would wake the threads of the linear algebra.
    reach = sliding_window_view(close, LONGEST, axis=0)
    agree = np.einsum("nd,ndl->nl", rows[:, PLACES["open"]], reach) * SCALE
    scores: Floats = agree + rows[:, PLACES["start"]] + lengths
    return scores + sliding_window_view(ends, LONGEST)


def detect(scores: Floats, bounds: Bounds, least: float) -> tuple[Ints, Floats]:
    """First and last + 1 piece of each mention, (m, 2), in order, longer first; and their scores.

    A mention has whole words of one sentence. `least` is the score above which a span is one.
    """
    n = len(scores)
    first, length = np.nonzero(scores > least)
    after = first + length + 1
    whole = bounds.words[first] & np.append(bounds.words, True)[np.minimum(after, n)]
    whole &= bounds.sentences[first] == bounds.sentences[np.minimum(after, n) - 1]
    first, after = first[whole], after[whole]
    found = scores[first, after - first - 1]
    kept = _nested(np.stack([first, after], axis=1), found)
    order = np.lexsort((-after[kept], first[kept]))
    chosen = np.asarray(kept, np.int64)[order]
    return np.stack([first, after], axis=1)[chosen], found[chosen]


def _nested(spans: Ints, scores: Floats) -> list[int]:
    """The best spans of which no two cross, as places in `spans`."""
    kept: list[int] = []
    starts: list[tuple[int, int]] = []
    for i in np.argsort(-scores, kind="stable").tolist():
        a, b = int(spans[i, 0]), int(spans[i, 1])
        near = starts[bisect_left(starts, (a - LONGEST, 0)) : bisect_left(starts, (b, 0))]
        if not any(c < a < d < b or a < c < b < d for c, d in near):
            starts.insert(bisect_left(starts, (a, b)), (a, b))
            kept.append(i)
    return kept


def labels(rows: Floats, spans: Ints) -> Floats:
    """(m, N_LABELS): what the pieces of each span say of its labels."""
    result: Floats = (
        rows[spans[:, 0], PLACES["label_start"]]
        + rows[spans[:, 1] - 1, PLACES["label_end"]]
        + headed(rows, spans, "label_head")
    )
    return result


def vectors(rows: Floats, spans: Ints, side: str) -> Floats:
    """(m, WIDTH): each span as it asks ("asking") or is asked ("asked")."""
    result: Floats = (
        rows[spans[:, 0], PLACES[f"{side}_start"]]
        + rows[spans[:, 1] - 1, PLACES[f"{side}_end"]]
        + headed(rows, spans, f"{side}_head")
    )
    return result


def headed(rows: Floats, spans: Ints, part: str) -> Floats:
    """The mean of a part over each span, weighted by how well a piece is a head (Lee et al. 2017).

    By sums up to each piece, so that a span costs the same however long it is.
    """
    weight = np.exp(np.clip(rows[:, PLACES["head"]], -STEEP, STEEP)).astype(np.float64)
    sums = np.cumsum(np.concatenate([weight, weight * rows[:, PLACES[part]]], axis=1), axis=0)
    sums = np.concatenate([np.zeros((1, sums.shape[1])), sums])
    total = sums[spans[:, 1]] - sums[spans[:, 0]]
    result: Floats = (total[:, 1:] / total[:, :1]).astype(np.float32)
    return result
