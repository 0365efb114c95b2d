"""Times that count from a day: "yesterday", "last month", "since Monday", "the last three weeks".

- Weeks begin on Monday. "This" and "last" week, month and year are those of the calendar; "the
  last week", "the past two months" are the days up to today.
- "Monday" and "March" are the latest that have begun; today's own weekday is today. "Last Monday"
  and "last March" came before this day and month. "3 March" is the latest such day.
- "Two months ago" is that month, "two days ago" that day.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

Days = tuple[date, date]
"""The first and the last day of a time."""

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NUMBERS = "a two three four five six seven eight nine ten eleven twelve".split()
_VALUES = {"an": 1, "one": 1, "couple": 2} | {w: n for n, w in enumerate(_NUMBERS, 1)}

_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_NAMED = rf"(?:{'|'.join(_WEEKDAYS)}|{_MONTH})"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_SOME = rf"(?:(?:a )?couple of|\d{{1,3}}|an|one|{'|'.join(_NUMBERS)}) (?:day|week|month|year)s?"
_PLAIN = rf"(?:today|yesterday|(?:this|last) (?:week|month|year)|last {_NAMED}|{_SOME} ago)"
_LASTLY = rf"(?:(?:the )?(?:last|past) {_SOME}|the (?:last|past) (?:day|week|month|year))"
CLOSED = r"(?=\s*(?:$|[,.?!]|(?:about|of|on|regarding|concerning|by|and|to|until|till)\b))"
"""What follows a time: "last year" is none in "last year's vote" or "last year figures"."""

POINT = rf"(?:{_PLAIN}|{_DAY}|{_NAMED}){CLOSED}"
"""A time that "since", "before" and the like may stand in front of."""
ALONE = re.compile(
    rf",?\s*\b(?:(?:so far )?(?P<one>{_PLAIN})"
    rf"|(?:(?:in|over|during|within|for) )?(?P<lastly>{_LASTLY})){CLOSED}",
    re.I | re.A,  # of letters beyond a to z some are taken for these: "ſix", "aprıl"
)
"""A time that needs no such word: `one` is a point, `lastly` so many days up to today."""


def days_of(point: str, today: date) -> Days | None:
    """The days that words of `POINT` or `ALONE` mean; None for what no calendar has."""
    words = point.lower().split()
    try:
        if words[-1] == "ago":
            return _around(_some(words[:-1], today), _unit(words[-2]))
        if words[0] in ("the", "past") or (words[0] == "last" and len(words) > 2):
            return _some(words[1 + (words[0] == "the") :], today), today
        if words[-1] in ("today", "yesterday"):
            return _around(_back(today, int(words[-1] == "yesterday"), "day"), "day")
        if words[-1] in ("week", "month", "year"):
            return _around(_back(today, int(words[0] == "last"), words[-1]), words[-1])
        return _named(words, today)
    except (ValueError, OverflowError):
        return None


def _some(words: list[str], today: date) -> date:
    """The day so long before: "two weeks", "a couple of days", "week"."""
    number = words[0] if len(words) == 2 else "couple" if len(words) > 2 else "one"
    count = int(number) if number.isdigit() else _VALUES[number]
    return _back(today, count, _unit(words[-1]))


def _unit(word: str) -> str:
    return word.removesuffix("s")


def _named(words: list[str], today: date) -> Days | None:
    """A weekday, a month or a day of a month, the latest that has begun."""
    before = words[0] == "last"
    if words[-1] in _WEEKDAYS:
        gone = (today.weekday() - _WEEKDAYS.index(words[-1])) % 7
        day = _back(today, gone or 7 * before, "day")
        return day, day
    month = next((n for n, name in enumerate(_MONTHS, 1) if name in words), 0)
    number = next((int(re.sub(r"\D", "", w)) for w in words if w[0].isdigit()), 0)
    if number:
        found = next((d for d in _same_days(month, number, today) if d <= today), None)
        return None if found is None else (found, found)
    gone = (today.month - month) % 12
    return _around(_back(today.replace(day=1), gone or 12 * before, "month"), "month")


def _same_days(month: int, day: int, today: date) -> Iterator[date]:
    """A day of this year and of those before it; of 29 February those that there were."""
    years = (y for y in range(today.year, 0, -1) if month and 0 < day <= monthrange(y, month)[1])
    return (date(year, month, day) for year in islice(years, 2))


def _around(day: date, unit: str) -> Days:
    """The day, week, month or year that a day lies in."""
    if unit == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    if unit == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return day, day


def _back(day: date, count: int, unit: str) -> date:
    """So many days, weeks, months or years before; the month's last day where it has no such."""
    if unit in ("day", "week"):
        return day - timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
