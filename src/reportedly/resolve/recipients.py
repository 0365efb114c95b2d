"""To whom something is said: whoever writes or appeals to an office does not hold it."""

import re

from reportedly.resolve.draft import Draft
from reportedly.resolve.walk import Walk
from reportedly.schema import Span

_TO = re.compile(
    r"(?:,?\s(?:has|had|have|also|again|then|later|publicly|repeatedly))*,?\s"
    r"(?:(?:called|calls|call)\s(?:up)?on|(?:appealed|appeals|wrote|writes|written)\sto"
    r"|(?:urged|urges|asked|asks|begged|implored|beseeched)|(?:pleaded|pleads)\swith"
    r"|(?:said|says|wrote|writes|warned|warns|argued|complained|added)\sin\s(?:an?|his|her|their)"
    r"\s(?:[a-z-]+\s)?(?:letter|message|e-?mail|note|memo|petition|telegram)\sto)\s\Z"
)
_MOST = 90
"""Characters of the verb with its letter."""


def addressed(text: str, at: int) -> int | None:
    """Where the words of the one end who says something to whoever is told at a place."""
    found = _TO.search(text, max(0, at - _MOST), at)
    return found.start() if found else None


def to_oneself(walk: Walk, index: int, place: Span, draft: Draft) -> bool:
    """Whether a description would be the very one who says something to them there."""
    ends = addressed(walk.text, place.start)
    if ends is None:
        return False
    front = (s for s in walk.focus.recent(index, 0) if s.subject and s.start < ends)
    last = next(front, None)
    return last is not None and last.draft is draft
