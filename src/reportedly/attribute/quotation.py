"""Quotation marks: which of them open, which close, and what stands inside.

Marks come in three spellings: curly or angled (which tell opening from closing), straight
`"`, and two single marks (``like'' this, or ''like'' this, as wire copy has it). Straight
marks open when white space or an opening bracket stands before them and something else than
white space behind; they close when it is the other way round, and otherwise open when no
quotation is open. A quotation ends with its paragraph at the latest: one that runs on opens
anew in the next paragraph, and a forgotten mark does no harm beyond its own.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

OUTSIDE, INSIDE, OPENING, CLOSING = range(4)

_MARK = re.compile(r"[\"“”„«»]|''|``|’’")
_OPENS = frozenset("“„«") | {"``"}
_CLOSES = frozenset("”»") | {"’’"}
_BRACKETS = "([{—–-‘'/"


class Mark(NamedTuple):
    """One quotation mark: [start, end) in characters, and whether it opens."""

    start: int
    end: int
    opens: bool


def marks(text: str, start: int, end: int, paragraphs: Sequence[int] = ()) -> list[Mark]:
    """The quotation marks of text[start:end]; `paragraphs` are offsets where one begins."""
    found: list[Mark] = []
    inside, at = False, 0
    for m in _MARK.finditer(text, start, end):
        while at < len(paragraphs) and paragraphs[at] <= m.start():
            inside, at = False, at + 1
        inside = _opens(text, m, inside)
        found.append(Mark(m.start(), m.end(), inside))
    return found


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    if mark.group() in _OPENS:
        return True
    if mark.group() in _CLOSES:
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    left = not before or before.isspace() or before in _BRACKETS
    right = not after or after.isspace()
    return left and not right if left != right else not inside
