"""Which parts of a text stand in quotation marks."""

import re
from bisect import bisect_right

from reportedly.schema import Span

_MARK = re.compile(r"[“”\"«»]|''|\n[^\S\n]*\n")


def quoted(text: str) -> list[Span]:
    """The runs in double marks, in order and disjoint; one left open ends with its paragraph."""
    runs: list[Span] = []
    opened = -1
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if opened < 0 and sign in "“\"«''":
            opened = mark.start()
        elif opened >= 0 and sign != "“":
            runs.append(Span(opened, mark.end()))
            opened = -1
    if opened >= 0:
        runs.append(Span(opened, len(text)))
    return runs


def within(runs: list[Span], at: int) -> bool:
    """Whether the character at this place is in one of the runs; logarithmic."""
    index = bisect_right(runs, (at, 1 << 60)) - 1
    return index >= 0 and runs[index].start <= at < runs[index].end
