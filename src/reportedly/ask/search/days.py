"""Days as people write them into a search: 2024, 2024-05, 2024-05-31."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Literal

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


def day(words: str, end: Literal["first", "last"]) -> str:
    """The first or last day of what the words tell, YYYY-MM-DD; "" where there is no such day."""
    found = _DAY.fullmatch(words.strip())
    if found is None:
        return ""
    year, *rest = (int(part) for part in found.groups() if part is not None)
    try:
        return f"{date(year, *_within(year, rest, end == 'last'))}"
    except ValueError:
        return ""


def _within(year: int, told: Sequence[int], is_last: bool) -> tuple[int, int]:
    """Month and day. Raises ValueError for a month that there is not."""
    if not told:
        return (12, 31) if is_last else (1, 1)
    month = told[0]
    if len(told) > 1:
        return month, told[1]
    return month, monthrange(year, month)[1] if is_last else 1
