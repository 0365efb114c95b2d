"""Whether two descriptions of the unnamed exclude each other: by gender, nation, party or time."""

from collections.abc import Iterator

from reportedly.lexicon.words import BREAKS
from reportedly.resolve.alike import of_two_genders, sides
from reportedly.resolve.draft import Draft
from reportedly.resolve.names import singular
from reportedly.resolve.nations import nation_of, of_one
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.portfolio import portfolios_apart

_LONGEST = 12
"""Words of a description in front of its noun."""
_FORMER = frozenset("former ex onetime retired ousted".split())
_CURRENT = frozenset("current sitting serving incumbent".split())


def apart(draft: Draft, phrase: Phrase) -> bool:
    """Whether an unnamed one is somebody else by the words in front of the nouns, or by its office.

    A spokesman is no spokeswoman. Other words exclude nothing: an "intelligence official" may be
    "the senior official".
    """
    if not draft.plural and not phrase.plural and of_two_genders(draft.noun, phrase.noun):
        return True
    if draft.noun == phrase.noun and portfolios_apart(draft.name, phrase.text, phrase.noun):
        return True
    one, other = _fronts(draft, phrase)
    if _exclude(_parties(one), _parties(other)) or _exclude(_times(one), _times(other)):
        return True
    nations, others = _nations(one), _nations(other)
    return bool(nations and others) and not of_one(nations, others)


def of_one_nation(draft: Draft, phrase: Phrase) -> bool:
    """Whether both tell the same nation, "U.S." and "American" being one."""
    one, other = _fronts(draft, phrase)
    return of_one(_nations(one), _nations(other))


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
    return {nation for nation in map(nation_of, parts) if nation}


def _parties(words: list[str]) -> set[int]:
    return sides({w.lower() for w in words if w[0].isupper()})


def _times(words: list[str]) -> set[str]:
    low = {w.lower() for w in words}
    return {name for name, marks in (("former", _FORMER), ("now", _CURRENT)) if low & marks}
