"""How a member stands to its claim: it asserts, denies or questions it."""

import re
from collections.abc import Sequence

from reportedly.gather.content import Content
from reportedly.gather.opposites import contradicts
from reportedly.schema import Attribution, Relation, quote

_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder\w*|question(?:s|ed|ing)?|doubt\w*|skeptic\w*|sceptic\w*|"
    r"unsure|uncertain|unclear|neither confirm\w*|"
    r"(?:tr(?:y|ies|ied|ying)|hop\w+|seek\w*|sought|attempt\w*|yet|unable|struggl\w+)\s+to\s+"
    r"(?:confirm|corroborate|verify|check))\b",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    r"\b(?:know\w*|knew|(?:un)?aware|(?:un)?informed|no (?:idea|clue|inkling)|(?:un)?sure|"
    r"(?:un)?certain|reali[sz]\w+|underst(?:an|oo)d\w*|heard?|recall\w*|remember\w*|familiar)\b",
    re.IGNORECASE,
)
"""Cues that under a negation tell of not knowing, which is neither to assert nor to deny."""
_INWARD = frozenset({"thought", "felt", "wanted", "planned"})
_ORDERS = re.compile(r"^(?:to|for|that)\b", re.IGNORECASE)
_WHETHER = re.compile(r"^(?:whether|if|why|how|when|who|what)\b", re.IGNORECASE)


def own_stand(a: Attribution, content: str, cue: str) -> tuple[Relation, str]:
    """What the attribution by itself does with its content, and the reason in words.

    A cue under a negation denies where it tells of a mind ("does not believe that") and leaves
    the matter open where it tells of speech ("did not say whether") or of knowledge ("was not
    aware of").
    """
    if a.denies:
        return "denies", f"its cue denies it (“{cue}”)"
    if content.rstrip(" \"'”’»").endswith("?"):
        return "questions", "its content is a question"
    if _is_question(a, content, cue):
        return "questions", f"its cue leaves it open (“{cue}”)"
    if a.negated:
        if a.attitude in _INWARD and not _KNOWS.search(cue):
            return "denies", f"its cue is negated (“{cue}”)"
        return "questions", f"its cue is negated (“{cue}”), so it leaves the matter open"
    return "asserts", ""


def turned(stand: Relation, opposed: bool) -> Relation:
    """The relation to a claim of which the content says the opposite."""
    if not opposed or stand == "questions":
        return stand
    return "denies" if stand == "asserts" else "asserts"


def judge(a: Attribution, content: Content, claim: Content, text: str) -> tuple[Relation, str]:
    """The relation of an attribution to the claim that a given content words."""
    stand, why = own_stand(a, content.text, quote(text, a.cue))
    opposed = content is not claim and contradicts(content, claim)
    if opposed and stand == "asserts":
        return "denies", "it says that this is not so"
    return turned(stand, opposed), why


def judge_pointing(a: Attribution, content: str, cue: str, rejects: bool) -> tuple[Relation, str]:
    """The relation of an attribution that points back ("confirmed this account").

    `rejects` tells whether its content says that what it points back to is not so.
    """
    stand, why = own_stand(a, content, cue)
    if stand == "asserts" and rejects:
        return "denies", "it points back to an earlier statement and rejects it"
    return stand, why or "it points back to an earlier statement"


def prefers(stands: Sequence[tuple[Relation, bool]]) -> list[int]:
    """Indices of the members that may word the claim, best kind first chosen.

    Each stand is what the attribution does with its content and whether that content holds a
    negation: plain assertions word the claim, then negated ones, then whatever is there.
    """
    for wanted in (("asserts", False), ("asserts", True), ("denies", False)):
        chosen = [i for i, stand in enumerate(stands) if stand == wanted]
        if chosen:
            return chosen
    return list(range(len(stands)))


def _is_question(a: Attribution, content: str, cue: str) -> bool:
    if _ASKS.search(cue):
        return a.attitude != "asked" or not _ORDERS.match(content)
    return a.attitude == "asked" and _WHETHER.match(content) is not None
