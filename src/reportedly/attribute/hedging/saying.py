"""Rules for adverbs that call what is said untrue: "falsely claimed", "baselessly said"."""

from itertools import dropwhile

from reportedly.attribute.hedging.grammar import DETERMINERS
from reportedly.attribute.hedging.place import Place
from reportedly.attribute.lexicon import lemma
from reportedly.schema.hedge import HedgeKind

_SAYS = frozenset(
    "allege announce argue assert assure boast brag claim contend declare depict describe imply"
    " insist maintain portray post report say state suggest tell testify tweet"
    " write".split()
)
"""What is told with these can be untrue; a man who is wrongly identified is another matter."""
_OBJECTS = DETERMINERS | frozenset("him them me us you it".split())


def untruly(place: Place) -> HedgeKind | None:
    """In front of a verb of saying, or between it and its clause; not "wrongly convicted"."""
    if place.next == "that" and lemma(place.previous) in _SAYS:
        return place.kind
    ahead = list(dropwhile(_joins, place.cased_after[:6]))
    if not ahead:
        return None
    verb = lemma(ahead[0].lower())
    return place.kind if verb in _SAYS or (verb == "accuse" and _acts(ahead[1:])) else None


def _joins(word: str) -> bool:
    """Words between: "falsely and repeatedly claimed"."""
    return word == "and" or word.endswith("ly")


def _acts(behind: list[str]) -> bool:
    """Whether the subject accuses: who was "falsely accused of" it accused nobody."""
    return bool(behind) and (behind[0].lower() in _OBJECTS or behind[0][0].isupper())
