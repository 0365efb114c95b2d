"""What is denied to somebody: "denied the visa request", "denied the accused a lawyer".

That is no denial of an assertion, and the object's head tells: a visa is refused, visa fraud is
not. A clause is an assertion, whatever it tells of ("denied he had requested a visa").
"""

import re
from itertools import takewhile

from reportedly.attribute.lexicon import REFUSABLE, lemma, words

_MARK = re.compile(r"[,;:—–(]")
_SUBJECTS = frozenset("he i she that there they we".split())
_FINITE = frozenset(
    "is isn't are aren't was wasn't were weren't has hasn't had hadn't have haven't did didn't does"
    " doesn't do don't will won't would wouldn't can could may might must should".split()
)
_BEHIND = frozenset(
    "about after against and as at because before but by for from if in of on or over that to"
    " under unless until what when where which while who whom whose with".split()
)
"""Words that end a noun phrase."""
_OWN_CLAUSE = frozenset(
    "because if that unless until what when where which while who whose".split()
)
_PURPOSES = frozenset(
    "building drilling driving farming fishing grazing housing hunting logging mining operating"
    " parking planning voting".split()
)
"""What permits and rights are for: "mining permits" are not what somebody denies to have mined."""
_WHEN = frozenset(
    "again friday monday saturday sunday thursday today tuesday twice wednesday yesterday".split()
)


def refused(content: str) -> bool:
    """Whether the content is something that can be refused, and not a clause."""
    found = words(_MARK.split(content.lstrip(" \"'“‘«„"), maxsplit=1)[0])
    while found and (found[0] == "ever" or found[0].endswith("ly")):
        del found[0]
    if not found or _is_gerund(found[0]) or is_clause(found):
        return False
    phrase = list(takewhile(lambda w: w not in _BEHIND, found))
    while phrase and phrase[-1] in _WHEN:
        del phrase[-1]
    head = lemma(phrase[-1]) if phrase else ""
    return head in REFUSABLE or (head == "claim" and found[len(phrase) :][:1] == ["for"])


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and lemma(word) not in REFUSABLE and word not in _PURPOSES


def is_clause(found: list[str]) -> bool:
    """Whether it opens with a subject, or has a finite verb that belongs to no clause within."""
    own = takewhile(lambda w: w not in _OWN_CLAUSE, found[1:])
    return found[:1] != [] and (found[0] in _SUBJECTS or any(w in _FINITE for w in own))
