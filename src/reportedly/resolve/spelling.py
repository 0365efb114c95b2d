"""Whether two names are likely spellings of one: of a surname, or of one person in full."""

from collections.abc import Sequence

from rapidfuzz.distance import JaroWinkler, Levenshtein

from reportedly.lexicon.given import EITHER, FEMALE, GIVEN, MALE
from reportedly.lexicon.words import CONNECTORS

_MEN = MALE - FEMALE - EITHER
_WOMEN = FEMALE - MALE - EITHER


def near(one: str, other: str) -> bool:
    """Whether two surnames are likely spellings of one: an edit in five letters or more."""
    shorter = min(len(one), len(other))
    if one == other:
        return True
    if shorter < 5 or abs(len(one) - len(other)) > 2:
        return False
    allowed = 1 if shorter < 9 else 2
    return (
        Levenshtein.distance(one, other, score_cutoff=allowed) <= allowed
        and JaroWinkler.similarity(one, other) >= 0.88
    )


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names with one surname agree: in the given name, or one ends the other."""
    shorter, longer = sorted((one, other), key=len)
    ends = len(shorter) > 1 and longer[-len(shorter) :] == shorter
    return ends or (len(shorter) > 1 and _same_given(one[0], other[0]))


def _same_given(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if {one, other} & _MEN and {one, other} & _WOMEN:
        return False  # "Paula" is not short for "Paul"
    if min(len(one), len(other)) > 2 and (one.startswith(other) or other.startswith(one)):
        return True
    if one in GIVEN and other in GIVEN:
        return False
    return JaroWinkler.similarity(one, other) >= 0.88


def middles_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both have a middle name, the first of these differ ("John L.", "John R."), and they
    have none in common ("Ada Maria Luz Brun", "Ada Luz Brun").
    """
    middles = [_middles(key) for key in (one, other)]
    if not all(middles) or {w for w in middles[0] if len(w) > 1} & set(middles[1]):
        return False
    shorter, longer = sorted((words[0] for words in middles), key=len)
    return longer[0] != shorter if len(shorter) == 1 else not near(shorter, longer)


def _middles(key: Sequence[str]) -> list[str]:
    return [w for w in key[1:-1] if len(w) == 1 or w not in CONNECTORS]
