"""Whether one content says the opposite of another without a no: "will rise", "will fall"."""

from collections.abc import Mapping
from dataclasses import replace

from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.exchanged import swapped
from reportedly.gather.opposites import OPPOSITES
from reportedly.gather.small_words import by_small_words
from reportedly.gather.words import stem, words


def _turns() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, others in OPPOSITES.items():
        found.setdefault(meaning(one), set()).update(map(meaning, others))
    return {one: frozenset(others - {one}) for one, others in found.items()}


_TURNS = _turns()
"""Each meaning with those that say the opposite."""

_REAL = frozenset(
    meaning(stem(w)) for w in "genuine authentic real fake forged counterfeit".split()
)
"""What a thing is once for all."""


def say_the_opposite(one: Content, other: Content) -> bool:
    """Whether one word of each is the other's opposite, and all else of one is said by the other.

    Two such words undo each other ("more will open", "fewer will close"), and so do one and a no
    ("will not lose") or names the other way round ("A leads B", "B trails A"). Where each tells
    what the other does not, they may be about two things ("taxes on workers fall", "on the rich
    rise").
    """
    left, right = (c.meanings for c in (one, other))
    turned = {m for m in left - right if _TURNS.get(m, frozenset()) & (right - left)}
    if len(turned) != 1 or _says_both(one) or _says_both(other):
        return False
    (word,) = turned
    if (word in one.negated) != bool(_TURNS[word] & other.negated):
        return False
    if swapped(one.names, other.names, (one.text, other.text)):
        return False
    rest, others = left - turned, right - _TURNS[word]
    if by_small_words(replace(one, meanings=rest), replace(other, meanings=others)):
        return False
    return rest <= others or others <= rest


def differ_in_what_is_real(one: Content, other: Content) -> bool:
    """Whether two contents differ in nothing but that a thing is genuine in one, forged in the
    other: it was the one or the other all along, while prices rise today and fall tomorrow.
    """
    apart = one.meanings ^ other.meanings
    return len(apart) == 2 and apart <= _REAL and say_the_opposite(one, other)


def _says_both(content: Content) -> bool:
    held = {meaning(stem(w)) for w in words(content.text)}
    return any(_TURNS.get(m, frozenset()) & held for m in held)
