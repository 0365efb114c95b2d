"""Whether two words are spellings of one name, and in which blocks to look for such pairs.

The skeleton writes sounds that transliterations into Latin letters disagree about alike (after
the idea of Soundex and of Daitch-Mokotoff codes, with groups of our own).
"""

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from reportedly.lexicon.given import FEMALE, GIVEN, MALE

_GROUPS = (
    (re.compile(r"x"), "ks"),
    (re.compile(r"shch|schtsch|szcz|tsch|tch|cz|ch"), "1"),
    (re.compile(r"sch|sh|sz|zh|rz"), "2"),
    (re.compile(r"kh|gh|ck|q|k|c(?=[aoulrnt]|$)"), "k"),
    (re.compile(r"(?:ff?|w)$"), "v"),
    (re.compile(r"ph|ff|f"), "f"),
    (re.compile(r"w|v"), "v"),
    (re.compile(r"ts|tz|z|s|2"), "s"),
    (re.compile(r"[aeiouyj]+"), ""),
    (re.compile(r"h"), ""),
)
_SOFT = re.compile(r"[aeiouwyh]+")
_ABJAD = (
    (re.compile(r"[kqxc]"), "k"),
    (re.compile(r"[jg]"), "g"),
    (re.compile(r"[zs]"), "s"),
    (re.compile(r"[pbv]"), "b"),
)
_DOUBLE = re.compile(r"(.)\1+")
_LONG = 6
"""From this length on one edit may be a slip; shorter names differ by one letter too easily."""


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word as they sound; the word itself where none is left."""
    out = word[1:]
    for pattern, sound in _GROUPS:
        out = pattern.sub(sound, out)
    return _first(word) + _DOUBLE.sub(r"\1", out)


def _first(word: str) -> str:
    return {"j": "y", "i": "y", "w": "v", "c": "k", "z": "s", "e": "y"}.get(word[:1], word[:1])


def similar_surname(one: str, other: str) -> float:
    """How likely two surnames are one, in [0, 1]; 0 where they are not taken for one."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=lambda w: (len(w), w))
    if longer == shorter + "a":
        return 0.0  # of a man and of a woman, in Slavic languages
    score = JaroWinkler.similarity(one, other)
    if len(shorter) >= 4 and skeleton(one) == skeleton(other) and score >= 0.8:
        return score
    slip = len(shorter) >= _LONG and Levenshtein.distance(one, other, score_cutoff=1) == 1
    return score if slip and score >= 0.9 else 0.0


def similar_given(one: str, other: str) -> float:
    """How likely two given names are one, in [0, 1]; 0 where they are not taken for one."""
    if one == other:
        return 1.0
    if {one, other} & MALE and {one, other} & FEMALE:
        return 0.0
    if one in GIVEN and other in GIVEN and skeleton(one) != skeleton(other):
        return 0.0
    score = JaroWinkler.similarity(one, other)
    alike = skeleton(one) == skeleton(other) and score >= 0.8
    slip = min(len(one), len(other)) >= 5 and Levenshtein.distance(one, other) == 1
    return score if alike or (slip and not {one, other} <= GIVEN) else 0.0


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """What is left of a word where neither vowels nor what may stand for them are written."""
    out = _SOFT.sub("", word)
    for pattern, sound in _ABJAD:
        out = pattern.sub(sound, out)
    return _DOUBLE.sub(r"\1", out)
