"""Stances over time as a chart: a row for each name, a shape for each stance, by date.

What is said of nobody's date stands in a column of its own. The shape tells the polarity, colour
only repeats it.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.schema import Polarity
from reportedly.schema.statement import StanceLine

SHAPES: Mapping[Polarity, str] = {
    "for": "M0-6.5L6.5 5H-6.5Z",
    "against": "M0 6.5L6.5-5H-6.5Z",
    "neutral": "M-5.5 0A5.5 5.5 0 1 1 5.5 0A5.5 5.5 0 1 1-5.5 0Z",
    "mixed": "M0-7L7 0L0 7L-7 0Z",
}
"""A triangle up, a triangle down, a circle and a diamond around (0, 0)."""

WIDTH = 860.0
_LEFT, _RIGHT, _UNDATED = 200.0, 30.0, 90.0
_TOP, _ROW, _STACK = 34.0, 26.0, 15.0
_ROWS = 14
"""Names with a row; the table below has all."""
_TICKS = 9
_LONGEST = 28
_MOST_STACKED = 6

Name = Callable[[StanceLine], tuple[str, str]]
"""(id over all articles, name) of a stance's other side."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A stance at its place; `more` counts those that stand behind it for want of room."""

    line: StanceLine
    x: float
    y: float
    more: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A name with its stances; `y` is the middle of the row."""

    entity: str
    name: str
    label: str
    y: float
    top: float
    height: float
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole chart; `ticks` are places in time, `undated` where the undated column begins."""

    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    height: float
    undated: float | None
    left_out: int


def chart(lines: Sequence[StanceLine], name: Name) -> Chart:
    """The chart of stances that come by date; names with most of them first."""
    groups: defaultdict[str, list[StanceLine]] = defaultdict(list)
    for line in lines:
        groups[name(line)[0]].append(line)
    shown = sorted(groups, key=lambda g: (-len(groups[g]), g))[:_ROWS]
    drawn = [line for group in shown for line in groups[group]]
    scale = _Scale(drawn)
    rows: list[Row] = []
    top = _TOP
    for group in shown:
        row = _row(group, groups[group], name, scale, top)
        rows.append(row)
        top += row.height
    undated = scale.end + _RIGHT if scale.has_undated else None
    return Chart(tuple(rows), scale.ticks(), top + 6, undated, len(lines) - len(drawn))


class _Scale:
    """From dates to places; a date cut off stands where it begins."""

    def __init__(self, lines: Sequence[StanceLine]) -> None:
        days = [day for line in lines if (day := _day(line.date)) is not None]
        self.has_undated = len(days) < len(lines)
        self.first, self.last = (min(days), max(days)) if days else (0, 0)
        self.end = WIDTH - _RIGHT - (_UNDATED if self.has_undated else 0.0)

    def x(self, date: str) -> float:
        day = _day(date)
        if day is None:
            return self.end + _RIGHT + _UNDATED / 2
        if self.last == self.first:
            return (_LEFT + self.end) / 2
        share = (day - self.first) / (self.last - self.first)
        return _LEFT + 12 + share * (self.end - _LEFT - 24)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Days, months or years, whichever are few enough."""
        if not self.first:
            return ()
        one, other = datetime.date.fromordinal(self.first), datetime.date.fromordinal(self.last)
        months = range(one.year * 12 + one.month - 1, other.year * 12 + other.month)
        if self.last - self.first < _TICKS:
            told = [
                datetime.date.fromordinal(d).isoformat() for d in range(self.first, self.last + 1)
            ]
        elif len(months) <= 3 * _TICKS:
            step = 1 if len(months) <= _TICKS else 3
            told = [f"{month // 12:04}-{month % 12 + 1:02}" for month in months[::step]]
        else:
            years = range(one.year, other.year + 1)
            told = [f"{year:04}" for year in years[:: -(-len(years) // _TICKS)]]
        return tuple((round(max(self.x(t), _LEFT + 12), 1), t) for t in told)


def _day(date: str) -> int | None:
    """A date as a number of days; None for none, or one that there is not."""
    parts = [*date.split("-"), "1", "1"][:3]
    try:
        return datetime.date(*map(int, parts)).toordinal() if date else None
    except ValueError:
        return None


def _row(group: str, lines: Sequence[StanceLine], name: Name, scale: _Scale, top: float) -> Row:
    stacks: defaultdict[int, list[StanceLine]] = defaultdict(list)
    for line in lines:
        stacks[round(scale.x(line.date) / _STACK)].append(line)
    tallest = min(max(len(s) for s in stacks.values()), _MOST_STACKED)
    height = max(_ROW, tallest * _STACK + 10)
    middle = top + height / 2
    dots = [d for stack in stacks.values() for d in _stacked(stack, scale, middle)]
    called = max((name(line)[1] for line in lines), key=lambda n: (len(n.split()), n))
    label = called if len(called) <= _LONGEST else f"{called[: _LONGEST - 1]}…"
    ordered = sorted(dots, key=lambda d: (d.x, d.y))
    return Row(group, called, label, middle, top, height, tuple(ordered))


def _stacked(stack: Sequence[StanceLine], scale: _Scale, middle: float) -> list[Dot]:
    """Those of about one time on top of each other; of very many the first few."""
    shown = stack[:_MOST_STACKED]
    more = len(stack) - len(shown)
    low = middle + (len(shown) - 1) * _STACK / 2
    x = round(scale.x(stack[0].date), 1)
    return [
        Dot(line, x, round(low - at * _STACK, 1), more if at == len(shown) - 1 else 0)
        for at, line in enumerate(shown)
    ]
