"""What is denied, refused or wished: it tells of no role."""

import re

from reportedly.describe.roles.tokens import Bearer, Line

_FRONT = 6
"""Tokens in front of a place that are read."""
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|wish(?:es|ed|ing)?|(?:refut|disput|reject|dismiss|doubt)\w*)"
    r"(?: (?:\w+ ){0,2}(?:allegation|accusation|claim|charge|suggestion|report|rumou?r|idea"
    r"|notion)s?)?(?: that)?$"
)
_REFUSED = re.compile(
    r"\b(?:(?:refus|declin|want|hop|wish)\w* to (?:serve|act|work|stand|run|take over)"
    r"|passed over|overlooked|rejected|turned down|ruled out)$"
)


def denied(line: Line, subject: Bearer) -> bool:
    """Whether a clause is what somebody denies or wishes: "denied that he was a spy"."""
    return _DENIED.search(_front(line, subject.first)) is not None


def refused(line: Line, at: int) -> bool:
    """Whether the verb in front of "as" tells of no office: "refused to serve", "passed over"."""
    return _REFUSED.search(_front(line, at)) is not None


def _front(line: Line, at: int) -> str:
    return " ".join(line.lowers[max(0, at - _FRONT) : at])
