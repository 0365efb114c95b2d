"""Lines that name the paper without a word that papers are called by.

Above the headline, where the article itself tells so: "he told Compass"; or with a day behind it:
"The Casement, October 8, 2025".
"""

import re
from collections.abc import Sequence

from reportedly.clean.pieces import Piece

_NAME = re.compile(r"(?:[A-Z][\w.&’'-]*|\d+)(?: (?:of|and|the|for|&|[A-Z][\w.&’'-]*)){0,3}")
_TITLED = re.compile(r"The [A-Z][\w’'-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w’'-]*){0,3}")
_NO_PAPER = frozenset(
    "accord act agency assembly bahamas bank bill bronx cabinet capitol chancellery charter city"
    " coast commission committee congress constitution council court department election embassy"
    " front gambia government hague hill house kremlin league ministry netherlands office palace"
    " parliament party pentagon president referendum report senate speech summit treaty union"
    " valley vatican vote war".split()
)
"""Last words of what else has "The" and a capital: places, offices, laws, events."""
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


def is_dated(name: str) -> bool:
    """Whether a name that stands alone beside a day is a paper's: "The Casement"."""
    return _TITLED.fullmatch(name) is not None and name.split()[-1].lower() not in _NO_PAPER
