"""What two bodies are called: whether they may be one, or are bodies of two kinds."""

import re
from functools import lru_cache

from reportedly.weigh.origin import Origin, bare_name

_SMALL = frozenset({"of", "the", "for"})
_APART = frozenset("ministry bank court police hospital university army".split())
"""Heads of which no body is called by two."""
_COUNCIL = frozenset("city town county district village parish municipal borough".split())
"""Councils that are no part of a bank or court, as a "governing council" is."""
_SEVERAL = re.compile(r"\b(?:and|or)\b")
_BEHIND = re.compile(r",|\b(?:of|in|at|for|on|from|near|that|which|who|with|under)\b")


def may_be_one_body(one: Origin, other: Origin) -> bool:
    """Whether two names of institutions differ in order, or in what the one is the body of.

    "The Trade Ministry" is "the Ministry of Trade", and "the Supreme Court" may be Norland's.
    """
    if {one.kind, other.kind} != {"institution"}:
        return False
    short, long = sorted((bare_name(o.descriptor) for o in (one, other)), key=len)
    return _telling(short) == _telling(long) or long.startswith(f"{short} of ")


def are_two_kinds(one: Origin, other: Origin) -> bool:
    """Whether two descriptions tell of bodies of which none is the other: a bank, the police.

    "The university" may be "the university hospital".
    """
    ours, theirs = (bare_name(o.descriptor) for o in (one, other))
    head, others = _head(ours), _head(theirs)
    return bool(head and others) and head not in theirs and others not in ours


def _telling(name: str) -> frozenset[str]:
    return frozenset(name.split()) - _SMALL


@lru_cache(maxsize=4096)  # each statement is held against all others
def _head(name: str) -> str:
    """The noun by which a body is of a kind that is no other; empty where it is of no such."""
    if _SEVERAL.search(name):
        return ""
    *front, noun = _BEHIND.split(name, maxsplit=1)[0].split() or [""]
    known = noun in _APART or (noun == "council" and not _COUNCIL.isdisjoint(front))
    return noun if known else ""
