"""The branch that tells what a content means: it goes on from what the encoder knows half-way up.

The vectors of a content's pieces are read once more, by layers that see nothing but this content,
and become one vector. Contents that say nearly the same have a cosine near 1. The encoder itself is
not run again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from reportedly.attribute.session import session

Floats = NDArray[np.float32]

MEANING = 128
"""Numbers in the vector of what a content means."""

EMPTY = np.zeros(MEANING, np.float32)
"""The vector of what has no pieces."""


@dataclass(frozen=True, slots=True)
class MeaningWeights:
    """The branch's graph: vectors (1, t, size) to one (1, MEANING)."""

    session: ort.InferenceSession

    @classmethod
    def load(cls, graph: Path, threads: int = 1) -> "MeaningWeights":
        """From a graph; `threads` is how many cores one content may use."""
        return cls(session([graph], threads))

    def read(self, parts: Sequence[Floats]) -> Floats:
        """The unit vector of a content, whose vectors half-way up come in parts, (t, size) each.

        One content a run: nothing is padded, and its vector depends on it alone.
        """
        rows = np.concatenate(parts) if parts else np.zeros((0, 0), np.float32)
        if not len(rows):
            return EMPTY
        (made,) = self.session.run(None, {"x": rows[None]})
        return unit(made[0])


def unit(vector: Floats) -> Floats:
    """The vector at length 1, or zeros."""
    result: Floats = (vector / max(float(np.linalg.norm(vector)), 1e-9)).astype(np.float32)
    return result
