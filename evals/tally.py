"""Counts of what is labelled, read and both, and the figures made of them."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

SAMPLES, SEED = 1000, 13

Counted = TypeVar("Counted")
"""What is counted of a document."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are right, how many were read, how many are labelled."""

    right: int = 0
    read: int = 0
    gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.read + other.read, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Per cent of what was read that is right; 0 where nothing was read."""
        return 100 * self.right / max(1, self.read)

    @property
    def recall(self) -> float:
        """Per cent of what is labelled that is right; 0 where nothing is labelled."""
        return 100 * self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 200 * self.right / max(1, self.read + self.gold)

    def figures(self) -> dict[str, float]:
        """All of it, as JSON prints it."""
        return {
            "precision": round(self.precision, 1),
            "recall": round(self.recall, 1),
            "f1": round(self.f1, 1),
            "right": self.right,
            "read": self.read,
            "gold": self.gold,
        }


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum."""
    return sum(tallies, Tally())


def interval(by_doc: Mapping[str, Tally]) -> tuple[float, float]:
    """95% bootstrap interval of F1 over documents."""
    return bootstrap(by_doc, lambda drawn: total(drawn).f1)


def bootstrap(
    by_doc: Mapping[str, Counted], measure: Callable[[Sequence[Counted]], float]
) -> tuple[float, float]:
    """95% percentile interval of a measure over documents drawn with replacement."""
    counted = [by_doc[doc] for doc in sorted(by_doc)]
    draw = random.Random(SEED)
    drawn = sorted(measure(draw.choices(counted, k=len(counted))) for _ in range(SAMPLES))
    return (
        round(drawn[round(0.025 * (SAMPLES - 1))], 1),
        round(drawn[round(0.975 * (SAMPLES - 1))], 1),
    )
