"""Things that two contents tell of: "will close the baths" and "will close the landfill" are two.

Names keep claims apart; so do things without a name where everything else is the same. A thing may
have two words for it, so only a description counts that stands where the other content has
another one, and only where each content has a single one that the other lacks.
"""

import re
from collections.abc import Set

from reportedly.gather.concepts import meaning
from reportedly.gather.words import stem

_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+((?:[a-z][\w'’-]*\s+){0,2}[a-z][\w'’-]*)")
_ENDS = re.compile(
    r"\s(?:has|had|have|was|were|is|are|will|would|can|could|may|might|must|to|of|in|on|at|by|for"
    r"|from|with|before|after|since|and|or|that|who|which|because|near|over|under|into|as|than"
    r"|until|during|when|while|without|between|against|through|about|not)\b.*"
)


def things(text: str) -> list[frozenset[str]]:
    """The definite descriptions of a content in order, each as the meanings of its words."""
    found = (_ENDS.sub("", f"{m[1]} ").split() for m in _THE.finditer(text))
    return [frozenset(meaning(stem(w)) for w in words) for words in found if words]


def apart(one: str, other: str, left: Set[str], right: Set[str]) -> tuple[str, str] | None:
    """The thing of each that the other lacks; None where there are none, or several.

    `left` and `right` are the meanings of all words of the two contents.
    """
    ours = [t for t in things(one) if not t & right]
    theirs = [t for t in things(other) if not t & left]
    if len(ours) != 1 or len(theirs) != 1:
        return None
    return " ".join(sorted(ours[0])), " ".join(sorted(theirs[0]))
