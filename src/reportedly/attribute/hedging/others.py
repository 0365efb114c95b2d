"""Rules for words of seeming, hearsay, certainty and proof."""

from reportedly.attribute.hedging.place import Place
from reportedly.schema.hedge import HedgeKind

_BE = frozenset("is are was were be been being 's 're isn't wasn't aren't weren't".split())
_PRONOUNS = frozenset("i you he she it we they who".split())
_HAVE = frozenset("have has had".split())
_DETERMINERS = frozenset("the a an his her their its our my this that these those".split())
_VERBS_OF_CLAUSE = frozenset(
    "is are was were has have had will would did does do can could should may might isn't aren't"
    " wasn't weren't hasn't haven't won't didn't doesn't don't be".split()
)

_SEEMING = frozenset(
    "to that likely unlikely poised ready set certain determined increasingly willing unwilling"
    " unable unaware headed destined more less largely not confident imminent reluctant".split()
)
_SHOWN = frozenset(
    "is was are were became become becomes more clearly been increasingly readily immediately be"
    " heir it".split()
)
_EVIDENCE = frozenset(
    "poll polls polling data evidence study studies survey surveys results result numbers research"
    " figures signs analysis documents emails records indications reports report findings trends"
    " history experience tests test intelligence statistics information estimates returns"
    " that this which it everything nothing".split()
)
_NAMED = frozenset("me him her us them police authorities congress officials you".split())
_WHETHER = frozenset("what how when if why do did as".split())

_STAKES = frozenset(
    "responsibility victory credit lives life asylum benefits title nomination ownership jobs seats"
    " office back first second third refuge descent".split()
)
_FILED = frozenset(
    "jobless insurance unemployment benefit benefits legal disability medical tax injury land"
    " territorial initial weekly".split()
)
_MANNER_BEFORE = frozenset(
    "very more so as speak speaks spoke see saw think understand understood hear heard say said"
    " know state stated explain explained out quite not n't communicate most too".split()
)
_MANNER_AFTER = frozenset(
    "stated defined marked labeled labelled visible heard identified articulated spelled laid"
    " written delineated and about enough audible legible".split()
)
_COURSES = frozenset("change matter reversal out correction middle".split())
_ASKING = frozenset("ask asked asks answer answered took take takes the his her their our".split())
_NONE = frozenset("no not n't without any little lack never few nor neither hardly scant".split())


def appear(place: Place) -> HedgeKind | None:
    """What seems so, not who comes on stage."""
    if place.next == "as":
        return place.kind if place.after[1:2] in (("if",), ("though",)) else None
    if place.next == "to" and place.after[1:2] and place.after[1] in _DETERMINERS:
        return None
    return place.kind if place.next in _SEEMING else None


def apparent(place: Place) -> HedgeKind | None:
    """What seems to be so ("an apparent attempt"), not what became plain."""
    plain = place.previous in _SHOWN or place.previous in _HAVE or place.closes
    return None if plain or place.previous in _PRONOUNS or place.next == "that" else place.kind


def seem(place: Place) -> HedgeKind | None:
    """Always a hedge, but in "can't seem to"."""
    unable = place.near_before(("can't", "couldn't", "cannot"), 1)
    return None if unable else place.kind


def evidence(place: Place) -> HedgeKind | None:
    """What polls and signs suggest; a person's suggestion is a proposal or a cue."""
    return place.kind if place.near_before(_EVIDENCE, 5) else None


def passive(place: Place) -> HedgeKind | None:
    """The passive without an agent ("is believed to"), not "she expected to win"."""
    if place.next in _NAMED or place.next in _DETERMINERS:
        return None
    words = [w for w in place.before[-4:] if not w.endswith("ly")]
    ahead = words[-1:] + [w for w in words[-2:-1] if words[-1] in _BETWEEN]
    if any(w in _BE or w.endswith(("'s", "'re")) for w in ahead):
        return place.kind
    active = place.previous in _PRONOUNS or place.previous in _HAVE
    return place.kind if not active and place.next in ("be", "have") else None


_BETWEEN = frozenset("also still now long not n't never once been being".split())


def shield(place: Place) -> HedgeKind | None:
    """The speaker's own belief, not "what I think of it", not belief in something."""
    about = place.next in ("of", "about", "in") or place.previous in _WHETHER
    return None if about else place.kind


def supposed(place: Place) -> HedgeKind | None:
    """So named by others ("the supposed plot"), not a duty ("supposed to")."""
    return None if place.next == "to" or place.previous in _PRONOUNS else place.kind


def suspected(place: Place) -> HedgeKind | None:
    """By somebody unnamed; not "he suspected that"."""
    active = place.previous in _PRONOUNS or place.previous in _HAVE or place.previous == "long"
    said = place.next in _PRONOUNS or place.next in _DETERMINERS
    return None if active or said else place.kind


def so_called(place: Place) -> HedgeKind | None:
    """Distance from a word, not the opening of a name or of a term in quotation marks."""
    first = place.cased_after[:1]
    return None if not first or not first[0][0].islower() else place.kind


def claim(place: Place) -> HedgeKind | None:
    """Distance from what somebody says, not a claim to something or for money."""
    if place.previous in _FILED or place.next in _STAKES:
        return None
    if place.next in ("that", "of"):
        return place.kind
    if place.next == "to":
        return None if place.near_after(_DETERMINERS | {"fame", "land"}, 2) else place.kind
    return place.kind if _claims_clause(place) else None


def _claims_clause(place: Place) -> bool:
    """Whether a clause is claimed: it follows, or it went before ("…, she claimed.")."""
    if place.phrase.lower() == "claim" and place.previous in _DETERMINERS:
        return False
    if place.closes:
        named = place.cased_before[-1:] and place.cased_before[-1][0].isupper()
        return place.previous in _PRONOUNS or bool(named)
    capital = place.cased_after[0][0].isupper()
    clause = place.near_after(_VERBS_OF_CLAUSE, 8)
    return clause and (capital or place.next in _PRONOUNS or place.next in _DETERMINERS)


def clearly(place: Place) -> HedgeKind | None:
    """That it is plain, not that it is said or seen well."""
    manner = place.previous in _MANNER_BEFORE or place.next in _MANNER_AFTER
    return None if manner else place.kind


def certainly(place: Place) -> HedgeKind | None:
    """A boost but under a negation, and but for "slowly but surely", "a change of course"."""
    phrase = place.phrase.lower()
    if phrase == "of course":
        return None if place.previous in _COURSES else place.kind
    slowly = phrase == "surely" and place.previous == "but"
    return None if slowly or place.previous in ("not", "n't") else place.kind


def standing(place: Place) -> HedgeKind | None:
    """A phrase of its own, not a verb's object or a noun that somebody has."""
    if place.phrase.lower() == "no question":
        return None if place.previous in _ASKING else place.kind
    return place.kind if place.opens or place.previous in ("but", "and", "that") else None


def proof(place: Place) -> HedgeKind | None:
    """A boost where proof is said to exist, a denial under a negation."""
    if place.kind != "boost":
        return place.kind
    return "denial" if place.near_before(_NONE, 4) else place.kind


def known(place: Place) -> HedgeKind | None:
    """What nobody knows, not what somebody has no name for."""
    return None if place.next in ("for", "as", "to") else place.kind
