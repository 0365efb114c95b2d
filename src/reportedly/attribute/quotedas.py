"""What somebody "was quoted as saying by M", told in front: "The talks are over, X was quoted …".

Reports of other papers end so. Behind "saying" stands then no more than where and when it was
said. What was said is a quotation in front, or a clause that is plainly a sentence of its own; an
opening such as "Asked about the talks" or "Two days after the dam was shut" is none.
"""

import re

from reportedly.attribute.hedging.grammar import VERBS_OF_CLAUSE
from reportedly.attribute.phrases import words_of
from reportedly.schema import Span

_FINITE = VERBS_OF_CLAUSE | frozenset("may might must shall should".split())
_VERBS = "|".join(sorted(_FINITE - {"may"}))
_SAYS = rf"[^.,;:!?“”\"\n]{{0,120}}?\b(?:{_VERBS})\b"
_AT = r"(?:by|in|on|to|at|after|before|during|from|via|when|while)\s"
_WHEN = (
    r"(?:yesterday|today|earlier|(?:last|this)\s+\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_ASIDE = (
    rf"(?:by\s(?!\d{{4}}\b{_SAYS})|{_AT}(?!{_SAYS})"
    rf"|{_WHEN}(?=\s+(?:that|by|in|on|at)\b|\s{{0,3}}[.,;]))"
)
NOT_SAID = (
    rf"(?:(?:{_AT}(?:(?!\b(?:{_VERBS})\b)[^.,;:!?“”\"\n]){{1,80}}?|{_WHEN})"
    r"(?::\s+(?=[“\"])|\s+(?=that\s)))?"
    rf"(?!{_ASIDE})"
)
"""Behind "saying": where and when it was said, which is no content without a verb of its own."""

QUOTED = re.compile(
    r"\b(?P<cue>(?:was|were|is|are|ha(?:s|ve)\s+been)\s+(?:also\s+|later\s+)?(?:quoted|cited)\s+as\s+"
    rf"saying)(?=[\s.]{{0,4}}$|,?\s+{_ASIDE}(?![^\n]{{0,120}}?\bthat\b)[^:;“”\"\n]{{0,120}}$)",
    re.IGNORECASE,
)
"""The cue of what was told in front: nothing else of what was said follows it."""

_QUOTATION = re.compile(r"\s*(?P<content>[“\"][^“”\"\n]{3,400}[,.!?…][”\"])\s+")
_CLAUSE = re.compile(r"\s*(?P<content>[^:;“”\"()\n]{8,400}),\s+")
_BELOW = frozenset(
    "after although as because before despite how if once since than that though unless until what"
    " when where whether which while who whom whose why".split()
)
_OPENING = _BELOW | frozenset(
    "about according against along also amid among around at behind besides between but by contrary"
    " during following for from given in inside into near of on or over per through throughout to"
    " toward towards under upon with within without".split()
)
_TIMES = frozenset("day evening hour minute moment month morning night time week year".split())
_PRONOUNS = frozenset("anything everything nothing something".split())
_RELATIVES = frozenset(("who", "which"))


def told_before(text: str, sentence: Span, source: Span) -> Span | None:
    """The quotation or the whole clause between the beginning of a sentence and a source."""
    if text[source.start : source.end].lower() in _RELATIVES or text[source.end - 1] == ",":
        return None
    for pattern in (_QUOTATION, _CLAUSE):
        if found := pattern.fullmatch(text, sentence.start, source.start):
            content = Span(*found.span("content"))
            return content if pattern is _QUOTATION or _asserts(text, content) else None
    return None


def _asserts(text: str, clause: Span) -> bool:
    """Whether a clause says something by itself: a subject, and then a verb in the indicative."""
    words = [w.low.replace("’", "'") for w in words_of(text, clause)]
    at = next((i for i, w in enumerate(words) if w in _FINITE), 0)
    ahead = words[:at]
    if not ahead or not _BELOW.isdisjoint(ahead) or not _TIMES.isdisjoint(ahead[1:2]):
        return False
    participle = ahead[0].endswith(("ing", "ed")) and ahead[0] not in _PRONOUNS
    return not participle and ahead[0] not in _OPENING
