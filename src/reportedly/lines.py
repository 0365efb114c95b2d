"""Line breaks: which were meant, and which only keep a text to its column.

A line was merely wrapped when the first word of the next line would not have fitted on it (after
Reynar 1998 on line fill), or the next line goes on in lower case.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
_UNWRAPPED = 140
"""Longer lines than this (characters) were not wrapped: each is a paragraph."""
_FILL = 0.85
"""A wrapped line may stay this much shorter than it could be: right margins are ragged."""
_LOWER = 0.25
"""Share of lines that begin in lower case from which on a text counts as wrapped."""


def meant_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of the lines of text[start:end] that were ended on purpose."""
    width = _width(text, start, end)
    for line, following in pairwise(_LINE.finditer(text, start, end)):
        if _ends_paragraph(line.group().strip(), following.group().strip(), width):
            yield line.end()


def is_wrapped(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] keeps to a column: many of its lines go on in lower case."""
    if not 0 < _width(text, start, end) <= _UNWRAPPED:
        return False
    lower = lines = 0
    for line, following in pairwise(_LINE.finditer(text, start, end)):
        if following.start() == line.end() + 1:
            lines += 1
            lower += text[following.start()].islower()
    return lower > 0 and lower >= _LOWER * lines


def _width(text: str, start: int, end: int) -> int:
    """The column that lines keep to, in characters; 0 without lines."""
    lengths = sorted(len(line.group().strip()) for line in _LINE.finditer(text, start, end))
    # The 9th decile and not the maximum: one long line must not make all others look short.
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if not line or not following or following[0].islower():
        return False
    first = following[:width].split(None, 1)[0] if width else following
    return width > _UNWRAPPED or len(line) + 1 + len(first) <= _FILL * width
