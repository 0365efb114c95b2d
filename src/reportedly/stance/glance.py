"""A glance at a target: whether anything may be told of it, before its sentence is read for it.

Reading a sentence once for each target in it is most of what stances cost, and most targets are
only named. One product of vectors that are known already leaves out those of which hardly ever
anything is told.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Glance:
    """A linear score of what the target's pieces and its sentence's are on the average."""

    weights: Floats
    constant: float

    @classmethod
    def load(cls, path: Path) -> Self:
        """From its file."""
        with np.load(path, allow_pickle=False) as tables:
            return cls(tables["weights"], float(tables["constant"]))

    def worth(self, vectors: Floats, target: tuple[int, int]) -> bool:
        """Whether the target is worth a look; `vectors` (t, size), the special piece first."""
        return bool(seen(vectors, target) @ self.weights + self.constant >= 0)


def seen(vectors: Floats, target: tuple[int, int]) -> Floats:
    """What is glanced at: the means of the target's pieces and of the sentence's, (2 * size,)."""
    return np.concatenate([vectors[slice(*target)].mean(0), vectors[1:].mean(0)])
