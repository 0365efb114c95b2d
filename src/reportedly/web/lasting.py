"""Which reviews may still be taken back: those that their author neither took back nor replaced."""

from collections.abc import Collection, Iterable

from reportedly.schema import Review
from reportedly.store import Unit


def lasting(view: Unit, among: Collection[Review], lying: Iterable[Review]) -> set[str]:
    """The ids of some reviews that are their author's newest at their place, and withdraw nothing.

    `lying` are reviews that are still beside the store.
    """
    places = {r.place for r in among}
    near = [r for r in lying if r.place in places]
    near += view.all(Review, "article", {r.article for r in among})
    newest: dict[tuple[str, str], Review] = {}
    for review in sorted(near, key=lambda r: (r.when, r.id)):
        newest[review.by, review.place] = review
    left = {r.id for r in newest.values() if r.verdict != "withdrawn"}
    return left & {r.id for r in among}
