"""The reviews of an article that count, also of what left by them."""

from collections.abc import Iterable, Sequence

from reportedly.review import standing, threads
from reportedly.schema import Attribution, Review, quote
from reportedly.schema.statement import ReviewLine


def review_lines(
    reviews: Iterable[Review], attributions: Sequence[Attribution], text: str
) -> tuple[ReviewLine, ...]:
    """The review that counts on each statement, in the order of the text."""
    made = [
        _line(review, "" if review.right is None else thread.attribution, text)
        for thread, review in standing(threads(reviews, attributions))
    ]
    return tuple(sorted(made, key=lambda line: (line.spans, line.when)))


def _line(review: Review, attribution: str, text: str) -> ReviewLine:
    spans = review.shown.content or review.shown.cue
    content = quote(text, spans)
    return ReviewLine(
        attribution, review.verdict, content, spans, review.by, review.when, review.why
    )
