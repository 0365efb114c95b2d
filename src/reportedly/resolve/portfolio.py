"""Offices and bodies told apart by their portfolio: the justice minister is no economy minister."""

from reportedly.lexicon.words import BREAKS, DETERMINERS
from reportedly.resolve.names import singular

_HEADS = frozenset(
    "authority bank bureau chief commission commissioner committee council court department"
    " minister ministry secretary subcommittee tribunal union".split()
)
"""What a text calls by a portfolio where it has several of them."""
_VAGUE_ENDINGS = ("al", "an", "ant", "ary", "ed", "ese", "ful", "ish", "ing", "ive", "ous")
_VAGUE = frozenset(
    "acting chief city deputy first high key lower main new old own powerful same senior state top"
    " town trial whole".split()
)
"""Words that qualify it and leave open which one it is."""
_TELLING = frozenset({"appeal", "electoral"})
"""What ends like them and tells which."""


def portfolios_apart(one: str, other: str, noun: str) -> bool:
    """Whether two descriptions with one noun are of two offices or bodies.

    Each must name a portfolio that the other's does not hold: "the intelligence committee" may be
    "the powerful committee", and is not "the budget committee".
    """
    if noun not in _HEADS:
        return False
    left, right = _portfolio(one, noun), _portfolio(other, noun)
    return bool(left and right) and not (left <= right or right <= left)


def _portfolio(text: str, noun: str) -> set[str]:
    """The words in small letters in front of the noun, and what it is *of* or *on*."""
    found: set[str] = set()
    words = [w.strip(",.;:“”\"'’") for w in text.split()]
    for at, word in enumerate(words):
        if singular(word.lower()) == noun:
            behind = words[at + 1 : at + 3]
            return found | {w for w in behind[1:] if behind[0] in ("of", "on") and _tells(w)}
        if word.lower() in BREAKS or not word:
            return set()
        if _tells(word):
            found.add(singular(word.removesuffix("'s").removesuffix("’s")))
    return set()


def _tells(word: str) -> bool:
    vague = word in _VAGUE | DETERMINERS or word.endswith(_VAGUE_ENDINGS)
    return word[:1].islower() and (word in _TELLING or not vague)
