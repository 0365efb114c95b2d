"""What only tells that somebody is not named: "who did not want her name used".

It is read as an attribution, for its words are those of speaking or wanting, but is nobody's
account of anything.
"""

import re

from reportedly.lexicon.anonymity import FORBIDDEN, UNNAMING, any_of
from reportedly.schema import Attribution

READ = 200
"""Characters from the cue on in which it must be said."""

_UNNAMING = any_of(UNNAMING + FORBIDDEN)
_KEPT = re.compile(
    r"\b(?:not|never|nor|neither|no|anonym|background|confiden|declin|nameless|only|record|refus"
    r"|unidentified|unnamed|without)|n['’]t\b",
    re.IGNORECASE,
)
"""Without any of these a name is wanted, and not withheld: "wants to be named mayor"."""


def only_unnames(a: Attribution, text: str) -> bool:
    """Whether the words that keep a source unnamed take in where the content begins.

    "Said on condition of anonymity that the quay would close" tells something more.
    """
    content = a.content[0].start
    begun = min((s.start for s in a.cue), default=content)
    if not 0 <= content - begun < READ:
        return False
    found = _UNNAMING.search(text, begun, begun + READ)
    if found is None or not found.start() <= content < found.end():
        return False
    return _KEPT.search(found[0]) is not None
