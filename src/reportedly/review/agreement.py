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

    What one person added and others saw is none of the items, as who adds has no other verdict to
    give: of `added` ones, `kept_added` were taken or set right by all.
    """

    verdict: float | None
    items: int
    alike: int
    kept: int
    spans: int
    added: int = 0
    kept_added: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether there are items enough to rely on it."""
        return self.items >= ENOUGH


def agreement(items: Iterable[Sequence[Review]]) -> Agreement:
    """Agreement over items, each with one review of each person in whose eyes it stands."""
    every = [item for item in items if len(item) > 1]
    told = [item for item in every if not _is_added(item)]
    added = [item for item in every if _is_added(item)]
    kept = [rights for item in told if None not in (rights := [r.right for r in item])]
    return Agreement(
        verdict=alpha([[r.verdict for r in item] for item in told]),
        items=len(told),
        alike=sum(len({r.verdict for r in item}) == 1 for item in told),
        kept=len(kept),
        spans=sum(_are_one(rights) for rights in kept),
        added=len(added),
        kept_added=sum(all(r.right is not None for r in item) for item in added),
    )


def _is_added(item: Sequence[Review]) -> bool:
    return any(r.verdict == "added" for r in item)


def _are_one(rights: Sequence[Roles | None]) -> bool:
    return len(set(rights)) == 1
