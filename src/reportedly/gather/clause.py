"""Whether a content is a clause of its own, or a fragment that needs its speaker to say anything.

"Support for the reform" is the same claim in two articles only if the same one gives it.
"""

import re

from reportedly.gather.lexicon import IRREGULAR

_FINITE = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|"
    r"did|won|said|made|came|went|became|took|got|knew|saw|thought|isn|aren|wasn|weren|hasn|haven|"
    r"hadn|won|wouldn|can|couldn|shouldn|doesn|don|didn)\b|['’](?:re|ll|ve|d|m)\b"
    # These forms are hardly ever nouns ("the staff wants"); "plans", "hopes", "fears" often are.
    r"|\b(?:wants|prefers|believes|thinks|knows|says|expects|intends|seeks|seems|becomes|remains|allows|belongs"
    r"|consists|contains|denies|depends|employs|exists|includes|involves|lacks|opposes|owes|owns|refuses|requires"
    r"|sells|suffers|threatens)\b",
    re.IGNORECASE,
)
_SUBJECT_VERB = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho|[Tt]hat)\s+[a-z]{2,20}\b"
    r"|\b[A-Z][^\W\d_]{1,30}\s+(?:[a-z]{2,20}(?:s|ed)|[a-z]{2,20}ly\s+[a-z]{2,20})\b"
    r"|\b[a-z]{3,20}\s+(?!(?:the|a|an|this|that)\b)[a-z]{2,20}ed\s+(?!by\b)"
)
_GERUNDS = frozenset("choosing giving hiding".split())
_PASTS = frozenset(form for form, base in IRREGULAR.items() if form != base and len(form) > 3)
_PASTS = (_PASTS - _GERUNDS) | {"met", "led", "ran", "fled"}
_WORD = re.compile(r"[a-z]{2,20}")
_SENTENCE = re.compile(r"[“\"](?:[A-Z]|\d)(?:[^\s“”\"]*\s+){7,80}[^\s“”\"]+[.,!][”\"]?")
"""A quotation of a whole sentence: a fragment is shorter, or begins with a small letter."""


def is_clause(text: str) -> bool:
    """Whether a finite verb stands in the text, as far as forms tell."""
    if _FINITE.search(text) or _SUBJECT_VERB.search(text) or _SENTENCE.fullmatch(text):
        return not text.lower().startswith("to ")
    return not text.lower().startswith("to ") and any(w in _PASTS for w in _WORD.findall(text))
