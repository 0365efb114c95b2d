"""Which parts of a text stand in quotation marks."""

import re
from bisect import bisect_right

from reportedly.attribute.quotation import marks
from reportedly.attribute.single import singles
from reportedly.schema import Span

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


def quoted(text: str) -> list[Span]:
    """The runs in quotation marks, in order and disjoint; one left open ends with its paragraph.

    Single marks count where most quotations stand in them.
    """
    breaks = [m.end() for m in _PARAGRAPH.finditer(text)]
    ends = [(at, at, False) for at in breaks]
    runs: list[Span] = []
    opened = -1
    for start, end, opens in sorted([*marks(text, 0, len(text), breaks), *ends]):
        if opens and opened < 0:
            opened = start
        elif not opens and opened >= 0:
            runs.append(Span(opened, end))
            opened = -1
    if opened >= 0:
        runs.append(Span(opened, len(text)))
    return runs


def quoted_in_line(text: str, line: Span) -> list[Span]:
    """The runs of one line in single quotation marks, whatever marks the rest of the text has."""
    found = singles(text, line.start, line.end, [])
    return [Span(one.opens, line.end if one.closes is None else one.closes + 1) for one in found]


def within(runs: list[Span], at: int) -> bool:
    """Whether the character at this place is in one of the runs; logarithmic."""
    index = bisect_right(runs, (at, 1 << 60)) - 1
    return index >= 0 and runs[index].start <= at < runs[index].end
