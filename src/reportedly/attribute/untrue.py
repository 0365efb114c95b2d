"""What it is wrong to say: "it is misleading to claim that bells were banned" denies the ban.

Nobody claims it there. Who "is wrong to claim" it does, and "it is no exaggeration to say" asserts.
"""

import re

_FALSE = (
    r"(?:wrong|misleading|false|inaccurate|incorrect|untrue|absurd|ridiculous|preposterous|nonsense"
    r"|nonsensical|an? (?:\w+ )?(?:exaggeration|falsehood|lie|stretch))"
)
_HARSH = rf"(?:{_FALSE}|unfair|unreasonable|(?:exaggeration|lie|stretch))"
_SAY = (
    r"to (?:argue|assert|assume|believe|call|claim|conclude|describe|imply|pretend|say|state"
    r"|suggest|think)\b"
)
_IT = r"\bit(?:'s| is| was|(?: would| will| may| might)(?: have)? be(?:en)?)"
_UNTRUE = re.compile(rf"(?<!n't )(?<!not )(?<!no )\b{_FALSE} {_SAY}")
_IT_IS_UNTRUE = re.compile(rf"{_IT} (?:\w+ ){{0,2}}?{_FALSE} {_SAY}")
_NOT_UNTRUE = re.compile(
    rf"(?:\bnot|n't|\bno|\bnever|\bhardly|\bscarcely) (?:be )?(?:\w+ly )?{_HARSH} {_SAY}"
)
_ASKS = re.compile(r"\W*(?:is|was|would) it\b")


def calls_untrue(cue: str, source: str = "") -> bool:
    """Whether the cue (small letters, single spaces) holds what is to be said for untrue.

    With a source of its own it must say of what: "Lind said it was wrong to claim".
    """
    if _ASKS.match(cue) or not_untrue(cue):
        return False
    somebody = source.lower() not in ("", "it")
    return (_IT_IS_UNTRUE if somebody else _UNTRUE).search(cue) is not None


def not_untrue(cue: str) -> bool:
    """Whether it is said not to be: "it is no exaggeration to say"."""
    return _NOT_UNTRUE.search(cue) is not None


def opens_untrue(text: str, start: int) -> bool:
    """Whether an "it" begins such words: it is nobody."""
    return _IT_IS_UNTRUE.match(" ".join(text[start : start + 80].lower().split())) is not None
