"""Taking down reviews: quickly, also where another program is writing to the store for long."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple

from reportedly.errors import BadReview, StoreBusy
from reportedly.review import check_added, threads
from reportedly.schema import Attribution, Place, Review, ReviewVerdict, Roles, Run, Spans
from reportedly.store import Store, Unit, due, reviews
from reportedly.store.engine import PATIENCE

_RUN = Run("reviewed-by-people", "review", 1, "")

LONGEST = 1_000
"""Characters of a reason; more says nothing that a verdict needs."""

MOST = 50
"""Pieces of one role."""

_SHORT = 500
"""Milliseconds that whoever reviews waits for the store, before their review is laid beside it."""


def review(
    article: str,
    shown: Roles,
    right: Roles | None,
    verdict: ReviewVerdict,
    *,
    blind: bool,
    by: str,
    when: str,
    why: str = "",
) -> Review:
    """A review, tied to the place of what was shown."""
    place = place_of(article, shown)
    key = json.dumps([place, astuple(shown), right and astuple(right), verdict, by, when, why])
    return Review(_digest(key), article, place, shown, right, verdict, blind, by, when, why)


def addition(article: str, roles: Roles, *, by: str, when: str, why: str = "") -> Review:
    """The review that adds what the program missed."""
    return review(article, roles, roles, "added", blind=True, by=by, when=when, why=why)


def withdrawal(of: Review, by: str, when: str) -> Review:
    """The review that takes back what its author said before."""
    return review(of.article, of.shown, None, "withdrawn", blind=of.blind, by=by, when=when)


def place_of(article: str, shown: Roles) -> str:
    """A digest of an article and spans in it, the same for all who are shown the same."""
    return _digest(json.dumps([article, shown.source, shown.cue, shown.content]))


def check(text: str, made: Review) -> None:
    """Raises BadReview where a review's spans are not in the text, or its verdict has none.

    What was once taken down can be taken back, whatever it is of.
    """
    if (made.right is None) != (made.verdict in ("rejected", "withdrawn")):
        raise BadReview(f"a verdict {made.verdict!r} does not go with these spans")
    if made.right is not None and not made.right.content:
        raise BadReview("a statement needs a content: what is said to be so")
    if made.verdict != "withdrawn" and not (made.shown.content or made.shown.cue):
        raise BadReview("a review is of a statement: of its content, or its cue at least")
    for roles in (made.shown, made.right):
        if roles is not None:
            _check_roles(text, made.article, roles)
    if len(made.why) > LONGEST:
        raise BadReview(f"the reason is longer than {LONGEST} characters")


def _check_roles(text: str, article: str, roles: Roles) -> None:
    for spans in (roles.source, roles.cue, roles.content):
        _check_spans(text, spans)
    place = roles.speaker
    if place is not None and not _is_in(place, article, text):
        raise BadReview("the speaker is not mentioned in this article")


def _is_in(place: Place, article: str, text: str) -> bool:
    return place.article == article and 0 <= place.start <= place.end <= len(text)


def _check_spans(text: str, spans: Spans) -> None:
    if len(spans) > MOST:
        raise BadReview(f"a role in more than {MOST} pieces")
    before = 0
    for start, end in spans:
        if not before <= start < end <= len(text):
            raise BadReview(f"the place {start} to {end} is not in the text, or not in order")
        before = end


def write(store: Store, made: Sequence[Review], patience: int = PATIENCE) -> set[str]:
    """Write reviews down; what they are about is read anew by `apply_reviews`.

    Returns the articles that wait for that. The queue moves on at once. Raises BadReview, and
    writes nothing then.
    """
    with store.unit(patience) as unit:
        _check_all(unit, made)
        return _put(unit, made)


def take(store: Store, made: Review) -> set[str]:
    """Write a review down in any case: beside the store, where another program writes to that.

    Returns the articles that wait to be read anew. Raises BadReview.
    """
    try:
        return write(store, [made], _SHORT)
    except StoreBusy:
        with store.view() as view:
            _check_all(view, [made])
        store.aside.put(made)
        return {made.article}


def take_in(store: Store, patience: int = PATIENCE) -> None:
    """Write down what lies beside the store. Raises StoreBusy where it still takes no writes."""
    lying = store.aside.all()
    if not lying:
        return
    with store.unit(patience) as unit:
        _put(unit, lying)
    for one in lying:
        store.aside.drop(one)


def _check_all(unit: Unit, made: Sequence[Review]) -> None:
    """Raises BadReview; what was said of a text that is no longer here can still be taken back."""
    texts = unit.texts({r.article for r in made})
    for one in made:
        if one.verdict == "withdrawn" and one.article not in texts:
            continue
        if one.article not in texts:
            raise BadReview(f"no article {one.article[:40]} in this store")
        text = texts[one.article]
        check(text, one)
        if one.verdict == "added":
            check_added(text, one.shown, unit.all(Attribution, "article", [one.article]))


def _put(unit: Unit, made: Sequence[Review]) -> set[str]:
    """The articles that are to be read anew; a review that is there already is not put twice."""
    known = {r.id for r in unit.all(Review, "id", [r.id for r in made])}
    if new := [r for r in made if r.id not in known]:
        unit.add(_RUN, new)
    articles = {r.article for r in made}
    for article in articles:
        note(unit, article)
    return set(reviews.unread(unit.connection, articles))


def note(unit: Unit, article: str) -> None:
    """Whose review stands on which of an article's attributions, as they are now."""
    said = unit.all(Attribution, "article", [article])
    for thread in threads(unit.all(Review, "article", [article]), said):
        if thread.attribution:
            rows = [(thread.attribution, article, r.by, r.verdict, _RUN.id) for r in thread.held]
            reviews.note(unit.connection, thread.attribution, rows)
            due.mark(unit.connection, thread.attribution)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
