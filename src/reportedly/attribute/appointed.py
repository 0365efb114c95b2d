"""Whose view it is not: "Ketch named Plum to the board, putting a critic of the act in charge".

The reader may take such words for a view of the one who appoints, meets or dismisses somebody. It
is the other who is for or against it. "Plum, a critic of the act," and "she calls herself a critic
of it" tell of their own.
"""

import re
from collections.abc import Sequence

from reportedly.attribute.found import Found

_REACH = 80
"""Characters in front of a cue's end that are read."""
_BACK = 32
"""Characters in front of the verb."""
_ACTS = (
    r"appoint(?:s|ed|ing)?|call(?:s|ed|ing)?|choos(?:es?|ing)|chose|dismiss(?:es|ed|ing)?"
    r"|fir(?:es?|ed|ing)|hir(?:es?|ed|ing)|install(?:s|ed|ing)?|invit(?:es?|ed|ing)"
    r"|mak(?:es?|ing)|made|meets?|met|meeting(?:\s+with)?|met\s+with|nam(?:es?|ed|ing)"
    r"|nominat(?:es?|ed|ing)|oust(?:s|ed|ing)?|pick(?:s|ed|ing)?|promot(?:es?|ed|ing)"
    r"|put(?:s|ting)?|recruit(?:s|ed|ing)?|replac(?:es?|ed|ing)|sack(?:s|ed|ing)?"
    r"|select(?:s|ed|ing)?|tapp(?:ed|ing)|taps"
)
_OTHER = (
    r"(?:\s+(?:him|her|them))?(?:\s+as|(?P<by>\s+(?:by|with)))?"
    r"\s+(?:an?|another|one\s+of\s+the|two|three|several|some)(?:\s+[a-z][\w-]*){0,3}?"
)
_HOLDERS = r"(?:advocate|backer|champion|critic|defender|foe|opponent|proponent|supporter)s?\s+of"
_OBJECT = re.compile(rf"\b(?P<act>{_ACTS}){_OTHER}\s+{_HOLDERS}$", re.IGNORECASE)
_SUFFERED = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|become|became|gets?|got)\s+(?:\w{2,20}\s+)?|,\s+|[“\"])$"
)
"""In front of "named a champion of the poor", it is the subject's own view."""


def without_appointed(text: str, found: Sequence[Found]) -> list[Found]:
    """What was found, without views of those whom its source appoints, calls or meets."""
    return [one for one in found if not _is_of_other(text, one)]


def _is_of_other(text: str, one: Found) -> bool:
    if len(one.source) != 1 or len(one.cue) != 1:
        return False
    source, cue = one.source[0], one.cue[0]
    begin = max(source.end, cue.end - _REACH)
    told = _OBJECT.search(text[begin : cue.end])
    if told is None or told["by"] or told["act"].endswith("ing"):
        return told is not None
    act = begin + told.start("act")
    return _SUFFERED.search(text, max(0, act - _BACK), act) is None
