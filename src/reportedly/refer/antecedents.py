"""Antecedents: which earlier mention each mention means, or that it is met for the first time.

Every mention asks a few dozen earlier ones; a softmax over their scores and over that of "none"
gives probabilities (mention ranking: Wiseman et al. 2015, Lee et al. 2017). Pairs are scored like
the links of attributions, by the sum of two vectors and the table rows of the pair.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.pieces import Ints

Floats = NDArray[np.float32]

AT_ONCE = 500
"""Pairs that are scored at once: their 256 kB stay in a processor's cache, which more than halves
the time that 40,000 at once take."""


@dataclass(frozen=True, slots=True)
class PairWeights:
    """The pair table (pairs.N_ROWS, WIDTH), the vector of "none", the read-out (WIDTH,)."""

    table: Floats
    none: Floats
    weight: Floats

    def scores(self, asking: Floats, asked: Floats, rows: Ints, pairs: tuple[Ints, Ints]) -> Floats:
        """One score a pair; `asking` and `asked` hold one vector a mention."""
        made = np.empty(len(rows), np.float32)
        for lo in range(0, len(rows), AT_ONCE):
            some = slice(lo, lo + AT_ONCE)
            hidden = asking.take(pairs[0][some], axis=0)
            hidden += asked.take(pairs[1][some], axis=0)
            for column in rows[some].T:
                hidden += self.table.take(column, axis=0)
            made[some] = self._read_out(hidden)
        return made

    def score_none(self, asking: Floats) -> Floats:
        """For each mention the score of having no antecedent."""
        return self._read_out(asking + self.none)

    def _read_out(self, hidden: Floats) -> Floats:
        """Overwrites `hidden`. By einsum: a product wakes the threads of the linear algebra, which
        then turn idle for 0.10 CPU seconds an article of 750 words (OpenBLAS, two cores).
        """
        np.maximum(hidden, 0, out=hidden)
        result: Floats = np.einsum("nd,d->n", hidden, self.weight)
        return result


def probabilities(scores: Floats, none: Floats, asking: Ints) -> tuple[Floats, Floats]:
    """Of each pair, and for each mention of "none": they sum to 1 over a mention's pairs."""
    top = none.copy()
    np.maximum.at(top, asking, scores)
    pair, alone = np.exp(scores - top[asking]), np.exp(none - top)
    total = alone + np.bincount(asking, pair, len(none)).astype(np.float32)
    return pair / total[asking], alone / total
