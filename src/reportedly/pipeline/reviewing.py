"""Taking down reviews, which is quick, and reading anew what they are about, which is not."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple

from reportedly.errors import BadReview
from reportedly.pipeline import pile
from reportedly.pipeline.linking import link_new
from reportedly.pipeline.renewing import keep, stale_pages, task_of
from reportedly.pipeline.workers import Workers
from reportedly.review import threads
from reportedly.schema import Attribution, Place, Review, ReviewVerdict, Roles, Run, Spans
from reportedly.store import Store, Unit, due, reviews

_RUN = Run("reviewed-by-people", "review", 1, "")

LONGEST = 1_000
"""Characters of a reason; more says nothing that a verdict needs."""

MOST = 50
"""Pieces of one role."""


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


def withdrawal(of: Review, by: str, when: str) -> Review:
    """The review that takes back what its author said before."""
    return review(of.article, of.shown, None, "withdrawn", blind=of.blind, by=by, when=when)


def place_of(article: str, shown: Roles) -> str:
    """A digest of an article and spans in it, the same for all who are shown the same."""
    return _digest(json.dumps([article, shown.source, shown.cue, shown.content]))


def check(text: str, made: Review) -> None:
    """Raises BadReview where a review's spans are not in the text, or its verdict has none."""
    if (made.right is None) != (made.verdict in ("rejected", "withdrawn")):
        raise BadReview(f"a verdict {made.verdict!r} does not go with these spans")
    if made.right is not None and not made.right.content:
        raise BadReview("a statement needs a content: what is said to be so")
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


def write(store: Store, made: Sequence[Review]) -> None:
    """Write reviews down; what they are about is read anew by `apply_reviews`.

    The queue moves on at once. Raises BadReview, and writes nothing then.
    """
    with store.unit() as unit:
        known = {r.id for r in unit.all(Review, "id", [r.id for r in made])}
        new = [r for r in made if r.id not in known]
        texts = unit.texts({r.article for r in new})
        for one in new:
            if one.article not in texts:
                raise BadReview(f"no article {one.article} in this store")
            check(texts[one.article], one)
        if new:
            unit.add(_RUN, new)
        for article in texts:
            _note(unit, article)


def _note(unit: Unit, article: str) -> None:
    """Whose review stands on which of an article's attributions, as they are now."""
    said = unit.all(Attribution, "article", [article])
    for thread in threads(unit.all(Review, "article", [article]), said):
        if thread.attribution:
            rows = [(thread.attribution, article, r.by, r.verdict, _RUN.id) for r in thread.held]
            reviews.note(unit.connection, thread.attribution, rows)
            due.mark(unit.connection, thread.attribution)


def apply_reviews(store: Store, runs: dict[str, Run], jobs: int = 1) -> int:
    """Read anew the articles in which something was reviewed since, and bring the pile up to date.

    Returns how many articles were read. Raises StageFailed, with what came before it kept.
    """
    with store.view() as view:
        wanted = reviews.waiting(view.connection)
        stale = {page: s for page, s in stale_pages(view, runs).items() if page in wanted}
        tasks = [task_of(view, page, stages) for page, stages in sorted(stale.items())]
    with Workers(jobs) as workers:
        for task, made in workers.over(tasks, len(tasks)):
            if isinstance(made, Exception):
                raise made
            keep(store, runs, task, made)
    if tasks:
        link_new(store, runs)
    pile.bring_up_to_date(store, runs)
    return len(tasks)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
