"""How far reviewers agree on what two or more of them reviewed without seeing each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.review.alpha import alpha
from reportedly.schema import Review, Roles

ENOUGH = 30
"""Items below which agreement is not to be relied on: a handful of verdicts would turn it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """`verdict` is Krippendorff's nominal alpha over accepted, corrected and rejected.

    It rests on `items` reviewed by two or more, of whom `alike` had one verdict from all. Of the
    `kept` that all accepted or corrected, `spans` have the same spans and speaker from all.
    `verdict` is None where there is nothing to compare, or one verdict alone was ever given.
    """

    verdict: float | None
    items: int
    alike: int
    kept: int
    spans: int

    @property
    def is_enough(self) -> bool:
        """Whether there are items enough to rely on it."""
        return self.items >= ENOUGH


def agreement(items: Iterable[Sequence[Review]]) -> Agreement:
    """Agreement over items, each with one review of each person in whose eyes it stands."""
    told = [item for item in items if len(item) > 1]
    kept = [rights for item in told if None not in (rights := [r.right for r in item])]
    return Agreement(
        verdict=alpha([[r.verdict for r in item] for item in told]),
        items=len(told),
        alike=sum(len({r.verdict for r in item}) == 1 for item in told),
        kept=len(kept),
        spans=sum(_are_one(rights) for rights in kept),
    )


def _are_one(rights: Sequence[Roles | None]) -> bool:
    return len(set(rights)) == 1
