"""Figures: the numbers of a content with what they count, and whether two of them can both hold."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.gather.bounds import AROUND, LOWER, UPPER, Bound, exclude
from reportedly.gather.counted import counted
from reportedly.gather.lexicon import CALENDAR
from reportedly.gather.quantities import CURRENCIES, SIGNS, TOLERANCE, Quantity, gap, located
from reportedly.gather.words import last_word, stem
from reportedly.schema import Span, Spans

READ = 600
"""Characters of a content's piece in which figures are read."""

_COUNTED = frozenset({"number", "percent", "money"})
"""Units that are compared; days and years are often other events, ordinals other things."""

_NEXT = re.compile(r"^\s?(?:[-–—]|to|or|and)\s?[$€£¥]?\d")


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
        for quantity, start, end in located(run):
            figure = _figure(run, quantity, start, end, piece.start)
            found += [figure] if figure is not None else []
    return found


def _figure(run: str, quantity: Quantity, start: int, end: int, base: int) -> Figure | None:
    is_half = run[start:end].lower() == "half"
    if quantity.unit not in _COUNTED or not quantity.value or is_half:
        return None
    noun, stop = _noun(run, end)
    if noun.lower() in CALENDAR or last_word(run[max(0, start - AROUND) : start]) in CALENDAR:
        noun = ""  # "9 April", "the April 9 vote"
    is_sum = quantity.unit == "money" or noun.lower() in CURRENCIES
    return Figure(
        unit="money" if is_sum else quantity.unit,
        value=quantity.value,
        noun="" if is_sum else stem(noun),
        bound=quantity.bound,
        span=Span(base + start, base + end),
        number=run[start:end],
        said=_said(run, start, end, stop, quantity.unit),
        reach=quantity.reach,
    )


def _following(run: str, end: int) -> int | None:
    """Where the second number of a range ends; None where there is no range."""
    if not _NEXT.match(run[end : end + 8]):
        return None
    found = located(run[end : end + AROUND])
    return end + found[0][2] if found else None


def _said(run: str, start: int, end: int, stop: int, unit: str) -> str:
    """A figure's words: a number with what it counts, a share or sum by itself."""
    sign = run[start - 1 : start] if unit == "money" and start else ""
    before = sign if sign in SIGNS else ""
    alone = unit == "percent" or before
    return before + " ".join(run[start : end if alone else stop].split())


def _noun(run: str, end: int) -> tuple[str, int]:
    """The head noun after a number and where it ends; for a range ("20 to 25 seats") it stands
    after the second number.
    """
    following = _following(run, end)
    return counted(run, end if following is None else following)


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
    if exclude(one.bound, one.value, other.bound, other.value):
        return False
    apart = gap(one.reach, other.reach)
    if not apart:
        return True
    low, high = sorted((one, other), key=lambda f: f.reach)
    if low.bound in LOWER and high.bound not in LOWER:
        return True
    if high.bound in UPPER and low.bound not in UPPER:
        return True
    return "rough" in (low.bound, high.bound) and apart <= TOLERANCE * high.value
