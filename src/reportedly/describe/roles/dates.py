"""When: words for days, months and years as ISO dates, whole or cut off.

What leans on the day of publication ("last year", "until January") is told only where that is
known; what is no date of the calendar is none.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from reportedly.describe.roles.tokens import Token
from reportedly.lexicon.nouns import NUMBERS

_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
            "|september sept sep|october oct|november nov|december dec"
        ).split("|"),
        1,
    )
    for name in names.split()
}
_DAYS = {
    name: n
    for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_VAGUE = frozenset("early late mid mid- spring summer autumn fall winter".split())
_ANY_DAY = "2000-01-01"
_UNITS = frozenset("year years month months".split())


class When(NamedTuple):
    """A date and the token behind its words."""

    iso: str
    last: int


def when(tokens: Sequence[Token], at: int, today: str, *, ahead: bool = False) -> When | None:
    """The date whose words begin at a token; `ahead` looks for it after the day of publication."""
    while at < len(tokens) and tokens[at].lower in _VAGUE | {"the", "end", "beginning", "of"}:
        at += 1
    if at >= len(tokens):
        return None
    found = _calendar(tokens, at) or _leaning(tokens, at, _day(today), ahead)
    return found if found and found.iso else None


def timely(tokens: Sequence[Token], at: int) -> bool:
    """Whether words for a day, month or year begin at a token, known or not."""
    if when(tokens, at, _ANY_DAY) is not None:
        return True
    low = tokens[at].lower if at < len(tokens) else ""
    return low in _UNITS or (low in _VAGUE and timely(tokens, at + 1))


def _calendar(tokens: Sequence[Token], at: int) -> When | None:
    """Dates with a year: "2012", "May 2012", "May 3, 2012", "3 May 2012"."""
    year = _year(tokens, at)
    if year:
        return When(f"{year:04}", at + 1)
    if at + 1 < len(tokens) and _month(tokens, at):
        return _with_month(tokens, at)
    day = _number(tokens, at)
    if day and at + 2 < len(tokens) and _month(tokens, at + 1) and _year(tokens, at + 2):
        return When(_iso(_year(tokens, at + 2), _month(tokens, at + 1), day), at + 3)
    return None


def _with_month(tokens: Sequence[Token], at: int) -> When | None:
    month, day = _month(tokens, at), _number(tokens, at + 1)
    behind = at + 1 + (1 if day and not _year(tokens, at + 1) else 0)
    comma = behind < len(tokens) and tokens[behind].text == ","
    year = _year(tokens, behind + comma)
    if not year:
        return None
    iso = _iso(year, month, day) if behind > at + 1 else f"{year:04}-{month:02}"
    return When(iso, behind + comma + 1)


def _leaning(tokens: Sequence[Token], at: int, today: date | None, ahead: bool) -> When | None:
    """Dates that mean something only on the day on which they were written."""
    if today is None:
        return None
    low = tokens[at].lower
    near = {"last": -1, "this": 0, "next": 1, "coming": 1}.get(low)
    if near is not None and at + 1 < len(tokens):
        return _near(tokens, at + 1, today, near)
    if _month(tokens, at):
        return _bare_month(tokens, at, today, ahead)
    if low in _DAYS and not ahead:
        back = (today.weekday() - _DAYS[low]) % 7
        return When((today - timedelta(days=back)).isoformat(), at + 1)
    return _ago(tokens, at, today)


def _near(tokens: Sequence[Token], at: int, today: date, step: int) -> When | None:
    """Read "last year", "this month", "next May"."""
    low = tokens[at].lower
    if low == "year":
        return When(f"{today.year + step:04}", at + 1)
    if low == "month":
        months = today.year * 12 + today.month - 1 + step
        return When(f"{months // 12:04}-{months % 12 + 1:02}", at + 1)
    if _month(tokens, at):
        month = _month(tokens, at)
        return When(f"{_nearest(today, month, ahead=step > 0):04}-{month:02}", at + 1)
    return None


def _bare_month(tokens: Sequence[Token], at: int, today: date, ahead: bool) -> When:
    month, day = _month(tokens, at), _number(tokens, at + 1)
    year = _nearest(today, month, day, ahead=ahead)
    if not day:
        return When(f"{year:04}-{month:02}", at + 1)
    return When(_iso(year, month, day), at + 2)


def _nearest(today: date, month: int, day: int = 0, *, ahead: bool) -> int:
    """The year of the next such month, or day of it if one is told, or else of the last one."""
    now, meant = (today.month, today.day), (month, day or today.day)
    if ahead:
        return today.year + (meant < now)
    return today.year - (meant > now)


def _ago(tokens: Sequence[Token], at: int, today: date) -> When | None:
    """Read "two years ago" as a year, "three months ago" as a month."""
    count = NUMBERS.get(tokens[at].lower, 1 if tokens[at].lower == "a" else _number(tokens, at))
    unit = tokens[at + 1].lower if at + 2 < len(tokens) else ""
    if not count or unit not in _UNITS or tokens[at + 2].lower not in {"ago", "earlier"}:
        return None
    if unit.startswith("year"):
        return When(f"{today.year - count:04}" if count < today.year else "", at + 3)
    months = today.year * 12 + today.month - 1 - count
    return When(f"{months // 12:04}-{months % 12 + 1:02}" if months > 12 else "", at + 3)


def _year(tokens: Sequence[Token], at: int) -> int:
    text = tokens[at].text if at < len(tokens) else ""
    return (
        int(text) if len(text) == 4 and text.isascii() and text.isdigit() and text > "1000" else 0
    )


def _month(tokens: Sequence[Token], at: int) -> int:
    return _MONTHS.get(tokens[at].lower, 0) if tokens[at].capital else 0


def _number(tokens: Sequence[Token], at: int) -> int:
    text = tokens[at].text if at < len(tokens) else ""
    return int(text) if 0 < len(text) <= 2 and text.isascii() and text.isdigit() else 0


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _day(today: str) -> date | None:
    try:
        return date.fromisoformat(today)
    except ValueError:
        return None
