"""The kind of a source as it was learned: a multinomial logistic regression over its evidence."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.describe.sources.evidence import KINDS, SIZE
from reportedly.errors import WeightsMissing
from reportedly.schema import EntityKind

FILE = "kinds.npz"
"""Beside a profile's other weights: `weights` (SIZE, KINDS), `constant` (KINDS,) and `least` ()."""

_UNNAMED = KINDS.index("anonymous")

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class KindWeights:
    """What was learned of kinds; `least` is the probability that *anonymous* needs to be told."""

    weights: Floats
    constant: Floats
    least: float = 0.0

    def shares(self, row: Sequence[float]) -> Floats:
        """The probability of each of KINDS, given a source's evidence."""
        scores = np.asarray(row, np.float32) @ self.weights + self.constant
        likely = np.exp(scores - scores.max())
        result: Floats = likely / likely.sum()
        return result

    def kind(self, row: Sequence[float]) -> EntityKind:
        """The likeliest kind, but not *anonymous* below `least`."""
        shares = self.shares(row)
        if shares[_UNNAMED] < self.least:
            shares[_UNNAMED] = 0
        return KINDS[int(shares.argmax())]

    @cached_property
    def digest(self) -> str:
        """A SHA-256 over the numbers."""
        numbers = self.weights.tobytes() + self.constant.tobytes() + str(self.least).encode()
        return hashlib.sha256(numbers).hexdigest()


def load_kinds(folder: Path) -> KindWeights:
    """A profile's weights.

    Raises:
        WeightsMissing: when the file is absent, damaged or made for other evidence.
    """
    try:
        with np.load(folder / FILE, allow_pickle=False) as tables:
            found = KindWeights(tables["weights"], tables["constant"], float(tables["least"]))
    except Exception as error:  # whatever a damaged file makes its reader say
        raise WeightsMissing(f"cannot read {folder / FILE}: {error}") from error
    if found.weights.shape != (SIZE, len(KINDS)) or found.constant.shape != (len(KINDS),):
        raise WeightsMissing(f"{folder / FILE} was made for another version")
    return found
