"""How many people or things a noun phrase counts, where it counts them exactly.

A bound ("at least two"), a rough number ("some 40") or a choice ("two or three") is none: whoever
counts origins would take it for the exact number, and be wrong.
"""

import re
from collections.abc import Sequence

from reportedly.lexicon.nouns import NUMBERS
from reportedly.lexicon.words import DEFINITE, POSSESSIVES

_NEAR = 5
"""Words of a phrase among which its number stands."""
_ROUGH = re.compile(
    r"(?:^|\s)(?:at (?:the )?(?:very )?(?:least|most)|(?:more|fewer|less) than|(?:up|close) to"
    r"|as (?:many|few) as|over|under|nearly|almost|about|around|roughly|approximately|some|perhaps"
    r"|maybe|possibly|between|several|few|or)$"
)
"""In front of a number: what makes it a bound, a rough one, or one of two."""
_MORE = frozenset("more fewer less".split())
_BUT = frozenset("but except save".split())
_CHOICE = frozenset("or to perhaps maybe possibly".split())
_LARGE = frozenset("hundred thousand million billion score".split())
_DOZEN = 12
_PERCENT = frozenset({"percent", "%", "per"})
_ONE = frozenset({"one", "another", "each", "either"})


def count(low: Sequence[str], begin: int, end: int, *, plural: bool, partitive: bool) -> int | None:
    """1 for a single one, a number that is given, None for a plural without an exact one.

    The phrase stands in `low[begin:end]`; what stands in front may tell that a number is rough.
    """
    chunk = low[begin:end]
    if _PERCENT & set(chunk[:_NEAR]):
        return None
    if chunk[:1] == ["all"] and chunk[1:2] and chunk[1] in _BUT:
        return None  # "all but two of the nine judges"
    if chunk and chunk[0] == "one" and _ROUGH.search(" ".join(low[max(0, begin - 4) : begin])):
        return None  # "more than one official"
    if partitive and chunk[0] in _ONE:
        return 1
    if not plural and not _elided(chunk):
        return None if low[end : end + 1] == ["than"] and low[end - 1] in _MORE else 1
    for at in range(begin, min(end, begin + _NEAR)):
        number = _number(low[at])
        second = _second(low, at, end)
        if number is not None and (number > 1 or partitive or second):
            return None if _of_whole(low, begin, at) else _exact(low, at, number + second)
    return None


def is_share(low: Sequence[str], begin: int, head: int) -> bool:
    """Whether it is a part of all who were asked ("four in 10 voters", "seven out of ten")."""
    if _counts(low, head) and low[head + 1 : head + 2] == ["in"]:
        return any(_counts(low, at) for at in (head + 2, head + 3))
    of = low[begin + 1 : begin + 3] in (["out", "of"], ["of", "every"])
    return of and _counts(low, begin) and _counts(low, begin + 3)


def _counts(low: Sequence[str], at: int) -> bool:
    return at < len(low) and (low[at] in NUMBERS or low[at].isdecimal())


def _elided(chunk: Sequence[str]) -> bool:
    """Whether a plural lacks its noun ("three current" of "three current and two former aides")."""
    return bool(chunk) and (_number(chunk[0]) or 0) > 1


def _number(word: str) -> int | None:
    if word in NUMBERS:
        return NUMBERS[word]
    return int(word) if word.isdecimal() and len(word) < 3 else None


def _second(low: Sequence[str], at: int, end: int) -> int:
    """The other number of "three current and two former officials"; 0 where there is none."""
    for joint in range(at + 1, min(end - 1, at + 4)):
        if low[joint] == "and":
            return _number(low[joint + 1]) or 0
    return 0


def _of_whole(low: Sequence[str], begin: int, at: int) -> bool:
    """Whether the number is that of all of whom some are meant ("most of the nine judges")."""
    front = low[begin:at]
    whole = "of" in front and bool(set(front[front.index("of") :]) & (DEFINITE | POSSESSIVES))
    return whole and front[0] != "all"


def _exact(low: Sequence[str], at: int, number: int) -> int | None:
    """The number at a place with "dozen" behind it, unless something makes it a rough one."""
    behind = [w for w in low[at + 1 : at + 4] if w != ","]
    if _ROUGH.search(" ".join(low[max(0, at - 4) : at])) or _LARGE & set(behind[:1]):
        return None
    if behind[:1] == ["dozen"]:
        return None if set(behind[1:2]) & _CHOICE else number * _DOZEN
    return None if set(behind[:1]) & _CHOICE or _counts(behind, 0) else number
