"""Whether a byline or a dateline names an outlet: not a person or a place of the same letters."""

import re
from typing import Literal

_BEFORE = {
    "byline": r"(?:^|\b(?:by|of|for|from|at|to|and)\s|[,/|(·–—]|\s-)\s*",
    "dateline": r"(?:[,/|(·–—]|\s-)\s*",
}
"""In a dateline a place stands first, and the agency in brackets or behind a comma or dash."""
_BEHIND = (
    r"(?=\s*(?:$|[,/|)·–—\n]|-\s|(?:and|in|on)\s"
    r"|(?i:staff|reporters?|correspondents?|writers?|news|service|team|desk)\b))"
)


def names_outlet(line: str, name: str, kind: Literal["byline", "dateline"] = "byline") -> bool:
    """Whether a line credits an outlet of this name, whatever its capitals.

    A byline has it alone, behind "by", "of" or "for", or as a part between commas or slashes.
    Behind a person's name without any of these it is one only with two words or written as
    initials: "Ana Holt Osk Courier", not "Damian Hill".
    """
    bare = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    if len(bare) < 2 or len(bare) > len(line):
        return False
    plain = rf"(?:the\s+)?{re.escape(bare)}"
    if re.search(_BEFORE[kind] + plain + _BEHIND, line, re.IGNORECASE | re.MULTILINE):
        return True
    if kind == "dateline" or not (" " in bare or bare.isupper()):
        return False
    return re.search(rf"\b{re.escape(bare)}{_BEHIND}", line, re.MULTILINE) is not None
