"""The place, and often the agency, that opens a report."""

import re

# "NEW DELHI —", "WASHINGTON (AP) -", "PARIS, May 3 (Reuters) -": a place in capitals, then a dash.
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]+){0,3}"
_DAY = r"(?:,? \d{1,2} ?[A-Z][a-z]+\.?|,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?:, [A-Z][A-Za-z.]{{1,15}}){{0,2}}?){_DAY}"
    r"(?: ?\([^()\n]{2,40}\))?,? ?(?:--|[—–]|- )\s*(?=\S)"
)


def place_of(text: str) -> str:
    """The place of the dateline that a text begins with, as it is written; nothing without one."""
    found = DATELINE.match(text)
    return found["place"].strip(" ,-–—") if found else ""
