"""Orders with the one who is to obey in front of them: "warned | residents to stay indoors".

The reader takes the addressee for a part of the content now and then. Words before "to" are no
addressee where they have a verb ("residents it was about to flood") or tell of no people ("the plan
to close the quay would fail").
"""

import re

from reportedly.attribute.mistakable import is_somebody
from reportedly.lexicon.verbs import HELPERS
from reportedly.lexicon.words import BREAKS, NOT_NAMES, SUBJECTS

_ADDRESSED = re.compile(r"(?P<who>(?:[\w.’'-]+\s+){1,4}?)(?:(?:not|never)\s+)?to\s+[a-z]")
_CLAUSE = SUBJECTS | HELPERS | {"it", "that", "there"}
_TOLD = frozenset("him her them us me you everyone everybody anyone anybody crew crews".split())


def is_order(content: str) -> bool:
    """Whether a content begins with somebody who is told to do something."""
    match = _ADDRESSED.match(content)
    if match is None:
        return False
    who = match["who"].split()
    if not _CLAUSE.isdisjoint(word.lower() for word in who):
        return who[0] in _TOLD and len(who) == 1
    end = next((i for i, word in enumerate(who) if word in BREAKS), len(who))
    if not end:
        return False
    head = who[end - 1]
    return head.lower() in _TOLD or (head.lower() not in NOT_NAMES and is_somebody(head))
