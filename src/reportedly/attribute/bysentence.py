"""Which sentences attributions stand in, by their numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from reportedly.attribute.found import Found
from reportedly.schema import Span


def sentence_at(sentences: Sequence[Span], place: int) -> int:
    """The number of the last sentence that begins at a place or before it; -1 before the first."""
    return bisect_right(sentences, place, key=lambda s: s.start) - 1


def sentences_of(sentences: Sequence[Span], span: Span) -> range:
    """The numbers of the sentences that a span reaches over."""
    first, last = (sentence_at(sentences, place) for place in (span.start, span.end - 1))
    return range(max(0, first), last + 1)


def by_sentence(sentences: Sequence[Span], found: Sequence[Found]) -> Mapping[int, Sequence[int]]:
    """The numbers of what was found by the number of each sentence that any of it stands in."""
    held: dict[int, list[int]] = {}
    for n, one in enumerate(found):
        for at in {at for s in one.spans for at in sentences_of(sentences, s)}:
            held.setdefault(at, []).append(n)
    return held


def begun_in(sentences: Sequence[Span], reach: Span) -> range:
    """The numbers of the sentences that begin in a stretch of the text."""
    first, end = (bisect_left(sentences, place, key=lambda s: s.start) for place in reach)
    return range(first, end)
