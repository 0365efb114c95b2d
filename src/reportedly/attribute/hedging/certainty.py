"""Rules for words of certainty and proof: clearly, of course, no question, hard evidence, known."""

from reportedly.attribute.hedging.grammar import PRONOUNS
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
    """What nobody knows, not what somebody has no name for."""
    return None if place.next in ("for", "as", "to") else place.kind
