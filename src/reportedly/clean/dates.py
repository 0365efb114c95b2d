"""Days of publication as they stand in lines of a page."""

import re
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FORMS = (
    re.compile(rf"(?P<y>{_YEAR})[-/.](?P<n>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)(?:T[\d:.]+\S*)?"),
    re.compile(rf"(?<![\d.])(?P<d>\d{{1,2}})\. ?(?P<n>\d{{1,2}})\. ?(?P<y>{_YEAR})(?![\d.])"),
    re.compile(rf"(?P<m>{_MONTH}) (?P<d>{_DAY}),? (?P<y>{_YEAR})\b", re.IGNORECASE),
    re.compile(rf"(?P<d>{_DAY}) (?P<m>{_MONTH}),? (?P<y>{_YEAR})\b", re.IGNORECASE),
)
_LABEL = (
    r"(?:(?:date|published|posted|updated|last updated|first published|created|issued|released)"
    r"(?: on| at)?|on)?\s*:?\s*"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_OPENING = re.compile(_LABEL + _WEEKDAY, re.IGNORECASE)
# What else a line about a day holds: clocks, zones, labels, how long ago; nothing else.
_BESIDE = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|\b[ap]\.?m\b\.?|\bnoon\b|\bmidnight\b|[+-]\d{4}\b|\b\d{4}\b|"
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b|"
    r"\b(?:date|first|last|originally|original|published|posted|updated|modified|created|issued|"
    r"released|on|at|the|time|local)\b|\d+ ?min(?:ute)?s?(?: read)?|\d+ (?:hour|day|week)s? ago|"
    r"\b(?:e|c|m|p)[sd]?t\b|\b(?:gmt|utc|bst|cet|cest|ist|hkt|msk|amt|aest|jst)\b",
    re.IGNORECASE,
)
_PREFIX_END = re.compile(r"\s*[|·•:–—-]?\s+")
_LABELLED = re.compile(r"date|published|updated|posted", re.IGNORECASE)
_LONGEST = 120


def date_in(text: str) -> str:
    """The first full day in a text as YYYY-MM-DD, or nothing."""
    return find_date(text)[0]


def find_date(text: str) -> tuple[str, str]:
    """The first full day as YYYY-MM-DD, and the text without it; a nothing and all of it."""
    hits = [found for form in _FORMS if (found := form.search(text))]
    days = [(found.start(), found.end(), day) for found in hits if (day := _iso(found))]
    if not days:
        return "", text
    start, end, day = min(days)
    return day, f"{text[:start].rstrip(' ,')}|{text[end:].lstrip(' ,')}"


def date_line(line: str) -> str:
    """The day, if the line is about nothing else ("Updated 3 May 2024, 10:15 GMT")."""
    if len(line) > _LONGEST:
        return ""
    day, rest = find_date(line)
    while (again := find_date(rest))[0]:
        rest = again[1]
    return "" if any(c.isalnum() for c in _BESIDE.sub("", rest)) else day


def date_prefix(line: str) -> int:
    """Where a line goes on after a day that it begins with; 0 if it does not begin with one.

    The day must be written in numbers or carry a label: "May 3, 2024 was a cold day" is prose.
    """
    end, day = _at_start(line[:_LONGEST])
    if not day or not (line[0].isdigit() or _LABELLED.match(line)):
        return 0
    after = _PREFIX_END.match(line, end)
    if not after or after.end() >= len(line) or not line[after.end()].isupper():
        return 0
    return after.end()


def _at_start(line: str) -> tuple[int, str]:
    opening = _OPENING.match(line)
    start = opening.end() if opening else 0
    for form in _FORMS:
        if (found := form.match(line, start)) and (day := _iso(found)):
            return found.end(), day
    return 0, ""


def _iso(found: re.Match[str]) -> str:
    parts = found.groupdict()
    month = int(parts["n"]) if parts.get("n") else _month(parts["m"])
    digits = "".join(c for c in parts["d"] if c.isdigit())
    try:
        return date(int(parts["y"]), month, int(digits)).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    """The month that the letters abbreviate; 0 for "Decide" and the like."""
    name = name.lower().rstrip(".")
    name = "sep" if name == "sept" else name
    return next((i for i, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)
