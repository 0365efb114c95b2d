"""Rules for words of certainty and proof: clearly, of course, no question, hard evidence, known."""

from reportedly.attribute.hedging.grammar import DETERMINERS, HAVE, PRONOUNS
from reportedly.attribute.hedging.place import Place
from reportedly.schema.hedge import HedgeKind

_MANNER_BEFORE = frozenset(
    "very more so as speak speaks spoke see saw think understand understood hear heard say"
    " said know state stated explain explained out quite not n't communicate most too".split()
)
_MANNER_AFTER = frozenset(
    "stated defined marked labeled labelled visible heard identified articulated spelled laid"
    " written delineated and about enough audible legible".split()
)
_COURSES = frozenset("change matter reversal out correction middle".split())
_ASKING = frozenset("ask asked asks answer answered took take takes the his her their our".split())
_NAMED = frozenset("for as to".split())
_FAMOUS = frozenset("commonly generally internationally nationally particularly widely".split())
_BE = frozenset("am are be been being is was were remain remains remained".split())
_BE_NOT = frozenset("ain't aren't isn't wasn't weren't".split())
_LINKING = frozenset("be been feel look made make seem".split())
_CLAUSE = frozenset(
    "a about all an and any anybody anyone as at but by either enough everyone exactly for from he"
    " her his how i if in it just on or she so some that the their there these they this to until"
    " we what when where whether which who whose why yet you".split()
)
"""Words behind which "not clear" is no adjective of a noun."""
_ARTICLES = frozenset(("a", "an", "the"))
_MAKING = frozenset("make makes made making".split())
_LOOKS = frozenset(
    "appear appeared appears look looked looks play played plays seem seemed seems sound sounded"
    " sounds".split()
)
_NONE = frozenset("no not n't without any little lack never few nor neither hardly scant".split())


def clearly(place: Place) -> HedgeKind | None:
    """That it is plain, not that it is said or seen well."""
    if place.next in PRONOUNS:
        return place.kind
    manner = place.previous in _MANNER_BEFORE or place.next in _MANNER_AFTER
    return None if manner else place.kind


def certainly(place: Place) -> HedgeKind | None:
    """A boost but under a negation, and but for "slowly but surely", "a change of course"."""
    phrase = place.phrase.lower()
    if phrase == "of course":
        return None if place.previous in _COURSES else place.kind
    slowly = phrase == "surely" and "as" in (place.previous, place.next)
    return (
        None
        if slowly
        or (phrase, place.previous) == ("surely", "but")
        or place.previous in ("not", "n't")
        else place.kind
    )


def standing(place: Place) -> HedgeKind | None:
    """A phrase of its own, not a verb's object or a noun that somebody has."""
    if place.phrase.lower() == "no question":
        return None if place.previous in _ASKING else place.kind
    return place.kind if place.opens or place.previous in ("but", "and", "that", "so") else None


def proof(place: Place) -> HedgeKind | None:
    """A boost where proof is said to exist, a denial under a negation."""
    if place.kind != "boost":
        return place.kind
    return "denial" if place.near_before(_NONE, 4) else place.kind


def known(place: Place) -> HedgeKind | None:
    """What nobody knows, not what somebody has no name for, has not met or few have heard of."""
    famous = not _FAMOUS.isdisjoint(place.phrase.lower().split())
    return None if famous or place.previous in HAVE or place.next in _NAMED else place.kind


def nearly(place: Place) -> HedgeKind | None:
    """What is as good as certain, not everything but certain things."""
    held = _behind_be(place) or place.previous in _ARTICLES
    return place.kind if held or place.next == "to" else None


def assured(place: Place) -> HedgeKind | None:
    """How sure somebody is of something, not how somebody looks or plays."""
    told = place.next in PRONOUNS | DETERMINERS or place.next == "of"
    manner = place.previous in _LOOKS and not told
    return None if manner or place.previous in _ARTICLES | _MAKING else place.kind


def at_first(place: Place) -> HedgeKind | None:
    """A phrase of its own, not a mark on the face of a thing."""
    return place.kind if place.opens or place.next == "," else None


def unsettled(place: Place) -> HedgeKind | None:
    """What is not clear, sure or certain, not what is not cleared, nor clear of snow."""
    first, *more = place.phrase.lower().replace("’", "'").split()
    if place.kind != "possibility":
        return place.kind
    if not (place.opens or more[0] in _LINKING or first in _BE_NOT or _behind_be(place)):
        return None
    it = any(w.startswith("it") for w in place.before[-3:])
    noun = place.next.isalpha() and place.cased_after[0].islower() and place.next not in _CLAUSE
    return None if more[-1] == "clear" and (place.next == "of" or (noun and not it)) else place.kind


def _behind_be(place: Place) -> bool:
    return any(w in _BE or w.endswith(("'s", "'re", "'m")) for w in place.before[-3:])
