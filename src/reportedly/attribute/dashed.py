"""Quotations with a name behind a dash: "“We will not be moved.” — Mayor Ada Brun".

There is no verb for the model to find. A whole sentence is quoted and the name ends its paragraph:
else it is a song and its singer, or the clause goes on behind the dash.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.found import Found
from reportedly.attribute.rules import CONFIDENCE
from reportedly.schema import Span

_CAPITAL = r"[A-Z][\w.’'-]{0,30}"
_BEHIND = re.compile(
    r"[^\S\n]*\n?[^\S\n]*(?P<dash>[—–]|--?)[^\S\n]*"
    rf"(?P<who>{_CAPITAL}(?: (?:de|la|van|von|der|al|bin|of)){{0,2}}(?: {_CAPITAL}){{1,5}})"
    r"[^\S\n]*(?=\n\s*(?![a-z\s])|\s*\Z)"
)
_CLOSED = re.compile(r"[.!?…][”\"](?=[^\S\n]*\n?[^\S\n]*[—–-])")
_OPENED = {"”": "“", '"': '"'}
_LONGEST = 1000
"""Characters of a quotation."""
_WORDS = 3
"""In a quotation, at least."""


def with_dashed(text: str, read: Sequence[Found]) -> list[Found]:
    """What was read, each such quotation that it leaves without a source given to its name."""
    known = [_with_name(text, f) for f in read]
    spans = sorted(s for f in known for s in (*f.cue, *f.content))
    reach = 0
    ends = [reach := max(reach, s.end) for s in spans]
    added = []
    for one in _dashed(text):
        at = bisect_left(spans, (one.cue[0].end,))
        if not at or ends[at - 1] <= one.content[0].start:
            added.append(one)
    return [*known, *added]


def _with_name(text: str, found: Found) -> Found:
    """With the name behind the dash that follows its content, where it has no source."""
    if found.source or not found.content or text[found.content[-1].end - 1] not in _OPENED:
        return found
    who = _BEHIND.match(text, found.content[-1].end)
    return replace(found, source=(Span(*who.span("who")),)) if who else found


def _dashed(text: str) -> Iterator[Found]:
    for closed in _CLOSED.finditer(text):
        who = _BEHIND.match(text, closed.end())
        opened = _opened(text, closed.end() - 1) if who else None
        if who and opened is not None:
            quoted = Span(opened, closed.end())
            cue = Span(*who.span("dash"))
            yield Found((Span(*who.span("who")),), (cue,), (quoted,), CONFIDENCE)


def _opened(text: str, closes: int) -> int | None:
    """Where the quotation opens: at the head of its line or behind a sentence, with some words."""
    line = max(text.rfind("\n", 0, closes) + 1, closes - _LONGEST)
    at = text.rfind(_OPENED[text[closes]], line, closes)
    if at < 0 or len(text[at:closes].split()) < _WORDS:
        return None
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip() if at > line else ""
    return at if not before or before.endswith((":", ".", "!", "?")) else None
