"""Numbers, shares, sums, ordinals and days in a content; they keep claims apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reportedly.gather.bounds import AROUND, Bound, bound, exclude
from reportedly.gather.counted import counted, is_plural
from reportedly.gather.lexicon import CALENDAR, PREPOSITIONS
from reportedly.gather.numerals import DIGITS, MANY, SCALE, SPELT, many, value
from reportedly.gather.words import is_telling, last_word, stem

Unit = Literal["number", "percent", "money", "ordinal", "day", "month", "year"]

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
_ON = frozenset({"on", "in"})
"""Prepositions that a day or month may as well do without ("resigns Monday")."""

SIGNS = frozenset("$€£¥")
_CURRENCY = frozenset("dollar euro".split())
CURRENCIES = _CURRENCY | frozenset(
    "dollars euros pounds yen yuan marks francs crowns rubles roubles rupees pesos kroner "
    "kronor".split()
)
_UNCOUNTED = frozenset("day night morning evening moment time way thing point hand".split())
"""What "one" stands before without counting it ("one day", "one way or another")."""

_SINGLED = frozenset("no any every each some the this that which at on not".split())
"""Words after which "one" counts nothing ("no one", "on one hand")."""

_DATED = frozenset(
    "in by since until till before after during the a an this that its his her their our".split()
)
"""Words before a year, from which "the 2000 elections" tells no number of elections."""

_ORDINAL = r"\b\d{1,4}(?:st|nd|rd|th)\b"
_TOKEN = re.compile(
    rf"(?i:{SPELT})|(?i:{MANY})|[$€£¥]|(?i:{_ORDINAL})|(?i:{DIGITS})|%|[A-Za-z]{{1,12}}"
)
_JOINT = re.compile(r"\s?(?:[-–—]|to|or|and)\s?[$€£¥]?")
_RANGE = re.compile(r"\s?(?:[-–—]|to|and)\s?[$€£¥]?")
_RANGED = frozenset({"number", "percent", "money"})

_SAID: dict[Bound, str] = {
    "least": "at least ", "above": "more than ", "most": "at most ", "below": "less than ",
}  # fmt: skip

TOLERANCE = 0.05
"""How far apart, in parts of the larger, two numbers may lie if either is said to be rough."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, as a stem, and whether it is exact, rough or a bound.

    `role` is the preposition before a day or month: "by Thursday" and "on Sunday" may both hold.
    `ends` are those of its range ("20 to 30"), or of what "hundreds" may mean. A `loose` one, "one"
    or "hundreds", stands in many a phrase and is only held against what counts the same.
    """

    unit: Unit
    value: float
    bound: Bound = "exact"
    role: str = ""
    noun: str = ""
    ends: tuple[float, float] | None = None
    loose: bool = False

    @property
    def reach(self) -> tuple[float, float]:
        """The least and the most that it may be."""
        return self.ends or (self.value, self.value)


Located = tuple[Quantity, int, int]


def quantities(text: str) -> frozenset[Quantity]:
    """Every number, share, sum, ordinal, weekday, month and year that a text names."""
    return frozenset(quantity for quantity, _, _ in located(text))


def located(text: str) -> list[Located]:
    """The quantities of a text in order, each with the start and end of its words."""
    places = [match.span() for match in _TOKEN.finditer(text)]
    tokens = [text[start:end] for start, end in places]
    found: list[Located] = []
    at = 0
    while at < len(tokens):
        quantity, used = _read(tokens, at)
        if quantity is not None:
            start, end = places[at][0], places[at + used - 1][1]
            quantity = _counting(text, start, end, _bounded(text, start, end, quantity))
            found.append((quantity, start, end))
        at += used
    found = [q for q in found if not _is_put_aside(text, q, found)]
    return [q for q in _ranged(text, found) if q[0].noun or not _is_one(q[0])]


_PUT_ASIDE = re.compile(r"(?:\bnot|\brather\s+than|\binstead\s+of)\s+(?:the\s+)?[$€£¥]?$")


def _is_put_aside(text: str, quantity: Located, among: Sequence[Located]) -> bool:
    """Whether a number is told for what it is not ("300, not 340"); alone, a no is of the rest."""
    _, start, _ = quantity
    return len(among) > 1 and _PUT_ASIDE.search(text[max(0, start - 20) : start]) is not None


def conflict(one: frozenset[Quantity], other: frozenset[Quantity]) -> tuple[str, str] | None:
    """Words for a quantity of each that the other lacks, of one unit; None where there is none."""
    for kind in sorted({_kind(q) for q in one} & {_kind(q) for q in other}):
        left = sorted((q for q in one if _kind(q) == kind and not _found(q, other)), key=_order)
        right = sorted((q for q in other if _kind(q) == kind and not _found(q, one)), key=_order)
        against = ((a, b) for a in left for b in right if _are_comparable(a, b))
        if two := next(against, None):
            return _say(two[0]), _say(two[1])
    return None


def _kind(quantity: Quantity) -> tuple[str, str]:
    return quantity.unit, quantity.role


def _are_comparable(one: Quantity, other: Quantity) -> bool:
    return one.noun == other.noun or not (one.loose or other.loose)


def _found(quantity: Quantity, among: frozenset[Quantity]) -> bool:
    return any(_alike(quantity, other) for other in among if other.unit == quantity.unit)


def _alike(one: Quantity, other: Quantity) -> bool:
    if exclude(one.bound, one.value, other.bound, other.value):
        return False
    apart = gap(one.reach, other.reach)
    if one.bound == other.bound == "exact":
        return apart == 0
    return apart <= TOLERANCE * max(one.value, other.value)


def gap(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two ranges lie apart; nothing where one number may lie in both."""
    return max(0.0, one[0] - other[1], other[0] - one[1])


