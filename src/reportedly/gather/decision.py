"""What two contents are to each other: the same, contradictory, related or unrelated.

A multinomial logistic regression over the numbers of `traits`. It learned from pairs of PolNeAR and
ECB+ (`training/claims`); what it gives are probabilities as if each of the four were as common as
the others, which in a pile they are not.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from reportedly.gather.content import Content
from reportedly.gather.scale import Scale
from reportedly.gather.traits import Floats, traits

WEIGHTS = Path(__file__).parents[1] / "weights" / "claims.npz"
CLASSES = ("same", "contradicts", "related", "unrelated")


@dataclass(frozen=True, slots=True)
class Shares:
    """A probability for each of the classes; they sum to 1."""

    same: float
    contradicts: float
    related: float
    unrelated: float

    @property
    def together(self) -> float:
        """How likely the two belong to one claim, be it that one denies what the other says."""
        return self.same + self.contradicts

    @property
    def best(self) -> str:
        """The likeliest class; of equal ones the first."""
        return max(CLASSES, key=lambda name: float(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class PairModel:
    """A table (traits, classes) and a bias (classes,)."""

    table: Floats
    bias: Floats

    def shares(self, row: Floats) -> Shares:
        """The probabilities for the numbers of a pair."""
        odds = (row @ self.table + self.bias).astype(np.float64)
        parts = np.exp(odds - odds.max())
        return Shares(*(parts / parts.sum()).tolist())


@cache
def pair_model() -> PairModel:
    """The model that ships."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return PairModel(stored["table"], stored["bias"])


def shares(one: Content, other: Content, scale: Scale) -> Shares:
    """What two contents with vectors are to each other."""
    return pair_model().shares(traits(one, other, scale))
