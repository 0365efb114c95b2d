"""Rules for approximators: about, some, almost, at least, or so, kind of, tend to."""

import re

from reportedly.attribute.hedging.place import Place, is_number, is_year
from reportedly.schema.hedge import HedgeKind

_TOPICAL = re.compile(
    r"(?:talk|speak|spoke|ask|say|said|tell|told|think|thought|know|knew|worr|concern|question|hear"
    r"|learn|complain|write|wrote|joke|lie|lied|care|story|stories|book|report|fact|detail|debat"
    r"|discuss|information|warn|brag|boast|optimis|pessimis|all$|more$|is$|was$|it$|'s$|what$)"
)
_WHOLE = frozenset(
    "all every everyone everything everybody everywhere half entirely exclusively always never none"
    " nothing no nobody any anything identical impossible unanimous unanimously universally"
    " completely twice doubled double tripled triple as immediately unprecedented nonexistent"
    " solely inevitable unthinkable".split()
)
_SAYING = frozenset(
    "said says say added adds insisted insists claimed claims argued argues wrote told according"
    " suggested noted explained".split()
)
_SUBJECTS = frozenset("i you he she it we they there that this".split())
_VAGUE_BEFORE = frozenset(
    "i you he she it we they is are was were be been 's 're just really also still and but ' it's"
    " that's he's she's they're we're you're i'm 'm only even has have had".split()
)
_HELD = frozenset("the a an his her their its".split())


def numbered(place: Place) -> HedgeKind | None:
    """A hedge before a number."""
    equal = place.phrase.lower() == "roughly" and place.next in ("equal", "equivalent", "speaking")
    return place.kind if equal or _counts(place) else None


def about(place: Place) -> HedgeKind | None:
    """A hedge before a number, where it is not what somebody talks or worries about."""
    return None if _TOPICAL.match(place.previous) else numbered(place)


def almost(place: Place) -> HedgeKind | None:
    """A hedge before a number and before a word for the whole ("almost all", "nearly every")."""
    return place.kind if place.next in _WHOLE or _counts(place) else None


def at_least(place: Place) -> HedgeKind | None:
    """A lower bound; the speaker's word for it ("at least, he said"); not "at least he tried"."""
    aside = place.next == "," and place.near_after(_SAYING, 10)
    if aside or place.next == "according":
        return "attribution"
    return None if place.next in _SUBJECTS else place.kind


def or_so(place: Place) -> HedgeKind | None:
    """A hedge after a number; a speaker's word for it in "or so he says"."""
    if place.next in _SUBJECTS or place.next in _HELD:
        return "attribution"
    counted = any(is_number(place.before[at:]) for at in range(-4, 0) if len(place.before) >= -at)
    return place.kind if counted else None


def kind_of(place: Place) -> HedgeKind | None:
    """Half-said words ("it's kind of sad", "a sort of truce"), not a kind of things."""
    if place.previous in ("some", "a") and place.phrase.lower() in ("sort of", "kind of"):
        return place.kind
    return place.kind if place.opens or place.previous in _VAGUE_BEFORE else None


def tend(place: Place) -> HedgeKind | None:
    """A habit, not care ("tended to the wounded")."""
    return None if place.next in _HELD else place.kind


def _counts(place: Place) -> bool:
    return is_number(place.after) and not is_year(place.after)
