"""Whether a person speaks for himself: the texts tell of a role that speaks for no body."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportedly.lexicon.sources import HUMANS
from reportedly.lexicon.words import PREPOSITIONS
from reportedly.schema import Span
from reportedly.weigh.statement import Context, Statement

NEAR = 60
"""Characters in front of a name and behind it in which its role is looked for."""

_PRIVATE = frozenset(
    """
    academic analyst author blogger biographer citizen critic economist expert farmer historian
    novelist observer parent passer-by patient pensioner philosopher poet professor researcher
    resident scholar scientist shopkeeper sociologist student teacher voter witness writer
    """.split()
)
"""Roles of people whom nobody has to speak for the body that they may belong to."""

_PAST = frozenset({"former", "ex", "retired", "erstwhile", "one-time", "onetime"})
_BEHIND = re.compile(r",\s(?:an?|the|his|her|its|their)\s((?:[\w’'-]+\s){0,5}[\w’'-]+)")
_FRONT = re.compile(r"((?:[\w’'-]+\s){1,4})$")


def is_private(person: Statement, context: Context) -> bool:
    """Whether the claim's articles tell roles of a person, and all are such, or are over."""
    told: set[bool] = set()
    for article, fellows in context.fellows.items():
        for entity in context.local.get((article, person.origin.key), ()):
            told |= {private for m in entity.mentions for private in _told(fellows[0].text, m)}
    return told == {True}


def _told(text: str, mention: Span) -> frozenset[bool]:
    return _private(text[max(0, mention.start - NEAR) : mention.start], text[mention.end :][:NEAR])


@lru_cache(maxsize=4096)  # each person is held against all bodies
def _private(front: str, behind: str) -> frozenset[bool]:
    """Of each role in front of a name and behind it whether it is private."""
    roles = [role for role in _roles(front, behind) if _head(role) in HUMANS]
    return frozenset(_head(r) in _PRIVATE or not _PAST.isdisjoint(r) for r in roles)


def _roles(front: str, behind: str) -> Iterator[list[str]]:
    """The words up to a role's head, in front of a name and behind it."""
    if found := _FRONT.search(front):
        yield _words(found[1])
    if found := _BEHIND.match(behind):
        told = _words(found[1])
        end = next((i for i, w in enumerate(told) if w in PREPOSITIONS), len(told))
        yield told[:end]


def _words(role: str) -> list[str]:
    return role.lower().replace("ex-", "ex ").split()


def _head(role: list[str]) -> str:
    return role[-1] if role else ""