def _read(tokens: Sequence[str], at: int) -> tuple[Quantity | None, int]:
    """The quantity that starts at a token, and how many tokens it takes."""
    word = tokens[at].lower()
    if word in _DAYS:
        return Quantity("day", _DAYS.index(word), role=_role(tokens, at)), 1
    if word in _MONTHS and tokens[at][0].isupper():
        return Quantity("month", _MONTHS.index(word) + 1, role=_role(tokens, at)), 1
    if word in _ORDINALS:
        return Quantity("ordinal", _ORDINALS[word]), 1
    if word[0].isdigit() and word[-2:] in ("st", "nd", "rd", "th"):
        return _ordinal(tokens, at), 1
    if word == "one":
        return _one(tokens, at)
    if (size := many(word)) is not None:
        unit: Unit = "money" if _is_sum(tokens, at, 1, size[0]) else "number"
        return Quantity(unit, size[0], ends=size, loose=True), 1
    worth = value(word)
    return (None, 1) if worth is None else _measured(tokens, at, worth)


def _role(tokens: Sequence[str], at: int) -> str:
    before = tokens[at - 1].lower() if at else ""
    return before if before in PREPOSITIONS and before not in _ON else ""


def _ordinal(tokens: Sequence[str], at: int) -> Quantity:
    """The "3rd" of a debate; that of a month is its day, which others write as a number."""
    near = [t for t in (*tokens[max(0, at - 2) : at], *tokens[at + 1 : at + 3]) if t.istitle()]
    unit: Unit = "number" if any(t.lower() in CALENDAR for t in near) else "ordinal"
    return Quantity(unit, float(tokens[at][:-2]))


def _one(tokens: Sequence[str], at: int) -> tuple[Quantity | None, int]:
    """The "one" that counts what stands behind it; most others count nothing."""
    before, after = (tokens[at - 1] if at else ""), "".join(tokens[at + 1 : at + 2])
    if before.lower() in _SINGLED or not after.isalpha() or not after.islower():
        return None, 1
    if after in _UNCOUNTED or not is_telling(after) or is_plural(after):
        return None, 1
    counts, used = _measured(tokens, at, 1.0)
    return replace(counts, loose=counts.unit == "number"), used


def _is_one(quantity: Quantity) -> bool:
    return quantity.loose and quantity.ends is None


def _measured(tokens: Sequence[str], at: int, worth: float) -> tuple[Quantity, int]:
    used = 1
    following = [t.lower() for t in tokens[at + 1 : at + 4]]
    while following and following[0] in SCALE:
        worth *= SCALE[following.pop(0)]
        used += 1
    rough: Bound = "rough" if _is_rough(tokens, at) else "exact"
    if following[:1] in (["%"], ["percent"]):
        return Quantity("percent", worth, rough), used + 1
    if following[:2] == ["per", "cent"]:
        return Quantity("percent", worth, rough), used + 2
    in_digits = used == 1 and tokens[at].isdigit()
    plain_year = in_digits and 1900 <= worth <= 2100
    if _is_signed(tokens, at) or (_is_sum(tokens, at, used, worth) and not plain_year):
        return Quantity("money", worth, rough), used
    return Quantity("year" if plain_year else "number", worth, rough), used


