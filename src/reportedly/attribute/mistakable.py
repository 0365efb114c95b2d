"""Words like those of somebody who stands by what was said, that say something else.

"None of this was confirmed by the ministry", "If two more labs confirm that", "It is supported by
forty members": to take one of these for a further source makes a wrong count of origins.
"""

import re

from reportedly.lexicon.nouns import BODIES, CLASSES, UNNAMED
from reportedly.lexicon.people import OFFICES, ROLES
from reportedly.lexicon.views import BACKS_A_PLAN, MERELY_ALIKE
from reportedly.schema import Span

_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|once|unclear|den(?:y|ies|ied)|no|none|not|neither|nor|nothing"
    r"|little|few|hardly|without|conflicting|contradictory)\b[^.,;:“”\"]*$",
    re.IGNORECASE,
)
"""In front of it in its clause, these leave open or deny that it is so."""

_MODAL = re.compile(r"\b(?:will|would|could|may|might|must|should|can|shall)\b(?!\s+not\b)", re.I)
_POINTS = re.compile(r"\W*(?:it|this|that)\W*", re.IGNORECASE)
_OF_THE = re.compile(r"\W*the\s+(?:\w+\s+)?(?:description|figures?|numbers|picture|words?)", re.I)
_ACCOUNT = re.compile(r"\W*the\s+account\b", re.IGNORECASE)
_MATCHES = re.compile(r"\b(?:match|squares?d?\b|tall(?:y|ie)|consistent|accord|mirror)", re.I)
_VERIFIES = re.compile(r"\bverif|\bauthenticat", re.IGNORECASE)
_TIME = re.compile(r"(?:history|time|events|(?:the )?(?:facts|future))", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
PICKED = frozenset("a an another both her his its one several some their three two".split())
"""Words that begin a phrase for somebody out of several."""

_SOMEBODY = UNNAMED | CLASSES | BODIES | ROLES | OFFICES


def is_open(text: str, sentence: Span, start: int) -> bool:
    """Whether what begins at `start` is asked, supposed or denied by its sentence."""
    asks = text[sentence.start : sentence.end].rstrip(' \n"”').endswith("?")
    return asks or _OPEN.search(text[sentence.start : start]) is not None


def is_other(source: str, cue: str, content: str) -> bool:
    """Whether words that look alike are about plans, things or days to come."""
    if _MODAL.search(cue) or MERELY_ALIKE.match(content) or source.startswith("Asked "):
        return True
    if _POINTS.fullmatch(content) and BACKS_A_PLAN.search(cue):
        return True
    if _OF_THE.match(content) and _MATCHES.search(cue):
        return True
    if _ACCOUNT.match(content) and _VERIFIES.search(cue):
        return True
    return cue.startswith("prove") and _TIME.fullmatch(source) is not None


def is_somebody(source: str) -> bool:
    """Whether a source is told by a name, as one or some of several, or by a noun for people."""
    words = _WORD.findall(source)
    if words and words[0].lower() in PICKED:
        return True
    known = (w.lower() in _SOMEBODY or w.lower().removesuffix("s") in _SOMEBODY for w in words)
    return any(w[:1].isupper() for w in words) or any(known)
