"""A line above the headline that the article itself tells to be a paper: "he told Compass"."""

import re
from collections.abc import Sequence

from reportedly.clean.pieces import Piece

_NAME = re.compile(r"(?:[A-Z][\w.&’'-]*|\d+)(?: (?:of|and|the|for|&|[A-Z][\w.&’'-]*)){0,3}")
_TOLD = r"(?:told|tells?|spoke\s+(?:to|with)|interview\s+with|shown\s+to|seen\s+by|shared\s+with)"
_DOES = (
    r"(?:(?:has|have)\s+(?:learn|review|seen|obtain|spoken|contact)|(?:review|obtain|contact)ed"
    r"|could\s+not\s+(?:independently\s+)?(?:verify|confirm)|is\s+not\s+naming|magazine|newspaper)"
)


def is_told(line: str, body: Sequence[Piece]) -> bool:
    """Whether a line is a name to which the text has somebody tell something, or that looked."""
    name = line.strip(" *_#|")
    if not _NAME.fullmatch(name):
        return False
    short = re.escape(name.removeprefix("The "))
    told = re.compile(rf"\b{_TOLD}\s+(?:[Tt]he\s+)?{short}\b|\b{short}\s+{_DOES}")
    return any(told.search(piece.text) for piece in body)
