"""Negation and denial: a source did not say it, or says that it is not so."""

import re
from itertools import takewhile

from reportedly.attribute.lexicon import (
    ASSERTIONS,
    DENIALS,
    NEGATIONS,
    REFUSABLE,
    REJECTIONS,
    UNDONE,
    lemma,
    words,
)

_HEAD = 160
"""Characters of a content or source that are read."""

_ASSERTS = re.compile(
    r"\bnot (?:only|just)\b|\b(?:no|little|without|not) (?:a |any )?(?:doubt|question|secret"
    r"|illusions?|wonder|mistake|hesitation|surprise)\b|\bwithout (?:any )?(?:evidence|proof)\b"
    r"|(?:\bcannot|\bnot|n't) (?:help|resist|agree more)\b|\bbr(?:eak|oke)\w* (?:\w+ )?silence\b"
    r"|\bcan(?:not|'t| not| hardly| scarcely) believe\b"
    r"|(?:\bnever|\bnot|n't) (?:tire|miss|shy|stop|ceas|hesitat|afraid)"
)
"""Negations that assert: "has no doubt", "could not help noticing", "never fails to say"."""
_UNDONE = re.compile(
    r"\byet to\b|\bstop\w* short\b|\bsteer\w* clear\b|\bsh(?:y|ies|ied) away\b"
    r"|\bdecid\w+ against\b|\brul\w+ out\b|\bback\w* (?:off|away from)\b|\bleft out\b"
    r"|\bleav\w+ out\b|\bshort of (?:say|call|endors)|\bopt\w+ (?:against|out)\b"
)
_ENDS_OBJECT = frozenset(
    "about after against as by for from in of on that to when which who".split()
)
_QUARREL = re.compile(r"\b(?:an?|the|in) (?:\w+ )?disputes?\b")
_NOTHING = re.compile(r"\W*nothing(?: (?:that|about|of|on|more|to|else)\b|\W*$)")
_NOBODY = re.compile(
    r"\W*(?:no one|nobody|none|neither|nothing|no [a-z]+|there (?:is|are|was|were) no"
    r"|not (?:all|every\w*|many|a single|one)|few(?! other)|little|hardly any\w*|scarcely any\w*"
    r"|scant)\b",
    re.IGNORECASE,
)


def negated(cue: str, content: str = "", source: str = "") -> bool:
    """Whether the source is said not to have said, thought or wanted the content.

    The cue stands under a negation ("did not say", "has yet to say"), means as much ("refused
    to say", "is unsure whether"), or source or content carry it ("nobody believes", "proposed
    nothing that"). Two negations undo each other. "Denied" is not negated: see `denies`.
    """
    low = " ".join(cue.lower().replace("’", "'").split())
    if _ASSERTS.search(low):
        return False
    found = words(cue)
    under = any(w in NEGATIONS or w.endswith("n't") for w in found)
    undone = any(lemma(w) in UNDONE for w in found) or _UNDONE.search(low) is not None
    if under or undone:
        return not (under and undone)
    return bool(_NOTHING.match(content[:_HEAD].lower()) or _NOBODY.match(source[:_HEAD]))


def denies(cue: str, content: str = "") -> bool:
    """Whether the cue holds its content to be untrue: "denied that", "dismissed the claim".

    What may be said of other things than assertions denies an assertion only ("rejected the
    offer" does not); without a content it does. Under a negation ("did not deny") nothing is
    denied.
    """
    if negated(cue):
        return False
    bases = {lemma(w) for w in words(_QUARREL.sub("", cue.lower()))}
    object_ = _object(content)
    if not bases.isdisjoint(DENIALS):
        return not ("deny" in bases and not object_.isdisjoint(REFUSABLE))
    if bases.isdisjoint(REJECTIONS):
        return False
    return not object_ or not object_.isdisjoint(ASSERTIONS)


def _object(content: str) -> set[str]:
    """Lemmas of the noun phrase at the content's head; a clause with "that" counts as an idea."""
    found = words(content[:_HEAD])
    if found[:1] == ["that"]:
        return {"idea"}
    return {lemma(w) for w in takewhile(lambda w: w not in _ENDS_OBJECT, found[:8])}
