"""Days of publication as feeds, mails and rows write them."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_TIME = r"(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?"
_ISO = re.compile(rf"\s*(\d{{4}})-?(\d\d)-?(\d\d)(?:{_TIME})?(?!\d)")
_SECONDS = re.compile(r"\s*(\d{9,10}|\d{13})(?:\.\d+)?\s*")
# The first newspaper is of 1605; years far ahead stand for "never" or for a mistake.
_FIRST, _LAST = 1605, 2200
_LONGEST = 100


def day_of(written: str) -> str:
    """The day as YYYY-MM-DD where it was written, or nothing.

    Read are ISO 8601 (also without hyphens, and with a time), the dates of mails (RFC 5322), and
    seconds or milliseconds since 1970. What stands otherwise ("03/04/2021") could be two days.
    """
    written = written[:_LONGEST]
    return _iso(written) or _since_1970(written) or _mail(written)


def _iso(written: str) -> str:
    found = _ISO.match(written)
    try:
        return _sane(date(*map(int, found.groups()))) if found else ""
    except ValueError:
        return ""


def _since_1970(written: str) -> str:
    found = _SECONDS.fullmatch(written)
    if not found:
        return ""
    seconds = int(found[1]) / (1000 if len(found[1]) > 10 else 1)
    return _sane(datetime.fromtimestamp(seconds, UTC).date())


def _mail(written: str) -> str:
    try:
        day = parsedate_to_datetime(written).date()
        # It takes the year 0000 for 2000.
        return _sane(day) if str(day.year) in written else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _sane(day: date) -> str:
    return day.isoformat() if _FIRST <= day.year <= _LAST else ""
