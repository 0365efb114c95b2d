"""Who fears or opposes somebody is not for that one: "fears Oske", "prefers Oske".

The grammar of preference (`stance`) reads who is for whom. What is told against the same target is
no preference, shares nearly all its words, and must not join.
"""

import re

from reportedly.gather.content import Content

_AGAINST = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|dread(?:s|ed)?|dislik(?:es?|ed|ing)|oppos(?:es?|ed|ing)|hat(?:es?|ed)"
    r"|detest(?:s|ed)?|loath(?:es?|ed)|distrust(?:s|ed)?|despis(?:es?|ed))\b",
    re.IGNORECASE,
)


def averse(one: Content, other: Content) -> str | None:
    """The word that tells a side against whom the other content's holder is for."""
    for told, fellow in ((one, other), (other, one)):
        backs = told.stance is not None and not told.stance.aside and fellow.stance is None
        target = told.stance.target if told.stance and backs else None
        word = _AGAINST.search(fellow.text)
        if target is None or word is None or fellow.negated:
            continue
        if any(name.is_same(target) for name in fellow.names):
            return word.group()
    return None
