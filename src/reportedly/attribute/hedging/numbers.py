"""Rules for approximators: about, some, almost, at least, or so, kind of, tend to."""

import re

from reportedly.attribute.hedging.place import Place, is_number, is_year
from reportedly.schema.hedge import HedgeKind

_TOPICAL = re.compile(
    r"(?:talk|speak|spoke|ask|say|said|tell|told|think|thought|know|knew|worr|concern|question|hear"
    r"|learn|complain|write|wrote|joke|lie|lied|care|story|stories|book|report|fact|detail|debat"
    r"|discuss|information|warn|brag|boast|optimis|pessimis|all$|more$|is$|was$|it$|'s$|what$)"
)
_SCALES = frozenset(
    "conservative liberal favorable unfavorable agree disagree approve disapprove support"
    " oppose satisfied dissatisfied concerned confident important well".split()
)
_TIMES = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years"
    " decade decades century centuries mile miles percent".split()
)
_SAYING = frozenset(
    "said says say added adds insisted insists claimed claims argued argues wrote told"
    " according suggested noted explained".split()
)
_SUBJECTS = frozenset("i you he she it we they there that this".split())
_VAGUE_BEFORE = frozenset(
    "i you he she it we they is are was were be been 's 're just really also still and but '"
    " it's become becomes became feel feels felt get gets that's he's she's they're we're"
    " you're i'm 'm only even has have had".split()
)
_HELD = frozenset("the a an his her their its".split())


def numbered(place: Place) -> HedgeKind | None:
    """A hedge before a number."""
    equal = place.phrase.lower() == "roughly" and place.next in ("equal", "equivalent", "speaking")
    return place.kind if equal or _counts(place) else None


def about(place: Place) -> HedgeKind | None:
    """A hedge before a number, where it is not what somebody talks or worries about."""
    return None if _TOPICAL.match(place.previous) else numbered(place)


def estimated(place: Place) -> HedgeKind | None:
    """A hedge where the number follows soon ("estimated at about 40")."""
    after = place.after
    near = any(
        is_number(after[at:]) and not is_year(after[at:]) for at in range(min(6, len(after)))
    )
    return place.kind if near or place.previous in ("an", "the") else None


def somewhat(place: Place) -> HedgeKind | None:
    """A hedge but in a pollster's scale ("somewhat conservative")."""
    return None if place.next in _SCALES else place.kind


def at_least(place: Place) -> HedgeKind | None:
    """A lower bound; the speaker's word for it ("at least, he said"); not "at least he tried".

    An age is a condition ("at least 35 years old").
    """
    aside = place.next == "," and place.near_after(_SAYING, 10)
    if aside or place.next == "according":
        return "attribution"
    aged = place.near_after(("old",), 4) and place.near_after(("years",), 3)
    return None if aged or place.next in _SUBJECTS else place.kind


def or_so(place: Place) -> HedgeKind | None:
    """A hedge after a number; a speaker's word for it in "or so he says"."""
    if place.next in _SUBJECTS or place.next in _HELD:
        return "attribution"
    counted = any(is_number(place.before[at:]) for at in range(-4, 0) if len(place.before) >= -at)
    return place.kind if counted or place.previous in _TIMES else None


def kind_of(place: Place) -> HedgeKind | None:
    """Half-said words ("it's kind of sad", "a sort of truce"), not a kind of things."""
    if place.previous in ("some", "a") and place.phrase.lower() in ("sort of", "kind of"):
        return place.kind
    beside = place.previous in _VAGUE_BEFORE or place.previous.endswith("ly")
    return place.kind if place.opens or beside else None


def tend(place: Place) -> HedgeKind | None:
    """A habit, not care ("tended to the wounded")."""
    return None if place.next in _HELD else place.kind


def _counts(place: Place) -> bool:
    return is_number(place.after) and not is_year(place.after)
