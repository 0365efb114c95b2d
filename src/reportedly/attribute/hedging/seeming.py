"""Rules for words of seeming: appear, suggest, expected to, believed to."""

import re

from reportedly.attribute.hedging.grammar import DETERMINERS, HAVE, PRONOUNS, VERBS_OF_CLAUSE
from reportedly.attribute.hedging.place import Place
from reportedly.schema.hedge import HedgeKind

_BE = frozenset("is are was were be been being 's 're isn't wasn't aren't weren't".split())
_NOT = frozenset("also never not n't".split())
_BE_NOT = ("isn", "aren", "wasn", "weren")
_PROPOSING = ("should", "ought", "might", "may")
_ANYBODY = frozenset("any anyone anything each every either him her them me us you it".split())
_SEEMING = frozenset(
    "to that likely unlikely poised ready set certain determined increasingly willing"
    " unwilling unable unaware headed destined more less largely not confident imminent"
    " reluctant closer".split()
)
_ADJECTIVE = re.compile(r"[a-z]{3,}(?:ous|ful|ive|able|ible|ent|ant|ed|less|ish|ic|ier)$")
_STAGED = ("to", "make", "makes", "made", "making", "him", "her", "them")
_SHOWN = frozenset(
    "is was are were became become becomes more clearly been increasingly readily immediately"
    " be heir it".split()
)
_EVIDENCE = frozenset(
    "poll polls polling data evidence study studies survey surveys results result numbers"
    " research figures signs analysis documents emails records indications reports report"
    " findings trends history experience tests test intelligence statistics information"
    " estimates returns website site page record memo letter video tape photo footage wording"
    " remarks rhetoric pattern projections models timing fact facts ads vote averages"
    " elections that this which it everything nothing".split()
)
_NAMED = frozenset("me him her us them police authorities congress officials you".split())
_BETWEEN = frozenset("also still now long not n't never once been being somehow".split())


def appear(place: Place) -> HedgeKind | None:
    """What seems so, not who comes on stage."""
    following = place.after[1] if len(place.after) > 1 else ""
    if place.previous in _STAGED or (place.next == "to" and following in DETERMINERS):
        return None
    if place.next == "as":
        return place.kind if following in ("if", "though") else None
    would = place.phrase.lower().startswith("would")  # "It would appear the mayor lied."
    clause = PRONOUNS | DETERMINERS if would else PRONOUNS
    so = place.near_before(("it",), 2) and place.next in clause
    return place.kind if so or place.next in _SEEMING or _ADJECTIVE.match(place.next) else None


def apparent(place: Place) -> HedgeKind | None:
    """What seems to be so ("an apparent attempt"), not what became plain."""
    plain = place.previous in _SHOWN or place.previous in HAVE or place.closes
    return None if plain or place.previous in PRONOUNS or place.next == "that" else place.kind


def seem(place: Place) -> HedgeKind | None:
    """Always a hedge, but in "can't seem to"."""
    unable = place.near_before(("can't", "couldn't", "cannot"), 1)
    return None if unable else place.kind


def evidence(place: Place) -> HedgeKind | None:
    """What polls and signs point to, not whom a person points to."""
    return place.kind if place.near_before(_EVIDENCE, 5) else None


def suggest(place: Place) -> HedgeKind | None:
    """What polls and signs suggest, or somebody holds to be so; not what is proposed."""
    clause = place.near_after(VERBS_OF_CLAUSE, 10) and not place.near_after(_PROPOSING, 10)
    return place.kind if clause else evidence(place)


def expected(place: Place) -> HedgeKind | None:
    """What is or was expected, not "she expected to win", nor "had not expected to"."""
    if place.phrase.lower().startswith(_BE_NOT):
        return place.kind
    words = [w for w in place.before[-4:] if w not in _NOT and not w.endswith("ly")]
    ahead = "".join(words[-1:]).removesuffix("n't")
    return None if ahead in PRONOUNS or ahead in HAVE else place.kind


def bound(place: Place) -> HedgeKind | None:
    """What is sure to come, not what somebody is bound to."""
    verb = bool(place.cased_after) and place.cased_after[0].islower()
    someone = place.next in _ANYBODY or place.next in DETERMINERS
    return place.kind if verb and not someone and _be_ahead(place) else None


def passive(place: Place) -> HedgeKind | None:
    """The passive without an agent ("is believed to"), not "she expected to win"."""
    if place.next in _NAMED or place.next in DETERMINERS:
        return None
    if _be_ahead(place):
        return place.kind
    active = place.previous in PRONOUNS or place.previous in HAVE
    return place.kind if not active and place.next in ("be", "have") else None


def _be_ahead(place: Place) -> bool:
    """Whether a form of "be" stands before, perhaps with an adverb between."""
    words = [w for w in place.before[-4:] if not w.endswith("ly")]
    ahead = words[-1:] + [w for w in words[-2:-1] if words[-1] in _BETWEEN]
    return any(w in _BE or w.endswith(("'s", "'re")) for w in ahead)
