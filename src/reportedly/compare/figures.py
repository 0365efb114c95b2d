"""Figures: the numbers of a content with what they count, and whether two of them can both hold."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reportedly.gather.lexicon import CALENDAR
from reportedly.gather.quantities import TOLERANCE, Quantity, located
from reportedly.gather.words import WORD, is_telling, stem
from reportedly.schema import Span, Spans

Bound = Literal["exact", "rough", "least", "most"]

READ = 600
"""Characters of a content's piece in which figures are read."""

_COUNTED = frozenset({"number", "percent", "money"})
"""Units that are compared; days and years are often other events, ordinals other things."""

_CURRENCIES = frozenset(stem(w) for w in "dollars euros pounds yen marks francs crowns".split())
_NOT = r"(?:no|not|\w{1,5}n['’]t)"
_TO_NUMBER = r"\s{1,3}(?:\w{1,12}\s{1,3})?[$€£¥]?\s?$"
_LEAST = re.compile(
    r"\b(?:more than|over|at least|at the least|upwards? of|above|exceeds?|exceeding|"
    rf"{_NOT} (?:fewer|less) than|a minimum of){_TO_NUMBER}",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:(?<!\bno\s)(?<!\bnot\s)(?<!n['’]t\s)(?:less|fewer) than|under|below|at most|up to|"
    r"as many as|as much as|nearly|almost|a maximum of|"
    rf"{_NOT} (?:more than|over|above|exceed(?:ing)?)){_TO_NUMBER}",
    re.IGNORECASE,
)
"""Asked before `_LEAST`, which finds its "more than" in "no more than" too."""

_AT_LEAST = re.compile(r"^[^.;]{0,40}?,?\s(?:at (?:the very )?least|or more|and more|or above)\b")
_SIGNS = frozenset("$€£¥")
_AROUND = 40
"""Characters before and after a number in which its bounds stand."""

_NEXT = re.compile(r"^\s?(?:[-–—]|to|or|and)\s?[$€£¥]?\d")
_RANGE = re.compile(r"\s?(?:[-–—]|to|and)\s?[$€£¥]?")
_OF = re.compile(r"^\s+of\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+)?")
_BREAK = re.compile(r"[^\w\s'’-]")
_PLURALS = frozenset("people men women children police troops".split())
NOUN_WITHIN = 3
"""Words after a number in which its head noun is looked for ("2 million fake voters")."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in an article, what it counts (a stem; "" for a sum of money), and its bound.

    `number` are the number's words as they stand, `said` with what it counts. `reach` are both
    ends of its range ("20 to 30 people").
    """

    unit: str
    value: float
    noun: str
    bound: Bound
    span: Span
    number: str
    said: str
    reach: tuple[float, float]


def figures(text: str, content: Spans) -> list[Figure]:
    """The figures of a content in order; `noun` is "" where it is not told what one counts."""
    found = []
    for piece in content:
        run = text[piece.start : min(piece.end, piece.start + READ)]
        numbers = located(run)
        reaches = _reaches(run, numbers)
        for quantity, start, end in numbers:
            figure = _figure(run, _of_range(run, quantity, end), start, end, piece.start)
            if figure is not None:
                found.append(replace(figure, reach=reaches.get(start, figure.reach)))
    return found


def _reaches(
    run: str, numbers: Sequence[tuple[Quantity, int, int]]
) -> dict[int, tuple[float, float]]:
    """Both ends of the ranges of a text, by where each of their two numbers starts."""
    found: dict[int, tuple[float, float]] = {}
    for (one, start, end), (other, after, _) in pairwise(numbers):
        low = one.value
        while 0 < low * 1000 <= other.value:  # "2 to 3 million"
            low *= 1000
        if low < other.value and _is_range(run[max(0, start - _AROUND) : start], run[end:after]):
            found[start] = found[after] = (low, other.value)
    return found


def _is_range(before: str, between: str) -> bool:
    """Whether two numbers are the ends of a range; "from 20 to 30" may tell of a rise."""
    opener = _last_word(before)
    if not _RANGE.fullmatch(between) or opener == "from":
        return False
    return opener == "between" or "and" not in between


def _figure(run: str, quantity: Quantity, start: int, end: int, base: int) -> Figure | None:
    if quantity.unit not in _COUNTED or not quantity.value:  # "half" has no value
        return None
    noun, stop = _noun(run, end)
    if noun.lower() in CALENDAR or _last_word(run[max(0, start - _AROUND) : start]) in CALENDAR:
        noun = ""  # "9 April", "the April 9 vote"
    is_sum = quantity.unit == "money" or stem(noun) in _CURRENCIES
    return Figure(
        unit="money" if is_sum else quantity.unit,
        value=quantity.value,
        noun="" if is_sum else stem(noun),
        bound=_bound(run[max(0, start - _AROUND) : start], run[end : end + _AROUND], quantity),
        span=Span(base + start, base + end),
        number=run[start:end],
        said=_said(run, start, end, stop, quantity.unit),
        reach=(quantity.value, quantity.value),
    )


def _of_range(run: str, quantity: Quantity, end: int) -> Quantity:
    """A quantity in the unit of its range: "90 to 95 percent" are two shares."""
    following = _following(run, end)
    return replace(quantity, unit=following[0].unit) if following is not None else quantity


def _following(run: str, end: int) -> tuple[Quantity, int] | None:
    """The second quantity of a range and where it ends; None where there is no range."""
    if not _NEXT.match(run[end : end + 8]):
        return None
    found = located(run[end : end + _AROUND])
    return (found[0][0], end + found[0][2]) if found else None


def _last_word(before: str) -> str:
    found = WORD.findall(before)
    return found[-1].lower() if found else ""


def _said(run: str, start: int, end: int, stop: int, unit: str) -> str:
    """A figure's words: a number with what it counts, a share or sum by itself."""
    before = run[start - 1] if unit == "money" and run[start - 1 : start] in _SIGNS else ""
    return before + " ".join(run[start : stop if unit == "number" else end].split())


def _bound(before: str, after: str, quantity: Quantity) -> Bound:
    if _MOST.search(before):
        return "most"
    if _LEAST.search(before) or _AT_LEAST.match(after):
        return "least"
    return "rough" if quantity.rough else "exact"


def _noun(run: str, end: int) -> tuple[str, int]:
    """The head noun after a number and where it ends: the first plural in a few words, else the
    first word.

    For a range ("20 to 25 seats") it stands after the second number.
    """
    if (following := _following(run, end)) is not None:
        end = following[1]
    if of := _OF.match(run[end : end + 20]):
        end += of.end()
    run_on = run[end : end + 60]
    cut = _BREAK.search(run_on.lstrip("%"))
    reach = run_on[: cut.start()] if cut else run_on
    taken: list[tuple[str, int]] = []
    for match in WORD.finditer(reach):
        word = match.group()
        if not is_telling(word) or word[0].isdigit() or len(taken) == NOUN_WITHIN:
            break
        taken.append((word, end + match.end()))
    plural = (t for t in taken if t[0].lower() in _PLURALS or _is_plural(t[0]))
    return next(plural, taken[0] if taken else ("", end))


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def clash(one: Sequence[Figure], other: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """A figure of each that cannot both hold, of one unit and noun; None where there is none.

    Where one of them agrees with any figure of that unit in the other content, whatever that
    counts, the one content only tells more than the other.
    """
    for figure in one:
        mates = [o for o in other if _is_kind(figure, o)]
        for mate in mates:
            if not _is_held(figure, other) and not _is_held(mate, one):
                return figure, mate
    return None


def _is_held(figure: Figure, among: Iterable[Figure]) -> bool:
    return any(f.unit == figure.unit and agree(f, figure) for f in among)


def _is_kind(one: Figure, other: Figure) -> bool:
    told = one.noun != "" or one.unit != "number"
    return told and (one.unit, one.noun) == (other.unit, other.noun)


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures of one kind can both hold.

    "More than 2 million" agrees with whatever is larger, but with no other lower bound. A rough
    one agrees within `TOLERANCE`, and a range with whatever lies inside both its ends.
    """
    if one.reach[0] <= other.reach[1] and other.reach[0] <= one.reach[1]:
        return True
    low, high = sorted((one, other), key=lambda f: f.value)
    if low.value == high.value:
        return True
    if low.bound != high.bound and (low.bound == "least" or high.bound == "most"):
        return True
    if "rough" not in (low.bound, high.bound):
        return False
    return high.value - low.value <= TOLERANCE * high.value
