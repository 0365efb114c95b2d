"""Whether the subject of a sentence takes up a source that was told before it."""

from itertools import takewhile

from reportedly.describe.sources.phrase import Phrase, singular
from reportedly.lexicon.nouns import BODIES, NUMBERS, same_class
from reportedly.lexicon.sources import ANYBODY, NOUNS
from reportedly.lexicon.words import (
    BREAKS,
    DEFINITE,
    DETERMINERS,
    PLURAL,
    POINTING,
    POSSESSIVES,
    PRONOUNS,
)

_PEOPLE = frozenset({"person", "people", "source", "official"})
_ANOTHER = frozenset("other another second third fourth fifth".split())
"""With these a sentence's subject is somebody else than the one in front of it."""
_ASIDE = frozenset(", who whom which".split())
"""Behind these nothing tells whose the subject is."""
_OPENING = 5
"""Words of a sentence among which its subject's noun stands."""
_OF_SEVERAL = frozenset("both all each neither none".split())
_NO_NOUNS = BREAKS | DETERMINERS
"""Where these stand the subject is over."""


def again(subject: Phrase, phrase: Phrase) -> bool:
    """Whether it takes the source up: "they", "the officials", "the people", "both"."""
    if subject.first in PRONOUNS - POSSESSIVES - POINTING:
        return True
    if _apart(subject, phrase):
        return False
    words = {word.low for word in subject.words[1:_OPENING]}
    if of_several(subject):
        return not words & _ANOTHER and _of_them(subject, phrase)
    nouns = {singular(low) for low in words}
    known = nouns & _PEOPLE or any(same_class(noun, phrase.noun) for noun in nouns)
    return subject.first in DEFINITE and bool(known) and not words & _ANOTHER


def of_several(subject: Phrase) -> bool:
    """Whether it means each of those before: "both", "all three", "the two officials"."""
    second = subject.words[1].low if len(subject.words) > 1 else ""
    return subject.first in _OF_SEVERAL or (subject.first == "the" and NUMBERS.get(second, 0) > 1)


def _of_them(subject: Phrase, phrase: Phrase) -> bool:
    """Whether a source is one of "both", or they all are it: its noun says nothing else."""
    lows = [word.low for word in subject.words[1 : 1 + _OPENING]]
    while lows and (lows[0] in NUMBERS or lows[0] in {"of", "the", "them", "these", "those"}):
        lows = lows[1:]
    nouns = [singular(low) for low in takewhile(lambda low: low not in _NO_NOUNS, lows)]
    heads = [noun for noun in nouns if noun in NOUNS]
    if not phrase.common and phrase.pronoun not in PLURAL:
        return False
    return not heads or any(n in ANYBODY | {"people"} or same_class(n, phrase.noun) for n in heads)


def _apart(subject: Phrase, phrase: Phrase) -> bool:
    """Whether they are told to be from elsewhere than the source."""
    one, other = _owners(subject), _owners(phrase)
    return bool(one and other) and not one & other


def _owners(phrase: Phrase) -> frozenset[str]:
    """Whose somebody is, or from where: the names and bodies in front of the noun and behind it."""
    own = list(takewhile(lambda word: word.low not in _ASIDE, phrase.words))[1:]
    return frozenset(w.low for w in own if w.word[0].isupper() or singular(w.low) in BODIES)
