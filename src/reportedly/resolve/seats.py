"""A seat that a text says somebody has: whoever "has sat in the Senate since" is a senator."""

from collections.abc import Sequence

from reportedly.lexicon.words import PREPOSITIONS
from reportedly.resolve.names import Name
from reportedly.resolve.roles import Role
from reportedly.resolve.tokens import Word

_MEMBERS = {"senate": "senator", "congress": "representative", "parliament": "mp"}
"""What a member of each house is called in front of the name."""
_LEADING = frozenset(
    ", who has had have was is been also first again now long since then currently".split()
)
_SEATED = frozenset("sat sits sitting served serves serving elected re-elected reelected".split())
_INTO = frozenset("in to the state".split())
_REACH = 6
"""Words between a name and the verb, and between that and the house, at most."""


def seat(sentence: Sequence[Word], name: Name) -> Role:
    """The role that a seat tells of whoever is named in front ("X was elected to the Senate")."""
    at = _past(sentence, name.last, _LEADING)
    if at >= len(sentence) or sentence[at].lower not in _SEATED:
        return ()
    house = _past(sentence, at + 1, _INTO)
    if house == at + 1 or house >= len(sentence):
        return ()
    member = _MEMBERS.get(sentence[house].lower, "")
    return (member,) if member and sentence[house].capital and _whole(sentence, house) else ()


def _whole(sentence: Sequence[Word], at: int) -> bool:
    """Whether a house is told, not "the Senate gallery", and not that somebody serves it "as"."""
    behind = sentence[at + 1].lower if at + 1 < len(sentence) else "."
    ends = not behind[0].isalpha() or behind in PREPOSITIONS | {"and", "until", "when", "where"}
    return ends and not sentence[at].owns


def _past(sentence: Sequence[Word], at: int, small: frozenset[str]) -> int:
    """The place of the next word that is none of these."""
    end = min(len(sentence), at + _REACH)
    return next((i for i in range(at, end) if sentence[i].lower not in small), end)
