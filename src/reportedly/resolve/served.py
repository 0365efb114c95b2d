"""Who is named behind two descriptions: in "a spokesman for the minister, X, said" the spokesman.

In news the name tells who speaks, and the office in between only whom they serve. What is only
mentioned so ("met an aide to the mayor, X,") stays open, as does "a spokesman for its president,
X": that one is told of for the first time and named.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.lexicon.roles import CALLINGS
from reportedly.lexicon.verbs import SAYING
from reportedly.lexicon.words import DETERMINERS, PREPOSITIONS
from reportedly.resolve.tokens import Word

_OFFICES = frozenset(
    "ambassador chancellor commissioner governor king mayor minister premier president"
    " prime-minister queen secretary senator".split()
)
_FOR = frozenset({"for", "of", "to"})
_ONE = frozenset({"a", "an", "another"})
_SERVANT = 6
"""Words of "a former senior adviser" at most."""
_OFFICE = 5
"""Words of "the deputy prime minister" at most."""


@dataclass(frozen=True, slots=True)
class Servant:
    """Where "a former adviser to the mayor" begins, and the place behind "adviser"."""

    begin: int
    end: int


def servant(sentence: Sequence[Word], at: int) -> Servant | None:
    """Who serves the office that ends in front of `at`, if that is told with "a" or "an"."""
    if at < 1 or sentence[at - 1].lower not in _OFFICES:
        return None
    link = _back(sentence, at - 1, _OFFICE, _FOR | {"the"})
    if link is not None and link > 0 and sentence[link].lower == "the":
        link -= 1
    if link is None or link < 1 or sentence[link].lower not in _FOR:
        return None
    if sentence[link - 1].lower not in CALLINGS:
        return None
    begin = _back(sentence, link - 1, _SERVANT, _ONE)
    return None if begin is None else Servant(begin, link)


def speaking(sentence: Sequence[Word], at: int, behind: int) -> Servant | None:
    """The same where whoever is named behind the comma at `at` speaks and is the servant.

    `behind` is the place behind the name.
    """
    found = servant(sentence, at)
    if found is None:
        return None
    front = [w.lower for w in sentence[max(0, found.begin - 2) : found.begin]]
    if front[-1:] and (front[-1] in SAYING or front == ["according", "to"]):
        return found
    said = [w.lower for w in sentence[behind : behind + 2]]
    spoken = len(said) > 1 and said[0] == "," and said[1] in SAYING
    return found if spoken and not _is_aside(sentence, found.begin) else None


def _is_aside(sentence: Sequence[Word], begin: int) -> bool:
    """Whether it only tells of somebody in front: "Ada Brun, an aide to the mayor, X, said"."""
    if begin < 2 or sentence[begin - 1].stem != ",":
        return False
    opens = sentence[0].lower in PREPOSITIONS | {"last"}
    return not opens or any(w.stem == "," for w in sentence[: begin - 1])


def _back(sentence: Sequence[Word], at: int, reach: int, sought: frozenset[str]) -> int | None:
    """The nearest of some words in front of a place, with nothing but plain words in between."""
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        if sentence[place].lower in sought:
            return place
        word = sentence[place]
        if not word.stem[0].isalpha() or word.owns or word.lower in DETERMINERS:
            return None
    return None
