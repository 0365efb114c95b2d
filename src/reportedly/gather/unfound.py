"""Words between a cue and its content that say nothing shows it.

"The inspector said the police had found no evidence that the captain was drunk" tells of two
levels; where they are read as one, the words for the second stand behind the cue.
"""

import re

from reportedly.schema import Attribution

READ = 120
"""Characters between a cue and its content that are read."""

_NOTHING = re.compile(
    r"\b(?P<before>[\w’'-]{1,20})\s+(?:insufficient|little|no|scant)\s+(?:[\w-]{2,20}\s+){0,2}?"
    r"(?:evidence|indications?|proof|signs?)\s+$",
    re.IGNORECASE,
)
_BESIDE = frozenset(
    "and but cited cites citing despite gave gives giving offer offered offering offers on"
    " presented presenting provided provides providing with".split()
)
"""Words behind which the speaker asserts it and shows nothing for it: "said with no evidence"."""


def is_unfound(a: Attribution, text: str) -> bool:
    """Whether a content is what there is no evidence for, by the words in front of it."""
    if not a.cue or not a.content or a.content[0].start < a.cue[-1].end:
        return False
    between = text[a.cue[-1].end : a.content[0].start][-READ:]
    found = _NOTHING.search(between)
    return found is not None and found["before"].lower() not in _BESIDE
