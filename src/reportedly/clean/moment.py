"""Moments: a day, with its hour and its zone where they are told (ISO 8601)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from reportedly.clean.dates import find_date

_LOOK = 200
_ISO = re.compile(
    r"\s*(?P<y>(?:19|20)\d\d)-?(?P<n>\d\d)-?(?P<d>\d\d)"
    r"(?:[T ]\s?(?P<h>\d\d):?(?P<m>\d\d)(?::?(?P<s>\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s?(?P<zone>Z|[+-]\d\d:?(?:\d\d)?)?(?![\d:])"
)
_MIXED = re.compile(r"\b([A-Z][a-z]{2} \d{1,2}) ([\d:]{5,8}) ([A-Z]{2,5}) ((?:19|20)\d\d)\b")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d.:+-])(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?)?"
    r" ?(?P<half>[ap]\.?m\b\.?)?"
    r"(?: ?(?P<zone>Z\b|[A-Z]{2,4}\b|[+-]\d\d:?\d\d))?",
    re.IGNORECASE,
)
# Names that mean one thing only; "IST" and "CST" are called by several, and ET depends on the day.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2,
    "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "JST": 9, "KST": 9, "HKT": 8, "SGT": 8, "AEST": 10,
    "AEDT": 11, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as YYYY-MM-DD and how it is written in full: with "T10:15:00+02:00" where told."""

    day: str = ""
    text: str = ""

    @property
    def instant(self) -> datetime | None:
        """The point in time; None where hour or zone are not told."""
        found = datetime.fromisoformat(self.text) if len(self.text) > 10 else None
        if found is None or found.tzinfo is None:
            return None
        try:
            return found.astimezone(UTC)
        except OverflowError:
            return None

    @property
    def local(self) -> bool:
        """Whether it is told in the zone of a place and not in UTC."""
        return len(self.text) > 10 and not self.text.endswith(("Z", "+00:00"))


NEVER = Moment()


def moment_in(text: str) -> Moment:
    """The first moment in a text, as machines or people write it; NEVER where there is none.

    A day alone is a moment too. Impossible days are none: the 30th of February, the year 0 and
    9999. "03/04/2024" may mean two days, and is none.
    """
    text = text[:_LOOK]
    if found := _ISO.match(text):
        return _iso(found)
    if mixed := _MIXED.search(text):  # as java.util.Date writes it
        text = f"{mixed[1]}, {mixed[4]} {mixed[2]} {mixed[3]}"
    day, rest = find_date(text)
    if not day:
        day, rest = _numbers(text)
    return Moment(day, day + _clock(rest)) if day else NEVER


def _iso(found: re.Match[str]) -> Moment:
    part = found.groupdict()
    day = _day(int(part["y"]), int(part["n"]), int(part["d"]))
    if not day:
        return NEVER
    if part["h"] is None:
        return Moment(day, day)
    zone = (part["zone"] or "").upper()
    clock = _told(int(part["h"]), int(part["m"]), part["s"], zone)
    return Moment(day, day + clock)


def _numbers(text: str) -> tuple[str, str]:
    """A day as 03.05.2024, or with slashes where only one order is possible."""
    found = _NUMBERS.search(text)
    if not found:
        return "", text
    one, two, year = int(found[1]), int(found[2]), int(found[3])
    dots = "." in found[0]
    orders = {(one, two), (one, two) if dots else (two, one)}
    days = {day for d, n in orders if (day := _day(year, n, d))}
    rest = f"{text[: found.start()]}|{text[found.end() :]}"
    return (days.pop(), rest) if len(days) == 1 else ("", text)


def _day(year: int, month: int, day: int) -> str:
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return ""


def _clock(rest: str) -> str:
    """The hour beside a day, as "T10:15:00+02:00"; nothing where none is told."""
    for found in _CLOCK.finditer(rest):
        half = (found["half"] or "").lower()[:1]
        if not (half or found["m"]):
            continue
        hour = int(found["h"])
        if half and 1 <= hour <= 12:
            hour = hour % 12 + 12 * (half == "p")
        return _told(hour, int(found["m"] or 0), found["s"], (found["zone"] or "").upper())
    return ""


def _told(hour: int, minute: int, second: str | None, zone: str) -> str:
    if not (hour < 24 and minute < 60 and int(second or 0) < 60):
        return ""
    clock = f"T{hour:02}:{minute:02}" + (f":{second}" if second else "")
    return clock + _offset(zone)


def _offset(zone: str) -> str:
    if zone in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = zone[1:].replace(":", "")
    if zone[:1] in "+-" and digits.isdigit():
        hours, minutes = int(digits[:2]), int(digits[2:] or 0)
        return f"{zone[0]}{hours:02}:{minutes:02}" if hours < 15 and minutes < 60 else ""
    return f"{_ZONES[zone]:+03}:00" if zone in _ZONES else ""