def _is_rough(tokens: Sequence[str], at: int) -> bool:
    return any(t.lower() in _ABOUT for t in tokens[max(0, at - 2) : at])


def _is_signed(tokens: Sequence[str], at: int) -> bool:
    return at > 0 and tokens[at - 1] in SIGNS


def _is_sum(tokens: Sequence[str], at: int, used: int, worth: float) -> bool:
    """Whether a currency stands behind a number ("3 million US dollars").

    In the singular only large ones are sums: "a 20-million-dollar arena", but "a dollar store".
    """
    following = tokens[at + used : at + used + 3]
    word = next((t for t in following if t != "of" and not t[0].isupper()), "").lower()
    return word in CURRENCIES and (word not in _CURRENCY or worth >= 1000)


def _bounded(text: str, start: int, end: int, quantity: Quantity) -> Quantity:
    """With the bound that the words around it tell."""
    if quantity.unit not in _RANGED:
        return quantity
    before, after = text[max(0, start - AROUND) : start], text[end : end + 2 * AROUND]
    return replace(quantity, bound=bound(before, after, rough=quantity.bound == "rough"))


def _counting(text: str, start: int, end: int, quantity: Quantity) -> Quantity:
    """With what a number counts.

    A round number like a year is none right before what is many ("sends 2000 troops").
    """
    if quantity.unit == "year" and quantity.value % 50 == 0:
        before = last_word(text[max(0, start - AROUND) : start])
        after = _next_word(text, end)
        dated = before in _DATED or before in CALENDAR or before.endswith(("'s", "’s"))
        if is_telling(after) and is_plural(after) and not dated:
            quantity = replace(quantity, unit="money" if after in CURRENCIES else "number")
    if quantity.unit != "number":
        return quantity
    noun = _next_word(text, end) if _is_one(quantity) else counted(text, end)[0]
    return replace(quantity, noun=stem(noun))


def _next_word(text: str, end: int) -> str:
    following = re.match(r"\s([a-z]{2,20})\b", text[end : end + 22])
    return following[1] if following else ""


def _ranged(text: str, found: Sequence[Located]) -> Iterator[Located]:
    """With the ends and the common unit of ranges: "20 to 30 percent" are two shares."""
    quantities = [q for q, _, _ in found]
    for at, ((_, start, end), (_, after, _)) in enumerate(pairwise(found)):
        one, other = quantities[at : at + 2]
        joint = text[end:after]
        if not _JOINT.fullmatch(joint) or one.loose or other.loose:
            continue
        one, other = _in_one_unit(one, other, joint)
        low = one.value
        while 0 < low * 1000 <= other.value:  # "2 to 3 million"
            low *= 1000
        before = last_word(text[max(0, start - AROUND) : start])
        if one.unit == other.unit in _RANGED and low < other.value and _is_range(before, joint):
            ends = (low, other.value)
            one, other = replace(one, value=low, ends=ends), replace(other, ends=ends)
        quantities[at : at + 2] = one, other
    return ((q, start, end) for q, (_, start, end) in zip(quantities, found, strict=True))


def _in_one_unit(one: Quantity, other: Quantity, joint: str) -> tuple[Quantity, Quantity]:
    """Both in the unit that one of them tells: "$2 to 3 million", but "$2 million to 3 towns"."""
    signed = joint[-1:] in SIGNS
    if one.unit == "number" and other.unit in ("percent", "money") and not signed:
        one = replace(one, unit=other.unit)
    elif (one.unit, other.unit) == ("money", "number") and one.value < other.value:
        other = replace(other, unit="money", noun="") if "and" not in joint else other
    return (replace(one, noun=other.noun) if one.unit == other.unit else one), other


def _is_range(before: str, joint: str) -> bool:
    """Whether two numbers are the ends of a range; "from 20 to 30" may tell of a rise."""
    if not _RANGE.fullmatch(joint) or before == "from":
        return False
    return before == "between" or "and" not in joint


def _order(quantity: Quantity) -> tuple[str, float]:
    return quantity.unit, quantity.value


def _say(quantity: Quantity) -> str:
    if quantity.unit == "day":
        return _DAYS[int(quantity.value)].capitalize()
    if quantity.unit == "month":
        return _MONTHS[int(quantity.value) - 1].capitalize()
    number = f"{quantity.value:,.10g}" if quantity.unit != "year" else f"{quantity.value:.0f}"
    number = _SAID.get(quantity.bound, "") + ("half" if number == "0.5" else number)
    return {"percent": f"{number}%", "ordinal": f"number {number}"}.get(quantity.unit, number)
