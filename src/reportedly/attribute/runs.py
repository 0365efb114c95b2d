"""Runs: a long section in parts, so that a book needs no more memory than an article."""

from collections.abc import Iterator, Sequence

from reportedly.schema import Span

LONGEST = 200_000
"""Characters in a run: about 45 articles of 750 words."""


def runs(text: str, sentences: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The section in parts that end with a paragraph where one ends in their last tenth.

    A part is never longer than LONGEST, unless its only sentence is.
    """
    first, paragraph = 0, 0
    for i in range(1, len(sentences)):
        size = sentences[i].end - sentences[first].start
        if size > 0.9 * LONGEST and text.find("\n", sentences[i - 1].end, sentences[i].start) >= 0:
            paragraph = i
        if size > LONGEST:
            cut = paragraph if paragraph > first else i
            yield sentences[first:cut]
            first = cut
    yield sentences[first:]
