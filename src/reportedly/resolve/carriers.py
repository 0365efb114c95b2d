"""Words that say that something is an agency, channel, station or broadcaster.

"News agency ZNA", "Channel 6" and "Radio Osk" are outlets by these words alone, whatever else the
article says of them; "state television" and "a local newspaper" are outlets without a name.
"""

from collections.abc import Sequence

from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.places import PLACES
from reportedly.lexicon.verbs import SAYING
from reportedly.lexicon.words import BREAKS
from reportedly.resolve.names import Name
from reportedly.resolve.tokens import Word

SURE = 20
"""The weight of being called so in words: more than how often a bare acronym comes back."""

_NEWS = frozenset("news press wire newswire telegraph".split())
_WAVES = frozenset("television tv radio cable".split())
_SERVICES = frozenset("agency service".split())
_STATIONS = frozenset("channel station network broadcaster".split())
_BY_ITSELF = frozenset("broadcaster newspaper newswire tabloid broadsheet".split())
_PUBLIC = frozenset(
    "state local national public regional private commercial government state-run state-owned"
    " state-controlled government-run".split()
)
_MOST = 5
"""Words of an outlet's description."""
_HEARD_ON = frozenset("told telling on by to with quoting citing".split())
_AFTER = SAYING | frozenset("quoted quotes aired broadcast".split())


def called_carrier(sentence: Sequence[Word], name: Name) -> bool:
    """Whether the words beside a name, or a number behind it, say that it is an outlet."""
    if name.titles or name.owns or name.key[0] in GIVEN:
        return False
    front = [w.lower for w in sentence[max(0, name.first - 2) : name.first]]
    if len(front) == 2 and _is_carrier(front):
        return True
    if _apposed(sentence, name):
        return True
    return _agency_behind(sentence, name) or _tuned_in(sentence, name, front)


def _apposed(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it names what is described right in front: "a local newspaper, the X, ..."."""
    at = name.first - (name.first > 0 and sentence[name.first - 1].lower == "the")
    closed = name.last < len(sentence) and sentence[name.last].stem in {",", ".", ";"}
    if at < _LEAST or sentence[at - 1].stem != "," or not closed:
        return False
    return _is_carrier([w.lower for w in sentence[at - 3 : at - 1]])


_LEAST = 3


def _is_carrier(words: Sequence[str]) -> bool:
    """Whether two words say it: "news agency", "radio station", "state broadcaster"."""
    kind, noun = words
    by_news = kind in _NEWS and noun in _SERVICES | {"channel", "site", "website", "outlet"}
    on_air = kind in _WAVES and noun in _STATIONS
    return by_news or on_air or (kind in _PUBLIC and noun in _BY_ITSELF)


def _agency_behind(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it is the acronym of "the ZNA news agency"; in "the US news agency" it is a place."""
    behind = [w.lower for w in sentence[name.last : name.last + 2]]
    acronym = len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) > 2
    agency = len(behind) == 2 and behind[0] in _NEWS and behind[1] in _SERVICES
    return acronym and agency and name.key[0] not in PLACES


def _tuned_in(sentence: Sequence[Word], name: Name, front: Sequence[str]) -> bool:
    """Whether it is a station by number or place: "Channel 6", "on Radio Osk"."""
    after = sentence[name.last].lower if name.last < len(sentence) else ""
    if len(name.key) == 1:
        numbered = name.key[0] == "channel" and after.isdigit() and len(after) < _DIGITS
        return numbered and front[-1:] != ["the"]
    if len(name.key) != 2 or name.key[0] not in {"radio", "television"} or name.the:
        return False
    return (front[-1:] != [] and front[-1] in _HEARD_ON) or after in _AFTER


_DIGITS = 3


def outlet_described(words: Sequence[str]) -> bool:
    """Whether words in small letters describe an outlet without a name: "state television"."""
    if not 1 < len(words) <= _MOST or not BREAKS.isdisjoint(words):
        return False
    kind, noun = words[-2:]
    if _is_carrier((kind, noun)) or (kind in _PUBLIC and noun in _WAVES - {"cable"}):
        return True
    return noun in _BY_ITSELF and words[0] in _ARTICLES


_ARTICLES = frozenset("a an one another the".split())
