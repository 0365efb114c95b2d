"""How far reviewing has come: how many are done, by whom, what is left, and how far all agree."""

from dataclasses import dataclass, field
from itertools import groupby

from reportedly.review.agreement import Agreement, agreement
from reportedly.schema import Review, ReviewVerdict
from reportedly.store import Unit, due, reviews


@dataclass(frozen=True, slots=True)
class Share:
    """What one person reviewed: how many statements they gave each verdict."""

    by: str
    verdicts: dict[ReviewVerdict, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many in all."""
        return sum(self.verdicts.values())


@dataclass(frozen=True, slots=True)
class Progress:
    """Of `due` statements, `done` carry somebody's review and `left` nobody's.

    Those rejected are no longer among them once their articles are read anew; `waiting` are the
    articles for which that is still to be done.
    """

    due: int
    done: int
    left: int
    waiting: int
    shares: tuple[Share, ...]
    agreement: Agreement


def progress(view: Unit) -> Progress:
    """How far reviewing has come."""
    every, done = due.counts(view.connection)
    return Progress(
        due=every,
        done=done,
        left=every - done,
        waiting=len(reviews.waiting(view.connection)),
        shares=_shares(view),
        agreement=_agreement(view),
    )


def _shares(view: Unit) -> tuple[Share, ...]:
    rows = reviews.tallies(view.connection)
    made = [
        Share(by, {verdict: count for _, verdict, count in some})  # type: ignore[misc]
        for by, some in groupby(rows, key=lambda row: row[0])
    ]
    return tuple(sorted(made, key=lambda s: (-s.total, s.by)))


def _agreement(view: Unit) -> Agreement:
    found = view.all(Review, "id", reviews.doubled(view.connection))
    ordered = sorted(found, key=lambda r: (r.place, r.by))
    return agreement([list(some) for _, some in groupby(ordered, key=lambda r: r.place)])
