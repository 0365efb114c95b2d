"""A long text in parts that a browser can hold: cut behind paragraphs, lines or words."""

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.schema import Span

LONGEST = 20_000
"""Characters of a part: about 3,300 words, a quarter of an hour's reading."""

_CUTS = ("\n\n", "\n", " ")
"""Where a part ends at best, and where if there is none of these in its second half."""


def parts(text: str, longest: int = LONGEST) -> tuple[Span, ...]:
    """The parts of a text: in order, adjoining, none of them empty or longer than `longest`.

    A text of no characters has one empty part.
    """
    found: list[Span] = []
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start, start + longest)
        found.append(Span(start, end))
        start = end
    return (*found, Span(start, len(text)))


def _cut(text: str, start: int, end: int) -> int:
    for mark in _CUTS:
        at = text.rfind(mark, (start + end + 1) // 2, end)
        if at >= 0:
            return at + len(mark)
    return end


def part_at(some: Sequence[Span], at: int) -> int:
    """The number of the part in which a character lies; the nearest, where it lies in none."""
    return max(0, bisect_right([p.start for p in some], at) - 1)
