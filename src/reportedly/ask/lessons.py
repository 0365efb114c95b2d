"""What people found right, article by article: for training, and for whoever counts it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.review import Thread, standing, threads
from reportedly.schema import ASIDE, Article, Attribution, Review, ReviewVerdict, Roles, Span
from reportedly.store import Unit


@dataclass(frozen=True, slots=True)
class Lesson:
    """One attribution that a person accepted, corrected or added: its spans as they are right."""

    roles: Roles
    verdict: ReviewVerdict


@dataclass(frozen=True, slots=True)
class Lessons:
    """What was found right in one article, in the order of its text.

    `rejected` were found to be none. `left` are statements that nobody has reviewed: where there
    are any, that a text has no more attributions than these is not said.
    """

    article: Article
    text: str
    found: tuple[Lesson, ...]
    rejected: int
    left: int

    def count(self, verdict: ReviewVerdict) -> int:
        """How many were found right with a verdict."""
        return Counter(lesson.verdict for lesson in self.found)[verdict]


def lessons(view: Unit) -> Iterator[Lessons]:
    """Every article in the store of which something was reviewed, by id."""
    said: dict[str, list[Review]] = {}
    for review in view.all(Review):
        said.setdefault(review.article, []).append(review)
    for article in view.all(Article, "id", said):
        made = _lessons(view, article, said[article.id])
        if made.found or made.rejected:
            yield made


def _lessons(view: Unit, article: Article, said: list[Review]) -> Lessons:
    own = view.all(Attribution, "article", [article.id])
    held = list(standing(threads(said, own)))
    found = [Lesson(r.right, r.verdict) for _, r in held if r.right is not None]
    return Lessons(
        article=article,
        text=view.texts([article.id])[article.id],
        found=tuple(sorted(found, key=lambda lesson: _place(lesson.roles))),
        rejected=sum(r.right is None for _, r in held),
        left=_left(own, [thread for thread, _ in held]),
    )


def _left(own: list[Attribution], held: list[Thread]) -> int:
    done = {thread.attribution for thread in held}
    return sum(a.id not in done for a in own if a.content and a.block not in ASIDE)


def _place(roles: Roles) -> list[Span]:
    return sorted((*roles.cue, *roles.content))
