"""The stretch of text around a statement that lets a reader understand it."""

from reportedly.schema import Attribution, Span
from reportedly.schema.sheet import Passage

MARGIN = 240
"""Characters that are looked through on each side for the sentence's ends."""

LONGEST = 1500
"""Characters of a passage; a longer one is cut behind its content's first characters."""

_ENDS = (". ", "? ", "! ", ".” ", "?” ", "!” ", '." ', '?" ', '!" ', ".’ ")


def passage(a: Attribution, text: str) -> Passage:
    """The sentences that hold source, cue and content, within one paragraph at each end."""
    spans = sorted((*a.source, *a.cue, *a.content)) or [Span(0, 0)]
    start, end = spans[0].start, max(s.end for s in spans)
    start = _back(text, start)
    end = min(_forth(text, end), start + LONGEST)
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return Passage(start, start + len(stretch.strip()), stretch.strip())


def _back(text: str, start: int) -> int:
    head = text[max(0, start - MARGIN) : start]
    cuts = [head.rfind("\n") + 1]
    cuts += [head.rfind(mark) + len(mark) for mark in _ENDS if mark in head]
    best = max(cuts)
    if best == 0 and start > MARGIN:
        best = head.find(" ") + 1
    return start - len(head) + best


def _forth(text: str, end: int) -> int:
    tail = text[max(0, end - 2) : end + MARGIN]
    shift = end - max(0, end - 2)
    cuts = [tail.find(mark) + len(mark) for mark in _ENDS if mark in tail]
    cuts += [at for at in [tail.find("\n", shift)] if at >= 0]
    cuts = [cut for cut in cuts if cut >= shift]
    reach = min(cuts) if cuts else len(tail)
    if not cuts and end + MARGIN < len(text):
        reach = max(tail.rfind(" "), shift)
    return max(0, end - 2) + reach
