"""Who only listens: "the court heard that Lind lied", "MPs were told that the dam will fail".

The reader takes whoever hears for the source, and a court would be the origin of all that is said
in it. Nobody is told to have said it, so the source is empty, unless a teller is named: "she was
told by engineers that". What a person heard is what that person knows: "Brun heard that".
"""

import re
from dataclasses import replace

from reportedly.attribute.found import Found
from reportedly.attribute.mistakable import is_somebody
from reportedly.lexicon.words import BREAKS
from reportedly.schema import Span, quote

_LISTENERS = frozenset(
    "commission committee coroner council court hearing inquest inquiry judge juror jury magistrate"
    " mp panel parliament subcommittee sub-committee tribunal".split()
)
"""Those before whom evidence is given."""
_OF_JUSTICE = frozenset("court hearing inquest inquiry jury tribunal".split())
"""Those of whom no headline says that they told something."""
_NOT_NOW = frozenset("ex-judge former retired".split())
_TAIL = r"(?:\s+(?!by\b|from\b|off\b)[\w-]+){0,3}"
_AUXILIARIES = (
    r"(?:(?:ha(?:s|ve|d)(?:n['’]t)?|will|would|should|must|could|may|might|not|never|also|since|later"
    r"|\w{2,20}ly)\s+){0,3}"
)
_TOLD = re.compile(
    rf"{_AUXILIARIES}(?:is|are|was|were|be|been|being|(?:was|were)n['’]t)\s+"
    rf"{_AUXILIARIES}(?:told|informed|warned|notified){_TAIL}",
    re.IGNORECASE,
)
_HEARD = re.compile(rf"(?!will\b|would\b){_AUXILIARIES}hear(?:d|s|ing)?{_TAIL}", re.IGNORECASE)
_HEADLINE_TOLD = re.compile(r"told(?: of| that)?", re.IGNORECASE)
_REST_OF_LINE = re.compile(r"[^\n]{0,300}")
_DETERMINED = re.compile(r"(?:an?|the|this|that|its|his|her|their)\b", re.IGNORECASE)
_BY = re.compile(
    r"\s+(?:(?:evidence|testimony)\s+)?(?:by|from)\s+(?P<who>\S[^,;:“”\"\n]{1,80}?)\s+"
)
_FROM = re.compile(r"\s+(?:by|from)\b")
_NO_TELLER = re.compile(r"(?:e-?mail|fax|letter|phone|post|text|[A-Z][a-z]{2,6}day)\b")
_CASE = re.compile(
    r"\W*(?!that\b|how\b|why\b)(?:\w+\s+){0,2}(?:appeal|application|case|challenge|motion|petition)"
    r"s?\b(?!\s+(?:\w+\s+){0,3}(?:is|are|was|were|has|have|had|will|would)\b)",
    re.IGNORECASE,
)
"""What a court hears and nobody says."""
_JOINED = re.compile(r"\b(?:and|but)\W+(?:\w+\W+)?$")


def without_listener(text: str, found: Found) -> Found:
    """The same without a source that is told or hears it, or with the teller in its stead."""
    if len(found.source) != 1 or len(found.cue) != 1 or not found.content:
        return found
    source, cue = found.source[0], found.cue[0]
    if source.end > cue.start or text[source.end : cue.start].strip(" ,"):
        return found
    told, heard = _is_told(text, found), _is_heard(text, found)
    if not (told or heard):
        return found
    if _FROM.match(text, cue.end) or _BY.fullmatch(text, cue.end, found.content[0].start):
        return _with_teller(text, found, heard)
    return _without(text, found, heard)


def _with_teller(text: str, found: Found, heard: bool) -> Found:
    """With whoever told it, who stands between cue and content; else as it is."""
    by = _BY.fullmatch(text, found.cue[0].end, found.content[0].start)
    if by is None:
        return found
    if _NO_TELLER.match(by["who"]):
        return _without(text, found, heard)
    return replace(found, source=(Span(*by.span("who")),)) if is_somebody(by["who"]) else found


def _without(text: str, found: Found, heard: bool) -> Found:
    """With no source. "The court heard" is what tells that it was said there: one cue.

    Behind "and" a cue without a source would be whose who spoke before it.
    """
    source, cue = found.source[0], found.cue[0]
    if heard and not _JOINED.search(text, max(0, source.start - 40), source.start):
        return replace(found, source=(), cue=(Span(source.start, cue.end),))
    if _JOINED.search(text, max(0, cue.start - 40), cue.start):
        return found
    return replace(found, source=())


def _is_told(text: str, found: Found) -> bool:
    """Whether the source is told it: "were told", or a headline's "court told"."""
    source, cue = found.source[0], found.cue[0]
    if _TOLD.fullmatch(text, cue.start, cue.end):
        return True
    if not _HEADLINE_TOLD.fullmatch(text, cue.start, cue.end) or not _listens(text, source):
        return False
    rest = _REST_OF_LINE.match(text, cue.end)
    line = rest.group().strip() if rest else ""
    if _DETERMINED.match(text, source.start) or line.endswith("."):
        return False
    behind = cue.end < found.content[0].start <= cue.end + 1
    return not line or (behind and _head(text, source) in _OF_JUSTICE)


def _is_heard(text: str, found: Found) -> bool:
    source, cue = found.source[0], found.cue[0]
    if not _HEARD.fullmatch(text, cue.start, cue.end) or not _listens(text, source):
        return False
    return _CASE.match(text, found.content[0].start) is None


def _listens(text: str, source: Span) -> bool:
    """Whether a phrase is for those before whom evidence is given."""
    words = quote(text, (source,)).lower().split()
    return _NOT_NOW.isdisjoint(words) and _head(text, source) in _LISTENERS


def _head(text: str, source: Span) -> str:
    """The noun that a phrase is about, as one: "jury" of "the juries of both trials"."""
    words = quote(text, (source,)).lower().partition(",")[0].split()
    end = next((i for i, word in enumerate(words) if i and word in BREAKS), len(words))
    head = words[end - 1] if words else ""
    return head.removesuffix("ies") + "y" if head.endswith("ies") else head.removesuffix("s")
