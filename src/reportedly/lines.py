"""Line breaks: which were meant, and which only keep a text to its column.

A line was merely wrapped when the first word of the next line would not have fitted on it (after
Reynar 1998 on line fill), or the next line goes on in lower case. A line that begins an item of a
list or a turn of a conversation was meant, however long the one above is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
_BULLETS = frozenset("•▪◦‣●■*")
_MARK = re.compile(
    rf"\s{{0,20}}(?:(?P<bullet>[{''.join(sorted(_BULLETS))}])|(?P<dash>[-–—])|"
    r"(?P<number>\d{1,2})[.)]|[^\W\d_a-z][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3}(?P<turn>:))\s"
)
_UNWRAPPED = 140
"""Longer lines than this (characters) were not wrapped: each is a paragraph."""
_FILL = 0.85
"""A wrapped line may stay this much shorter than it could be: right margins are ragged."""
_LOWER = 0.25
"""Share of lines that begin in lower case from which on a text counts as wrapped."""


def meant_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of the lines of text[start:end] that were ended on purpose."""
    width = _width(text, start, end)
    marks = [_mark(line.group()) for line in _LINE.finditer(text, start, end)]
    listed = frozenset(marks)
    for i, (line, following) in enumerate(pairwise(_LINE.finditer(text, start, end)), 1):
        meant = _ends_paragraph(line.group().strip(), following.group().strip(), width)
        if meant or _is_item(marks, i, listed):
            yield line.end()


def _mark(line: str) -> str:
    """What a line opens with as an item or a turn does: its bullet, dash, number or colon."""
    found = _MARK.match(line)
    return found[found.lastgroup or 0] if found else ""


def _is_item(marks: Sequence[str], i: int, listed: Collection[str]) -> bool:
    """Whether a mark is that of an item: others like it stand by.

    A dash, a name with a colon ("said Novak:") or the end of a date ("on May" / "3. He") may come
    to stand at the beginning of a wrapped line by chance; a bullet does not.
    """
    mark = marks[i]
    if mark.isdigit():
        return str(int(mark) - 1) in listed or str(int(mark) + 1) in listed
    return mark in _BULLETS or (mark != "" and mark in marks[i - 1 : i + 2 : 2])


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
