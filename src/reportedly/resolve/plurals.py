"""First words of a sentence that are common nouns in the plural, or tell how many: no names."""

from collections.abc import Sequence

from reportedly.lexicon.outlets import KNOWN_OUTLETS, OUTLET_WORDS
from reportedly.lexicon.places import PLACES
from reportedly.lexicon.verbs import SAYING, THINKING
from reportedly.resolve.tokens import Word

_VERBS = SAYING | THINKING
_MANY = frozenset(v for v in _VERBS if v + "s" in _VERBS or v[:-1] + "ies" in _VERBS) | frozenset(
    "have are were do accuse agree disagree call want like praise blame describe question hail"
    " dismiss wonder point urge demand ask".split()
)
"""Verbs as they stand behind several; behind one, or a name in -s, they end in -s themselves."""
_BETWEEN = frozenset("also often now still long never already once rarely".split())
_BEHIND_NOUN = frozenset({"of", "who"})
_QUANTITIES = frozenset("fewer plenty countless".split())
_NAMES = KNOWN_OUTLETS | OUTLET_WORDS | PLACES
_ONE = ("us", "is")
"""Words that end so are seldom plurals ("Airbus", "Davis")."""


def opens_many(sentence: Sequence[Word], at: int, one: str) -> bool:
    """Whether a sentence's first word is a noun in the plural ("Enemies say"); `one` is a single.

    A plural verb tells it: of one person it is "Edwards says". Outlets and places may have it too
    ("Reuters say").
    """
    word = sentence[at]
    if word.lower in _QUANTITIES:
        return True
    if one == word.lower or word.owns or word.lower.endswith(_ONE) or word.lower in _NAMES:
        return False
    behind = [w.lower for w in sentence[at + 1 : at + 3]]
    if len(behind) > 1 and (behind[0] in _BETWEEN or behind[0].endswith("ly")):
        behind = behind[1:]
    return bool(behind) and behind[0] in _MANY | _BEHIND_NOUN
