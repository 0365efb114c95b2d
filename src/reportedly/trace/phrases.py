"""What stands before and behind an outlet's name where an article has something from it.

Each pattern is matched against a few words only, which end or begin at the name.
"""

import re

from reportedly.schema import CreditKind

_W = r"[\w.’'“”\"-]+"
_REPORT = r"(?:report|story|article|account|dispatch|investigation|piece|exposé|profile|column)s?"
_TOLD = r"(?:told|tells|telling)"

_BEFORE: tuple[tuple[CreditKind, str], ...] = (
    ("republished", rf"\b(?:first|originally|previously)\s+(?:appeared|ran|published)"
     rf"(?:\s+{_W}){{0,3}}?\s+(?:in|on|at|by|with)"),
    ("republished", rf"\b(?:republished|reprinted|syndicated)(?:\s+{_W}){{0,4}}?"
     rf"\s+(?:from|by)"),
    ("republished", r"\b(?:courtesy\s+of|as\s+published\s+(?:in|by|on))"),
    ("first", rf"\bfirst\s+(?:reported|revealed|disclosed|obtained)(?:\s+{_W}){{0,3}}?\s+"
     rf"(?:in|by|on)"),
    ("contributed", rf"\bwith\s+(?:{_W}\s+)?(?:reporting|files|material|information)\s+"
     rf"(?:by|from)"),
    ("told", rf"\b{_TOLD}"),
    ("told", rf"\b{_TOLD}(?:\s+(?:the|{_W})){{1,4}}?\s+(?:of|at|on|from)"),
    ("told", rf"\binterview(?:ed|s)?(?:\s+{_W}){{0,4}}?\s+(?:with|by|to|on|for|from)"),
    ("told", rf"\binterview(?:ed|s)?(?:\s+{_W}){{0,4}}?\s+(?:with|by|to|on|for|from)"
     rf"(?:\s+{_W}){{1,2}}?"),
    ("told", rf"\b(?:said|says|appear(?:ed|ing|ance)|speaking|spoke)(?:\s+{_W}){{0,2}}?\s+on"),
    ("reported", rf"\b(?:reported|published|revealed|obtained|disclosed|quoted|printed|broken|"
     rf"seen|reviewed|cited|uncovered)(?:\s+{_W}){{0,4}}?\s+(?:by|in)"),
    ("reported", rf"\b{_REPORT}(?:\s+{_W}){{0,2}}?\s+(?:in|by|from|on)"),
    ("reported", rf"\bwrote(?:\s+{_W}){{0,3}}?\s+(?:in|for|at|on)"),
    ("reported", r"\b(?:according\s+to|citing|cites|per)"),
    ("reported", r"\bheadlines?\s+(?:in|from|on)"),
)  # fmt: skip

_HAS = (
    r"(?:\s+(?:has|had|have|also|first|later|newspaper|magazine|earlier|separately|itself|"
    r"previously|then|news\s+agency))"
)
_SAYS = (
    r"(?:report(?:s|ed)?|reveal(?:s|ed)|disclosed|published|learned|obtained|wrote|writes|"
    r"uncovered)"
)

_BEHIND: tuple[tuple[CreditKind, str], ...] = (
    ("contributed", rf"(?:,?\s+(?:and|&)\s+(?:the\s+)?{_W}(?:\s+{_W}){{0,3}})?"
     rf"(?:\s+(?:also|staff|writers?|reporters?|correspondents?)){{0,2}}"
     rf"\s+contribut(?:ed|ing)\b"),
    ("republished", r",?\s+where\s+(?:this|it)\s+(?:\w+\s+)?(?:was\s+)?(?:first|originally)\b"),
    ("first", rf"{_HAS}?\s+(?:was\s+(?:the\s+)?first\s+to\s+report|first\s+{_SAYS})\b"),
    ("wire", r"\s+(?:article|story|report|dispatch)\s+(?:with|was|has|by)\b"),
    ("told", r"(?:['’]s?)?(?:\s+(?:radio|television|tv))?\s+interview\b"),
    ("reported", rf"{_HAS}{{0,3}}\s+{_SAYS}\b(?!\s+to\b)"),
    ("reported", rf"(?:['’]s?)?\s+(?:\w+\s+)?{_REPORT}\b"),
    ("reported", r"\s+(?:columnist|reporter|correspondent|writer|editor)\s[^.!?\n]{0,80}\b"
     r"(?:wrote|writes|reported|reports)\b"),
    ("reported", r"\s+says?\s+(?:its|that\s+its)\b[^.!?\n]{0,20}\breporting\b"),
)  # fmt: skip

BEFORE = tuple(
    (kind, re.compile(rf"(?:{pattern})\s+(?:[Tt]he\s+)?$", re.IGNORECASE))
    for kind, pattern in _BEFORE
)
BEHIND = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _BEHIND)

NO_REPORT = re.compile(
    r"(?:\s*[/–-]\s*[A-Z][\w./ ]{0,30}?)?(?:['’]s?)?\s+(?:\w+\s+){0,2}?"
    r"(?:polls?|surveys?|polling|count|tally|average|exit|list|lunch|conference|"
    r"contributor|affiliate|twitter|facebook)\b",
    re.IGNORECASE,
)
"""Behind a name: a poll or a count is the outlet's own doing, and not its report of a matter."""

INDEFINITE = re.compile(r"\b(?:a|an)\s+$", re.IGNORECASE)

DATELINE = re.compile(r"[^\n()]{0,60}\(([A-Z][\w.&’' -]{1,40})\)\s*(?:[-–—]|$)", re.MULTILINE)
"""At a line's beginning: a place, an agency in brackets, a dash."""
