"""Spans: the only way to point into text."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """[start, end) in characters of one article's text, which never changes."""

    start: int
    end: int


Spans = tuple[Span, ...]
"""The pieces of one thing, in order and disjoint."""


def quote(text: str, spans: Iterable[Span]) -> str:
    """The words under the spans on one line, pieces joined by an ellipsis."""
    return " … ".join(" ".join(text[s.start : s.end].split()) for s in spans)


def inside(inner: Spans, outer: Spans) -> bool:
    """Whether every piece of `inner` lies in some piece of `outer`."""
    return all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def covers(spans: Iterable[Span], at: int) -> bool:
    """Whether a character lies in one of the spans."""
    return any(s.start <= at < s.end for s in spans)


def touches(one: Spans, other: Spans) -> bool:
    """Whether the two share a character."""
    return any(a.start < b.end and b.start < a.end for a in one for b in other)
