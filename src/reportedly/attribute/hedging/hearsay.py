"""Rules for words of belief and hearsay: I think, supposed, suspected, claim."""

from reportedly.attribute.hedging.grammar import DETERMINERS, HAVE, PRONOUNS, VERBS_OF_CLAUSE
from reportedly.attribute.hedging.place import Place
from reportedly.schema.hedge import HedgeKind

_ABOUT = {
    "believe": ("in", "about"),
    "think": ("of", "about"),
    "reckon": ("on", "with", "without"),
}
"""By verb, what makes another thing of it than a belief."""
_OBJECTS = frozenset("him them me us".split())
_EITHER = frozenset("you it her this".split())
"""Pronouns that a clause may begin with as well."""
_BEHIND_OBJECTS = frozenset("any anymore because but either if now then too when".split())
_SOON = frozenset("just long much soon well".split())
_COUNTED = frozenset("a any every one".split())
_WHETHER = frozenset("what how do did".split())
_STAKES = frozenset(
    "responsibility victory credit lives life asylum benefits title nomination ownership jobs"
    " seats office back first second third refuge descent".split()
)
_FILED = frozenset(
    "jobless insurance unemployment benefit benefits legal disability medical tax injury land"
    " territorial initial weekly".split()
)


def shield(place: Place) -> HedgeKind | None:
    """The speaker's own belief, not "what I think of it", not belief in something or somebody."""
    verb = place.phrase.lower().rpartition(" ")[2]
    about = place.next in _ABOUT[verb] or place.previous in _WHETHER
    trusts = verb == "believe" and (_somebody(place) or _a_word(place))
    return None if about or trusts else place.kind


def _somebody(place: Place) -> bool:
    """Whether a pronoun is all that is believed, and not what a clause begins with."""
    ends = len(place.after) < 2 or not place.after[1][0].isalnum()
    if place.next in _OBJECTS:
        return ends or place.after[1] in _BEHIND_OBJECTS
    return place.next in _EITHER and ends


def _a_word(place: Place) -> bool:
    """Whether somebody's words are believed or not: "a word of it", "every word he says"."""
    ahead = place.after[:4]
    if place.next not in _COUNTED or "word" not in ahead[1:3]:
        return False
    behind = ahead[ahead.index("word") + 1 :]
    return not behind or behind[0] in PRONOUNS | {"of", "from"} or not behind[0][0].isalnum()


def reading(place: Place) -> HedgeKind | None:
    """An aside of how somebody understands a thing, not when: "as soon as I understand it"."""
    aside = place.opens or place.closes
    return place.kind if aside and place.previous not in _SOON else None


def supposed(place: Place) -> HedgeKind | None:
    """So named by others ("the supposed plot"), not a duty ("supposed to")."""
    return None if place.next == "to" or place.previous in PRONOUNS else place.kind


def suspected(place: Place) -> HedgeKind | None:
    """By somebody unnamed; not "he suspected that"."""
    active = place.previous in PRONOUNS or place.previous in HAVE or place.previous == "long"
    said = place.next in PRONOUNS | DETERMINERS or place.next.endswith("ly")
    return None if active or said else place.kind


def claim(place: Place) -> HedgeKind | None:
    """Distance from what somebody says, not a claim to something or for money."""
    if place.previous in _FILED or place.next in _STAKES:
        return None
    if place.next == "of" or "that" in place.after[: _soon(place)]:
        return place.kind
    if place.next == "to":
        return None if place.near_after(DETERMINERS | {"fame", "land"}, 2) else place.kind
    return place.kind if _claims_clause(place) else None


def _soon(place: Place) -> int:
    """How many words a mark leaves in which "that" may come, at most eight."""
    marks = (at for at, word in enumerate(place.after[:8]) if not word[0].isalnum())
    return next(marks, 8)


def _claims_clause(place: Place) -> bool:
    """Whether a clause is claimed: it follows, or it went before ("…, she claimed.")."""
    held = place.previous in DETERMINERS and place.previous != "that"
    if held or place.previous.endswith(("'s", "s'")):
        return False
    if place.closes:
        named = place.cased_before[-1:] and place.cased_before[-1][0].isupper()
        return place.previous in PRONOUNS or bool(named)
    capital = place.cased_after[0][0].isupper()
    if place.next.partition("'")[0] in PRONOUNS:
        return True
    verb = place.near_after(VERBS_OF_CLAUSE, 8) or any(w.endswith("ed") for w in place.after[:8])
    return verb and (capital or place.next in DETERMINERS)
