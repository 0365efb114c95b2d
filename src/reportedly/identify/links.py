"""Links: that two nodes mean the same, with a score and the reason in words.

A node is a form with all who bear it, or, where bearers of a form must be told apart, one of
them. A form's node is its label, a bearer's its entity's id.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_MARK = "\x00"
_MARKED = re.compile(f"{_MARK}([^{_MARK}]*){_MARK}")


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """Two forms may be ways to write one name.

    `part` is the one of them that leaves open whom it means, so that company must decide; empty
    where the names alone are enough.
    """

    one: str
    other: str
    score: float
    why: str
    part: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two nodes mean the same."""

    one: str
    other: str
    score: float
    why: str


def relation(one: str, other: str, score: float, why: str, part: str = "") -> Relation:
    """A relation with its forms in order, so that it is one whichever way it was found."""
    first, second = sorted((one, other))
    return Relation(first, second, round(score, 3), why, part)


def link(one: str, other: str, score: float, why: str) -> Link:
    """A link with its nodes in order."""
    first, second = sorted((one, other))
    return Link(first, second, round(score, 3), why)


def named(label: str) -> str:
    """Words for a form, to be filled in when somebody is told: names are looked up only then."""
    return f"{_MARK}{label}{_MARK}"


def in_words(why: str, spelled: Callable[[str], str]) -> str:
    """A reason with its names filled in."""
    return _MARKED.sub(lambda mark: f"“{spelled(mark.group(1))}”", why)
