"""Who is passed over for another: "favours Hart over Reed", "prefers Kolb to Sorel".

Whoever prefers one to another is not for that other, whatever else may be said of him.
"""

import re
from collections.abc import Sequence

from reportedly.attribute.lexicon import bases
from reportedly.lexicon.people import ROLES, TITLE_WORDS
from reportedly.schema import Span

_PREFERS = frozenset({"prefer", "preference"})
_CHOOSES = _PREFERS | frozenset("choose chose chosen favor favour pick".split())
_BACKS = frozenset("back champion endorse help side support".split())
_RATHER = frozenset({"rather", "sooner"})
_VERBS = {"to": _PREFERS, "over": _CHOOSES | _BACKS, "against": _BACKS, "than": _RATHER}
"""By the word that stands in front of who is passed over, what tells that he is."""
_NOT_HIM = frozenset({"rather than", "instead of"})

_JOINED = (
    TITLE_WORDS
    | ROLES
    | frozenset("the a an his her its their both either or and former current fellow rival".split())
)
"""What may stand between that word and the name, besides other names."""
_OBJECTS = frozenset({"him", "her", "them", "it", ","})
_BREAKS = frozenset('that which while after because but ; : ( ) ! ? “ ” "'.split())

_TOKEN = re.compile(r"[\w’'-]+\.?|[^\w\s]")
_REACH = 160
"""Characters in front of a name that are looked at."""
_MOST = 8
"""Words between the word in front and the name."""


def is_passed_over(text: str, start: int, mention: Span) -> bool:
    """Whether who is mentioned in the sentence from `start` on is passed over for another."""
    tokens = _TOKEN.findall(text, max(start, mention.start - _REACH), mention.start)
    at = _link(tokens)
    if at is None:
        return False
    link, before = tokens[at], tokens[:at]
    if " ".join([*before[-1:], link]).lower() in _NOT_HIM:
        return True
    if link == "of":
        link = "over" if before[-1:] == ["ahead"] else ""
    return (link != "to" or _ends_in_one(before)) and _is_told(_VERBS.get(link), before)


def _link(tokens: Sequence[str]) -> int | None:
    """Where the last word stands that is neither a name nor one that may stand in front of it."""
    for back, token in enumerate(reversed(tokens[-_MOST:]), 1):
        if not (token[0].isupper() or token.lower().rstrip(".") in _JOINED):
            return len(tokens) - back
    return None


def _ends_in_one(before: Sequence[str]) -> bool:
    """Whether "to" follows on somebody: not "prefers a return to Ostrava"."""
    last = before[-1] if before else ""
    return last[:1].isupper() or last in _OBJECTS or bool(_PREFERS.intersection(bases(last)))


def _is_told(verbs: frozenset[str] | None, before: Sequence[str]) -> bool:
    """Whether one of the verbs governs what follows: no other clause begins behind it."""
    after = ""
    for token in reversed(before):
        if token in _BREAKS or (token == "and" and not after[:1].isupper()):
            return False
        if verbs and not verbs.isdisjoint(bases(token.lower())):
            return True
        after = token
    return False
