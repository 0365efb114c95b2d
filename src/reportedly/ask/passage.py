"""The stretch of text around a statement that lets a reader understand it."""

import re

from reportedly.schema import Attribution, Roles, Span
from reportedly.schema.sheet import Passage

MARGIN = 300
"""Characters that are looked through on each side for the sentence's ends."""

LONGEST = 1500
"""Characters of a passage; a longer one is cut behind its content's first characters."""

AHEAD = 12
"""Characters behind a sentence's end that tell whether it is one."""

_END = re.compile(
    r"[.!?][\"”’')\]]{0,3}(?=\s{1,9}[\"“‘'(\[]{0,2}[A-Z0-9])|\n(?=\s{0,9}\n)|\n(?![a-z])"
)
"""A full stop before a new sentence, an empty line, or a line's end that is no mere wrapping."""

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Capt|Prof|Rev|St|No|vs)|\b[A-Z](?:\.[A-Z])*)\.$"
)


def passage(a: Attribution | Roles, text: str) -> Passage:
    """The sentences that hold source, cue and content, within one paragraph at each end."""
    spans = sorted((*a.source, *a.cue, *a.content)) or [Span(0, 0)]
    start = _back(text, spans[0].start)
    end = min(_forth(text, max(s.end for s in spans)), start + LONGEST)
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return Passage(start, start + len(stretch.strip()), stretch.strip())


def ends(text: str) -> list[int]:
    """Where the sentences of a text end."""
    return [m.end() for m in _END.finditer(text) if not _is_abbreviated(text, m)]


def _back(text: str, start: int) -> int:
    """Where the sentence begins; at a word, if no beginning is near."""
    low = max(0, start - MARGIN)
    found = (m for m in _END.finditer(text, low, start + AHEAD) if m.end() <= start)
    ends = [m.end() for m in found if not _is_abbreviated(text, m)]
    if ends or low == 0:
        return ends[-1] if ends else 0
    space = text.find(" ", low, start)
    return space + 1 if space >= 0 else low


def _forth(text: str, end: int) -> int:
    """Where the sentence ends; at a word, if no end is near."""
    high = min(len(text), end + MARGIN)
    for match in _END.finditer(text, max(0, end - 2), high + AHEAD):
        if high >= match.end() >= end and not _is_abbreviated(text, match):
            return match.end()
    if high == len(text):
        return high
    space = text.rfind(" ", end, high)
    return space if space >= 0 else high


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop belongs to a title, an initial or the like."""
    if match.group()[0] != ".":
        return False
    return _ABBREVIATED.search(text, max(0, match.start() - 12), match.start() + 1) is not None
