"""Whether two descriptions of the unnamed exclude each other: by nation, by party, by time."""

from collections.abc import Iterator

from reportedly.lexicon.places import PLACES
from reportedly.lexicon.words import BREAKS
from reportedly.resolve.alike import sides
from reportedly.resolve.draft import Draft
from reportedly.resolve.names import singular
from reportedly.resolve.nations import nation_of
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.portfolio import portfolios_apart

_NO_NATIONS = PLACES | frozenset({"jewish", "presbyterian", "vatican", "manhattan"})
"""These end like nations' adjectives; whoever is called by one may be of any nation."""
_SHORT = frozenset({"us", "u.s.", "uk", "u.k."})
_LONGEST = 12
"""Words of a description in front of its noun."""
_FORMER = frozenset("former ex onetime retired ousted".split())
_CURRENT = frozenset("current sitting serving incumbent".split())


def apart(draft: Draft, phrase: Phrase) -> bool:
    """Whether an unnamed one is somebody else by the words in front of the nouns, or by its office.

    Other words exclude nothing: an "intelligence official" may be "the senior official".
    """
    if draft.noun == phrase.noun and portfolios_apart(draft.name, phrase.text, phrase.noun):
        return True
    one, other = _fronts(draft, phrase)
    return any(_exclude(of(one), of(other)) for of in (_nations, _parties, _times))


def of_one_nation(draft: Draft, phrase: Phrase) -> bool:
    """Whether both tell the same nation, "U.S." and "American" being one."""
    one, other = _fronts(draft, phrase)
    return not _nations(one).isdisjoint(_nations(other))


def _fronts(draft: Draft, phrase: Phrase) -> tuple[list[str], list[str]]:
    return list(_front(draft.name, draft.noun)), list(_front(phrase.text, phrase.noun))


def _exclude(one: set[str] | set[int], other: set[str] | set[int]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _front(text: str, noun: str) -> Iterator[str]:
    """The words up to the noun or to what qualifies it."""
    for word in text.split(maxsplit=_LONGEST)[:_LONGEST]:
        bare = word.strip(",;:“”\"'’").removesuffix("'s").removesuffix("’s")
        if not bare or bare.lower() in BREAKS or singular(bare.lower()) == noun:
            return
        yield bare


def _nations(words: list[str]) -> set[str]:
    """Nations by their adjectives, of "Mexican-American" both; "Russia-backed" tells none."""
    whole = (w.split("-") for w in words)
    parts = (p.lower() for ps in whole if all(p[:1].isupper() for p in ps) for p in ps)
    found = (nation_of(part) for part in parts if part in _SHORT or part not in _NO_NATIONS)
    return {nation for nation in found if nation}


def _parties(words: list[str]) -> set[int]:
    return sides({w.lower() for w in words if w[0].isupper()})


def _times(words: list[str]) -> set[str]:
    low = {w.lower() for w in words}
    return {name for name, marks in (("former", _FORMER), ("now", _CURRENT)) if low & marks}
