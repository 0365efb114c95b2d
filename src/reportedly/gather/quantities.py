"""Numbers, shares, sums, ordinals and days in a content; they keep claims apart."""

import re
from dataclasses import dataclass
from typing import Literal

from reportedly.gather.lexicon import PREPOSITIONS

Unit = Literal["number", "percent", "money", "ordinal", "day", "month", "year"]

_SMALL = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        range(2, 21),
        strict=True,
    )
)
_SMALL |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_SMALL |= {"ninety": 90, "dozen": 12, "half": 0}
_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SPELT_SCALES = rf"(?:dozen|{'|'.join(_SCALE)})\b"
_SCALE |= {"dozen": 12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        range(1, 11),
        strict=True,
    )
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_ABOUT = frozenset(
    "about around nearly almost roughly some approximately over under least most than".split()
)

_SPELT_VALUES = {**_SMALL, "one": 1, "half": 0.5}
_UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_LONE = rf"(?:{_UNITS}|ten|eleven|twelve|[a-z]{{3,5}}teen|{_TENS})\b"
_BELOW = rf"(?:{_TENS}(?:[-‐‑]{_UNITS}\b|\s{_UNITS}\b(?!-))|{_LONE})"
_ALSO = rf"(?:\sand)?\s{_BELOW}"
_HUNDREDS = rf"\shundred\b(?:{_ALSO}(?!-|\s(?:dozen|hundred)\b))?"
"""The "fifty" of "a hundred and fifty"; in "one hundred and two hundred" none."""

_THOUSANDS = rf"\sthousand\b(?:{_ALSO}(?:{_HUNDREDS})?(?!-|\s{_SPELT_SCALES}))?"
_SPELT = (
    rf"\b(?:(?:half\s)?an?(?=\s{_SPELT_SCALES})|(?!one\b(?!\s{_SPELT_SCALES})){_BELOW})"
    rf"(?:\sdozen\b|{_HUNDREDS})?(?:{_THOUSANDS}|\s(?:million|billion|trillion)\b)?"
)
"""A number in words; "one" and "a" only before a scale, for most of them count nothing."""

_TOKEN = re.compile(rf"(?i:{_SPELT})|[$€£¥]|\d{{1,18}}(?:[.,]\d{{1,18}})*|%|[A-Za-z]{{1,12}}")

TOLERANCE = 0.05
"""How far apart, in parts of the larger, two numbers may lie if either is said to be rough."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts; `rough` if the text says "about", "nearly", "at least".

    `role` is the preposition before a day or month: "by Thursday" and "on Sunday" may both hold.
    """

    unit: Unit
    value: float
    rough: bool = False
    role: str = ""


def quantities(text: str) -> frozenset[Quantity]:
    """Every number, share, sum, ordinal, weekday, month and year that a text names."""
    return frozenset(quantity for quantity, _, _ in located(text))


def located(text: str) -> list[tuple[Quantity, int, int]]:
    """The quantities of a text in order, each with the start and end of its words."""
    places = [match.span() for match in _TOKEN.finditer(text)]
    tokens = [text[start:end] for start, end in places]
    found: list[tuple[Quantity, int, int]] = []
    at = 0
    while at < len(tokens):
        quantity, used = _read(tokens, at)
        if quantity is not None:
            found.append((quantity, places[at][0], places[at + used - 1][1]))
        at += used
    return found


def conflict(one: frozenset[Quantity], other: frozenset[Quantity]) -> tuple[str, str] | None:
    """Words for a quantity of each that the other lacks, of one unit; None where there is none."""
    for kind in sorted({_kind(q) for q in one} & {_kind(q) for q in other}):
        left = [q for q in one if _kind(q) == kind and not _found(q, other)]
        right = [q for q in other if _kind(q) == kind and not _found(q, one)]
        if left and right:
            return _say(min(left, key=_order)), _say(min(right, key=_order))
    return None


def _kind(quantity: Quantity) -> tuple[str, str]:
    return quantity.unit, quantity.role


def _found(quantity: Quantity, among: frozenset[Quantity]) -> bool:
    return any(_alike(quantity, other) for other in among if other.unit == quantity.unit)


def _alike(one: Quantity, other: Quantity) -> bool:
    if one.rough or other.rough:
        return abs(one.value - other.value) <= TOLERANCE * max(one.value, other.value)
    return one.value == other.value


def _read(tokens: list[str], at: int) -> tuple[Quantity | None, int]:
    """The quantity that starts at a token, and how many tokens it takes."""
    word = tokens[at].lower()
    if word in _DAYS:
        return Quantity("day", _DAYS.index(word), role=_role(tokens, at)), 1
    if word in _MONTHS and tokens[at][0].isupper():
        return Quantity("month", _MONTHS.index(word) + 1, role=_role(tokens, at)), 1
    if word in _ORDINALS:
        return Quantity("ordinal", _ORDINALS[word]), 1
    value = _value(word)
    if value is None:
        return None, 1
    return _measured(tokens, at, value)


def _role(tokens: list[str], at: int) -> str:
    before = tokens[at - 1].lower() if at else ""
    return before if before in PREPOSITIONS else ""


def _measured(tokens: list[str], at: int, value: float) -> tuple[Quantity, int]:
    used = 1
    following = [t.lower() for t in tokens[at + 1 : at + 4]]
    while following and following[0] in _SCALE:
        value *= _SCALE[following.pop(0)]
        used += 1
    before = [t.lower() for t in tokens[max(0, at - 2) : at]]
    rough = any(word in _ABOUT for word in before)
    if following[:1] == ["%"] or following[:1] == ["percent"] or following[:2] == ["per", "cent"]:
        return Quantity("percent", value, rough), used + 1
    if before[-1:] in (["$"], ["€"], ["£"], ["¥"]):
        return Quantity("money", value, rough), used
    in_digits = used == 1 and tokens[at][0].isdigit() and "," not in tokens[at]
    plain_year = in_digits and 1900 <= value <= 2100
    return Quantity("year" if plain_year else "number", value, rough), used


def _value(word: str) -> float | None:
    if word[0].isdigit() and word[0].isascii():
        try:
            return float(word.replace(",", ""))
        except ValueError:  # "1.2.3", a version or a date in figures
            return None
    return float(_SMALL[word]) if word in _SMALL else _spelt(word)


def _spelt(number: str) -> float | None:
    """The value of a number of several words; None for what is no such number."""
    words = re.findall("[a-z]+", number)
    if len(words) < 2:
        return None
    whole = part = 0.0
    for word in words:
        if word in ("dozen", "hundred"):
            part *= _SCALE[word]
        elif word in _SCALE:
            whole, part = whole + part * _SCALE[word], 0.0
        elif word in ("a", "an"):
            part = part or 1.0
        else:
            part += _SPELT_VALUES.get(word, 0.0)  # "and" adds nothing
    return whole + part


def _order(quantity: Quantity) -> tuple[str, float]:
    return quantity.unit, quantity.value


def _say(quantity: Quantity) -> str:
    if quantity.unit == "day":
        return _DAYS[int(quantity.value)].capitalize()
    if quantity.unit == "month":
        return _MONTHS[int(quantity.value) - 1].capitalize()
    number = f"{quantity.value:,.10g}" if quantity.unit != "year" else f"{quantity.value:.0f}"
    return {"percent": f"{number}%", "ordinal": f"number {number}"}.get(quantity.unit, number)
