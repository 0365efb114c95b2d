"""Stances that somebody had once: "who had backed Voss", "once opposed", "voted for Dunn in 2019".

A stance has no date but the article's, so of those nothing is told.
"""

import re
from typing import Literal

Tense = Literal["now", "had", "once"]
"""What "had" somebody else's words tell may be of their today: "said Osk had backed Voss"."""

_ONCE = re.compile(
    r"\b(?:(?<!than )(?<!at )(?<!not )once(?! again\b| more\b)|formerly|initially"
    r"|originally|used to|former|one-?time)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\bpreviously\b", re.IGNORECASE)
_HAS = re.compile(r"\bha(?:s|ve)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad\b(?! to\b)")
_TO_COME = re.compile(r"\b(?:will|would|does|do|did)\b")
_DONE = re.compile(r"[a-z]+ed|stood|had", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")

_THEN = r"(?:(?:back )?in (?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d|\w{1,12} years ago)\b"
_THEN_BEFORE = re.compile(rf"\b{_THEN},? (?:[\w.’'-]{{1,20}} ){{0,3}}$", re.IGNORECASE)
_THEN_BEHIND = re.compile(rf",? {_THEN}")


def is_once(words: str) -> bool:
    """Whether words around a verb tell that it is so no more: "once supported".

    Who "has previously criticised" somebody may do so today.
    """
    before = _BEFORE.search(words) is not None and _HAS.search(words) is None
    return before or said_once(words)


def said_once(cue: str) -> bool:
    """Whether a cue tells that somebody said it at another time, and perhaps no more."""
    return _ONCE.search(cue) is not None


def tense(front: str, link: str, verb: str, behind: str) -> Tense:
    """When a clause is so; what stands before its subject, before and behind its verb."""
    done = any(_DONE.fullmatch(w) for w in _WORD.findall(verb)) and not _TO_COME.search(link)
    then = _THEN_BEHIND.match(behind) or _THEN_BEFORE.search(front)
    if is_once(f"{link} {verb}") or (done and then):
        return "once"
    return "had" if _HAD.search(link) else "now"
