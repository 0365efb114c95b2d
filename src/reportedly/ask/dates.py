"""Times in a question: "since 2020", "in March 2024", "between 2019 and 2021", "this week"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.ask.relative import ALONE, CLOSED, POINT, days_of

_MONTHS = "january february march april may june july august september october november december"
_NUMBER = {m[:3]: n for n, m in enumerate(_MONTHS.split(), 1)}
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
# "In 1500 villages" tells no year: one so far from today must have nothing behind it to count.
_YEAR = rf"(?:(?:1[7-9]|2[01])\d\d|\d{{4}}{CLOSED})"
_POINT = (
    r"(?:\d{4}-\d\d-\d\d|\d{4}-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|{_MONTH} \d{{4}}|{_YEAR})\b"
)
_ANY = rf"(?:{_POINT}|{POINT})"
_TWO = re.compile(
    rf",?\s*\b(?:between|from) (?P<one>{_ANY}) (?:and|to|until|till) (?P<other>{_ANY})", re.I | re.A
)
_ONE = re.compile(
    r",?\s*\b(?P<how>since|from|after|before|until|till|up to|in|on|during)"
    rf" (?:the year )?(?P<one>{_ANY})(?: on(?:wards)?\b)?",
    re.I | re.A,  # as in `relative.py`
)


@dataclass(frozen=True, slots=True)
class Period:
    """From the day `since` to the day `until`, both in it, YYYY-MM-DD; "" where it is open."""

    since: str = ""
    until: str = ""

    def __bool__(self) -> bool:
        return bool(self.since or self.until)

    def holds(self, day: str) -> bool:
        """Whether a day lies in it; one that nobody knows lies only in the time without bounds."""
        if not day:
            return not self
        return (not self.since or day >= self.since) and (not self.until or day <= self.until)


ALWAYS = Period()
"""The time without bounds."""


def cut_period(question: str, today: date | None = None) -> tuple[Period, str]:
    """The time that a question tells, and the question without it; the first where it tells two.

    Times that count from a day ("yesterday") are read where `today` is given.
    """
    if found := _TWO.search(question):
        one, other = _days(found["one"], today), _days(found["other"], today)
        if one and other:
            first, last = sorted((one, other))
            return Period(first[0], last[1]), _without(question, found)
    if found := _ONE.search(question):
        days = _days(found["one"], today)
        if days:
            return _period(found["how"].lower(), *days), _without(question, found)
    return _counted(question, today) if today is not None else (Period(), question)


def no_such_day(question: str, today: date | None = None) -> str:
    """The time in a question that no calendar has ("31 February 2031"), "" where there is none."""
    told = [m[g] for m in [_TWO.search(question)] if m for g in ("one", "other")]
    told += [m["one"] for m in [_ONE.search(question)] if m]
    return next((p for p in told if _reads(p, today) and _days(p, today) is None), "")


def _reads(point: str, today: date | None) -> bool:
    """Whether a point in time is read at all: one that counts from today only if that is told."""
    return today is not None or re.search(r"\d{4}", point) is not None


def _counted(question: str, today: date) -> tuple[Period, str]:
    """A time that counts from today and has no word in front that says how."""
    found = ALONE.search(question)
    days = days_of(found["one"] or found["lastly"], today) if found is not None else None
    if found is None or days is None:
        return Period(), question
    return Period(f"{days[0]}", f"{days[1]}"), _without(question, found)


def _period(how: str, first: str, last: str) -> Period:
    if how in ("since", "from"):
        return Period(since=first)
    if how == "after":
        return Period(since=_moved(last, 1))
    if how == "before":
        return Period(until=_moved(first, -1))
    return Period(until=last) if how in ("until", "till", "up to") else Period(first, last)


def _without(question: str, found: re.Match[str]) -> str:
    """The question without what was found; a comma behind it goes too ("Since 2020, what …")."""
    rest = question[found.end() :]
    kept = question[: found.start()].rstrip()
    return f"{kept} {rest.lstrip(' ,')}".strip() if kept else rest.lstrip(" ,")


def _days(point: str, today: date | None) -> tuple[str, str] | None:
    """The first and the last day of a point in time; None for a day that there is not."""
    if not re.search(r"\d{4}", point):
        days = days_of(point, today) if today is not None else None
        return None if days is None else (f"{days[0]}", f"{days[1]}")
    return _absolute(point)


def _absolute(point: str) -> tuple[str, str] | None:
    parts = re.findall(r"\d+|[a-z]+", point.lower())
    parts = [p for p in parts if p not in ("st", "nd", "rd", "th")]
    year = next(p for p in parts if len(p) == 4 and p.isdigit())
    named = [_NUMBER[p[:3]] for p in parts if p.isalpha()]
    small = [int(p) for p in parts if p.isdigit() and p != year]
    month, *day = [*named, *small, *([] if named or small else [0])]
    try:
        if not month:
            return f"{date(int(year), 1, 1)}", f"{date(int(year), 12, 31)}"
        first = date(int(year), month, *(day or [1]))
    except ValueError:
        return None
    return f"{first}", f"{first if day else _end(first)}"


def _end(first: date) -> date:
    """The last day of a month; the year 9999 has no later one to be told by."""
    if first.month == 12:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - timedelta(days=1)


def _moved(day: str, by: int) -> str:
    try:
        return f"{date.fromisoformat(day) + timedelta(days=by)}"
    except OverflowError:
        return day
