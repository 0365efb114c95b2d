"""Single reviews by name or author, among those in the store and those that lie beside it."""

from collections.abc import Sequence

from reportedly.schema import Review
from reportedly.store import Unit, reviews


def named(view: Unit, key: str, lying: Sequence[Review]) -> Review | None:
    """The review with an id."""
    return next((r for r in (*lying, *view.all(Review, "id", [key])) if r.id == key), None)


def by(view: Unit, who: str, lying: Sequence[Review]) -> Review | None:
    """A person's newest review that they did not take back.

    Where what they took back is in the store and the taking back still beside it, none: what came
    before it is told once that is in the store too.
    """
    newest = {r.place: r for r in lying if r.by == who}
    if held := [r for r in newest.values() if r.verdict != "withdrawn"]:
        return max(held, key=lambda r: (r.when, r.id))
    last = named(view, reviews.last_by(view.connection, who), ())
    return None if last is not None and last.place in newest else last
