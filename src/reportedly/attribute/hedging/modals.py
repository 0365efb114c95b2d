"""Rules for may, might, could, and for possible, likely and unlikely."""

from reportedly.attribute.hedging.place import Place
from reportedly.schema.hedge import HedgeKind

_AFTER_MODAL = frozenset(
    "be have not never also still yet soon face lose win need get become seek run try make"
    " take go come give help hurt leave cost keep block end quit".split()
)
_NOT = frozenset(("not", "n't"))
_NOUNS_MIGHT = frozenset(
    "the his her its their our my your full all military economic industrial naval air"
    " political financial armed sheer collective combined american russian chinese soviet".split()
)
_WANTED = frozenset("if wish wished wishes".split())
_UTMOST = frozenset("best all everything anything much hard fast whatever what how long".split())
"""These and a subject stand before it: "all she could", "what it could"."""
_UNABLE = frozenset("not n't only barely hardly scarcely no".split())
_ABLE = frozenset("hear smell remember recall afford care".split())
_SENSED = frozenset("see feel tell imagine".split())
_SPEAKERS = frozenset("i we you".split())

_DATED = frozenset("in since by until of last next this on from".split())
"""Words in front of the month."""

_MANNER = frozenset(
    "as if where whenever wherever when than best worst every only made make makes making not"
    " n't no earliest fullest greatest highest longest broadest".split()
)
_ENABLED = frozenset("to for by because thanks only without".split())
_UTMOST_OF = frozenset("any every all best worst only as".split())
_MAKING = frozenset("make makes made making".split())

_DEGREE = frozenset("how as equally more less least so times".split())
_VOTING = frozenset(
    "voter voters electorate caucusgoer caucusgoers caucus participants voting".split()
)
_ARTICLES = frozenset("a an his her their its our my this that these such most".split())


def may(place: Place) -> HedgeKind | None:
    """The modal, not the month or a name; a headline's "May" counts before a verb."""
    if place.phrase.startswith("may"):
        come_what_may = place.previous == "what" and place.closes
        asks = place.next == "i" or place.next[:1].isdigit()
        return None if come_what_may or asks else place.kind
    beside = (*place.cased_before[-1:], *place.cased_after[:1])
    titled = len(beside) == 2 and all(w[0].isupper() for w in beside)
    if place.phrase.startswith("MAY"):
        titled = titled and all(w.isupper() for w in beside)
    if place.previous in _DATED or place.next in _SPEAKERS:
        return None
    verb = place.next in _AFTER_MODAL or not place.next.endswith(("s", "d"))
    return place.kind if titled and place.next.isalpha() and verb else None


def might(place: Place) -> HedgeKind | None:
    """The modal, not strength ("the might of the fleet"), not "might as well"."""
    if place.phrase.lower() != "might":
        return place.kind
    noun = place.previous in _NOUNS_MIGHT or place.next == "of"
    return None if noun or place.after[:2] == ("as", "well") else place.kind


def could(place: Place) -> HedgeKind | None:
    """What was possible, not what somebody was able to do, wished or asked for."""
    if place.phrase.lower() != "could":
        return None if place.near_before(_WANTED, 4) else place.kind
    unable = place.next in _UNABLE or place.next in _ABLE or place.closes
    sensed = place.next in _SENSED and place.previous in _SPEAKERS
    asked = place.next == "you" or place.previous == "how"
    wanted = place.near_before(_WANTED, 4) or "so" in place.before[-2:-1]
    utmost = bool(_UTMOST.intersection(place.before[-2:-1]))
    return None if unable or sensed or asked or wanted or utmost else place.kind


def possible(place: Place) -> HedgeKind | None:
    """That something may be so, not that it can be done ("as soon as possible")."""
    if place.previous in _MANNER or place.near_before(_MAKING, 3):
        return None
    utmost = place.closes and place.near_before(_UTMOST_OF, 3)
    return None if utmost or place.next in _ENABLED else place.kind


def likely(place: Place) -> HedgeKind | None:
    """A degree of belief, not a comparison ("more likely than men") or a pollster's sample."""
    compared = place.previous in _DEGREE or (place.previous == "most" and place.next == "to")
    return None if compared or place.near_after(_VOTING, 3) else place.kind


def unlikely(place: Place) -> HedgeKind | None:
    """A degree of belief, not what surprises ("an unlikely hero"), not "probable cause"."""
    if place.phrase.lower() == "probable":
        return None if place.next == "cause" else place.kind
    surprising = place.previous in _ARTICLES and place.next not in ("to", "event", "that")
    return None if surprising or place.previous == "how" else place.kind
