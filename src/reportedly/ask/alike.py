"""Which of a pile's names somebody may mean who types one: exact, in part, or spelt differently.

Names are compared as `identify` compares them: over scripts, without marks and titles, by sound.
"""

from collections.abc import Callable, Iterable

from rapidfuzz import fuzz

from reportedly.identify.forms import of_person
from reportedly.identify.latin import APOSTROPHES, words
from reportedly.identify.spelling import similar_given, similar_surname

_ALIKE = 88
"""Names that differ by a letter or so, in whatever order their words stand."""
LONGEST = 200
"""Characters of a name; a longer one is compared for being the same, and for nothing else."""

Words = tuple[str, ...]


def meant(asked: str, names: Iterable[str]) -> list[str]:
    """The names that fit best: those that are the same, else those that hold all words asked for,
    else those that are spelt alike; each as it is asked for, else without titles.

    A single word is the same as every name that it ends: "Brun" may be Ada Brun.
    """
    wanted = words(asked)
    every = list(names)
    if not wanted:
        return [asked] if asked in every else []
    short = [n for n in every if len(n) <= LONGEST] if len(asked) <= LONGEST else []
    for test in (_same, _holds, _sounds):
        for own in dict.fromkeys((wanted, of_person(asked)[0])):
            found = [n for n in (every if test is _same else short) if _any(test, own, n)]
            if found:
                return found
    return []


def _any(test: Callable[[Words, Words], bool], wanted: Words, name: str) -> bool:
    """Whether a name passes, an apostrophe in it being nothing or a gap ("O'Brun")."""
    if test(wanted, words(name)):
        return True
    parted = APOSTROPHES.sub(" ", name)
    return parted != name and test(wanted, words(parted))


def _same(wanted: Words, own: Words) -> bool:
    if len(wanted) == 1 and own[-1:] == wanted:
        return not _PARTING & set(own)
    return wanted == own


_PARTING = frozenset({"of", "in", "for", "at", "and", "from"})
"""Words of names that do not end in a surname ("Bank of Osk")."""


def _holds(wanted: Words, own: Words) -> bool:
    return set(wanted) <= set(own)


def _sounds(wanted: Words, own: Words) -> bool:
    if not own:
        return False
    if len(wanted) == 1:
        return any(similar_surname(wanted[0], word) > 0 for word in {own[0], own[-1]})
    if len(own) > 1 and similar_surname(wanted[-1], own[-1]):
        return similar_given(wanted[0], own[0]) > 0
    return fuzz.token_sort_ratio(" ".join(own), " ".join(wanted)) >= _ALIKE
