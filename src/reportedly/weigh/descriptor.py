"""Whether two unnamed sources may be one by what they are called."""

from functools import lru_cache

from reportedly.gather.words import stem, stems
from reportedly.weigh.origin import Origin

_ANYBODY = frozenset(
    stem(w)
    for w in """
    source insider official aide adviser advisor person people individual observer staffer someone
    somebody unnamed anonymous unidentified undisclosed various numerous multiple familiar matter
    """.split()
)
"""Stems that tell no more of somebody than that he is a source."""


def may_be_one(a: Origin, b: Origin) -> bool:
    """Whether one is unresolved, or one descriptor tells nothing that the other one lacks.

    "An official" may be "a police official", who is no "hospital official".
    """
    if "unresolved" in (a.standing, b.standing):
        return True
    if "resolved" in (a.standing, b.standing):
        return False
    if not _said(a.descriptor) & _said(b.descriptor):
        return False
    one, other = told_by(a.descriptor), told_by(b.descriptor)
    return one <= other or other <= one


def set_apart(a: Origin, b: Origin) -> bool:
    """Whether both are unnamed and each tells something of itself, but nothing that both tell."""
    if {a.standing, b.standing} != {"anonymous"}:
        return False
    one, other = told_by(a.descriptor), told_by(b.descriptor)
    return bool(one and other) and not one & other


@lru_cache(maxsize=4096)  # each statement is held against all others
def told_by(descriptor: str) -> frozenset[str]:
    """The stems in which a descriptor tells more than that it is a source."""
    return _said(descriptor) - _ANYBODY


@lru_cache(maxsize=4096)
def _said(descriptor: str) -> frozenset[str]:
    return frozenset(stems(descriptor))
