"""The branch that reads stances: it goes on from what the encoder knows half-way up.

A sentence's vectors are read once more for each target in it, which is marked; the answer tells
for everybody in the sentence, and for whoever speaks, whether they are for it or against it. The
encoder itself is not run again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort

from reportedly.attribute.session import session
from reportedly.stance.glance import Floats, Glance

Range = tuple[int, int]

LONGEST = 126
"""Pieces of a sentence that are read; mentions behind them are not asked about."""


@dataclass(frozen=True, slots=True)
class StanceWeights:
    """The branch, the temperatures that make its two kinds of scores probabilities, and the glance
    that tells which targets it reads; without one it reads all.
    """

    session: ort.InferenceSession
    heat: tuple[float, float]
    glance: Glance | None = None

    @classmethod
    def load(
        cls, graph: Path, heat: tuple[float, float], threads: int = 1, glance: Path | None = None
    ) -> "StanceWeights":
        """From its files; `threads` is how many cores one text may use."""
        return cls(session([graph], threads), heat, Glance.load(glance) if glance else None)

    def worth(self, vectors: Floats, target: Range) -> bool:
        """Whether a target is read."""
        return self.glance is None or self.glance.worth(vectors, target)

    def read(
        self, vectors: Floats, targets: Sequence[Range], holders: Sequence[Range]
    ) -> tuple[Floats, Floats]:
        """Probabilities of for and against: (targets, holders, 2), and (targets, 2) of who speaks.

        `vectors` is (t, size), the window's special piece first; ranges are among its rows.
        """
        every = [*holders] or [(0, 1)]
        fed = {"x": vectors[None], "target": shares(targets, len(vectors))}
        held, spoken = self.session.run(None, {**fed, "holder": shares(every, len(vectors))})
        by_holder = likely(held, self.heat[0])[:, : len(holders)]
        return by_holder, likely(spoken, self.heat[1])


def shares(ranges: Sequence[Range], size: int) -> Floats:
    """(n, size): for each range a row that sums to 1 over it."""
    made = np.zeros((len(ranges), size), np.float32)
    for row, (a, b) in zip(made, ranges, strict=True):
        row[a:b] = 1 / (b - a)
    return made


def likely(scores: Floats, heat: float) -> Floats:
    """The shares of "for" and "against" in scores (…, 3) of none, for and against."""
    powers = np.exp((scores - scores.max(axis=-1, keepdims=True)) / heat)
    result: Floats = (powers / powers.sum(axis=-1, keepdims=True))[..., 1:]
    return result
