"""Time zones behind a clock time: the GMT of "2.32pm GMT" is no body."""

import re
from collections.abc import Sequence

from reportedly.resolve.tokens import Word

_ZONES = frozenset(
    "gmt utc bst ist cet cest eet eest wet wib msk est edt et cst cdt ct mst mdt mt pst pdt pt"
    " akst aest aedt nzst nzdt jst kst hkt sgt sast eat wat cat".split()
)
_TIME = re.compile(r"(?:\d{1,2}(?:[.:]\d\d)?(?:am|pm|a\.m\.?|p\.m\.?)|\d{4}|\d\d|noon|midnight)\Z")
_HALF = frozenset("am pm a.m p.m a.m. p.m. . (".split())


def is_zone(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a time zone with a time right before it."""
    if words[at].lower not in _ZONES or not words[at].acronym:
        return False
    before = at - 1
    while before >= 0 and at - before < _NEAR and words[before].lower in _HALF:
        before -= 1
    halved = before < at - 1 and any(w.lower in _HALF - {".", "("} for w in words[before + 1 : at])
    return before >= 0 and (
        _TIME.match(words[before].lower) is not None or (halved and words[before].stem.isdigit())
    )


_NEAR = 4
"""Words and marks that may part them."""
