"""A preference for nobody: "has no favourite", and, under a no, "favoured any candidate"."""

import re

from reportedly.gather.lexicon import NEGATORS
from reportedly.gather.words import words

_NO_FAVOURITE = re.compile(
    r"\b(?:no|never had an?|never had any|without an?|not have an?|n['’]t have an?)\s+"
    r"(?:favou?rites?|preferences?|preferred \w+)\b"
    r"|\b(?:tak(?:es?|ing|en)|took)\s+(?:no\s+sides?|neither\s+side)\b"
    r"|\b(?:favou?r(?:s|ed|ing)?|back(?:s|ed|ing)?|support(?:s|ed|ing)?|prefer(?:s|red)?"
    r"|endors(?:e|es|ed|ing))\s+(?:neither|no)\s+(?:candidate|contender|nominee|side|party)\b",
    re.IGNORECASE,
)
_RIVAL = r"(?:candidates?|contenders?|nominees?|sides?|part(?:y|ies)|campaigns?)"
_ANY_FAVOURITE = re.compile(
    r"\b(?:favou?r(?:s|ed|ing)?|back(?:s|ed|ing)?|support(?:s|ed|ing)?|prefer(?:s|red|ring)?"
    r"|endors(?:e|es|ed|ing)|sid(?:e|es|ed|ing)\s+with|root(?:s|ed|ing)?\s+for"
    r"|work(?:s|ed|ing)?\s+for)\s+"
    rf"(?:any(?:\s+one)?|either|one|a\s+(?:particular|single|certain))"
    rf"(?:\s+(?:particular|single|presidential|political|of\s+the(?:\s+two)?))?\s+{_RIVAL}\b"
    r"|\b(?:ha(?:s|d|ve|ving)|express(?:es|ed|ing)?|show(?:s|ed|n|ing)?)\s+(?:an?|any)\s+"
    r"(?:favou?rites?|preferences?|preferred\s+(?:candidate|outcome|winner))\b"
    r"|\b(?:tak(?:e|es|ing|en)|took)\s+(?:any\s+)?sides\b",
    re.IGNORECASE,
)
"""What tells of a preference for whomever; under a no, for nobody."""
_OTHER_MATTERS = re.compile(
    r"\W+(?:about|that|which|who|whose|as\s+to|for\s+(?!any\b|either\b)|over\s+(?:an?|the)\b|(?:in|on)\s+(?:an?|the|any|this|that)\s+"
    r"(?!(?:[\w’'-]{1,20}\s+){0,2}(?:race|election|vote|contest|runoff|campaign|poll|ballot)\b))",
    re.IGNORECASE,
)
"""Behind it, what shows that it tells of no election: "took sides in the strike"."""
_CLAUSE_END = re.compile(r"[.!?;:…,—]|\b(?:but|because|although|while|and)\b", re.IGNORECASE)
_ITSELF = re.compile(
    r"(?:^|\bthat|[“\"])\s*(?:it|we)(?:\s+(?:had|has|have|did|is|was|ever))*\W*$", re.I
)
_OPENING = re.compile(r"\W*(?:(?:den(?:y|ies|ied|ying)|having|ever)\W+){0,3}", re.IGNORECASE)
"""Before the first words of a content, or of the cue that denies it ("denied favouring")."""
NEAR = 60
"""Characters before "any candidate" in which its no stands."""


def for_nobody(text: str) -> re.Match[str] | None:
    """Where a content says that somebody prefers nobody."""
    return _NO_FAVOURITE.search(text)


def for_anybody(text: str, *, denied: bool) -> re.Match[str] | None:
    """Where it speaks of a preference for whomever, and it or its cue says no to that."""
    match = _ANY_FAVOURITE.search(text)
    if match is None or _OTHER_MATTERS.match(text, match.end()):
        return None
    clause = _CLAUSE_END.split(text[max(0, match.start() - NEAR) : match.start()])[-1]
    no = any(w.lower().replace("’", "'") in NEGATORS for w in words(clause))
    return match if no != denied else None


def speaks_of_itself(before: str) -> bool:
    """Whether the words before tell of the speaker's own side ("it", "we"), or of nobody."""
    return _OPENING.fullmatch(before) is not None or _ITSELF.search(before) is not None
