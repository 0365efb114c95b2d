"""Whether a number is told as exact, as rough, or as a bound: "about", "at least", "fewer than"."""

import re
from typing import Literal

from reportedly.gather.numerals import NUMBER_WORD

Bound = Literal["exact", "rough", "least", "above", "most", "below"]
"""Of a bound "least" and "most" leave the number itself open, "above" and "below" do not."""

LOWER: frozenset[Bound] = frozenset({"least", "above"})
UPPER: frozenset[Bound] = frozenset({"most", "below"})

AROUND = 40
"""Characters before a number in which its bound stands; twice as many after it."""

_NOT = r"(?:no|not|\w{1,5}n['’]t)"
_PLAIN = r"(?<!\bno\s)(?<!\bnot\s)(?<!n['’]t\s)"
_TO_NUMBER = r"\s{1,3}(?:\w{1,12}\s{1,3})?[$€£¥]?\s?$"
_WORDS: tuple[tuple[Bound, str], ...] = (
    ("most", rf"{_NOT} (?:more than|over|above|exceed(?:ing)?)"),
    ("most", "at most|up to|as many as|as much as|a maximum of"),
    ("below", rf"{_PLAIN}(?:less|fewer) than|under|below"),
    ("least", rf"{_NOT} (?:fewer|less) than|at least|at the least|upwards? of|a minimum of"),
    ("above", "more than|over|above|exceeds?|exceeding"),
)
"""In this order, as "more than" stands in "no more than" too."""

_BEFORE = [(told, re.compile(rf"\b(?:{w}){_TO_NUMBER}", re.IGNORECASE)) for told, w in _WORDS]
_OR_MORE = re.compile(r"\s(?:or|and) (?:more|above|over)\b(?!\sthan\b)")
_AT_LEAST = re.compile(
    rf"(?:(?!\b(?:and|{NUMBER_WORD})\b)[^.;\d]){{0,40}}?,?\s"
    r"(?:at (?:the very )?least|or (?:more|above|over))"
    r"(?=\s*(?:[^\w\s]|$|(?:and|but|while|when|after|before|because|as|if)\b))",
    re.IGNORECASE,
)
"""Behind the noun only where the clause ends, and not of another number that stands between."""


def bound(before: str, after: str, *, rough: bool) -> Bound:
    """How a number is told that stands between two pieces of text."""
    for told, words in _BEFORE:
        if words.search(before):
            return told
    if _OR_MORE.match(after) or _AT_LEAST.match(after):
        return "least"
    return "rough" if rough else "exact"


def exclude(one: Bound, left: float, other: Bound, right: float) -> bool:
    """Whether two bounds leave no number for both: "more than 50", "less than 50"."""
    if one in UPPER:
        one, left, other, right = other, right, one, left
    if one not in LOWER or other not in UPPER:
        return False
    return left > right or (left == right and (one, other) != ("least", "most"))
