"""Who leads a union: "the president of the dockers' federation" is "the union leader" too."""

from collections.abc import Iterable

from reportedly.resolve.alike import may_be
from reportedly.resolve.draft import Draft
from reportedly.resolve.kinds import decide
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import Role, head

_LEADERS = frozenset(
    "boss chair chairman chairperson chairwoman chief head leader president".split()
)
_UNIONS = frozenset("association brotherhood federation guild syndicate union".split())
"""Words by which a text calls one body of workers in turn."""
_ALWAYS = frozenset("brotherhood union labor labour trade trades worker workers".split())
"""What a federation or an association has beside it where it is one of workers."""
_AGAIN = frozenset("longtime same veteran".split())
"""These tell nothing of which union somebody leads."""


def union_leader(phrase: Phrase, cast: Iterable[Draft]) -> Draft | None:
    """The only one of the cast who is told to lead a union, where a description is just that."""
    unions = phrase.mods & _UNIONS
    if phrase.noun not in _LEADERS or not unions or phrase.plural or phrase.owners:
        return None
    told = phrase.mods - _UNIONS - _AGAIN - {phrase.noun}
    leaders = [d for d in cast if any(_leads(role, frozenset()) for role in d.roles)]
    if len(leaders) != 1 or decide(leaders[0].hints, True) != "person":
        return None
    one = leaders[0]
    return one if may_be(one, phrase) and any(_leads(r, told) for r in one.roles) else None


def _leads(role: Role, told: frozenset[str]) -> bool:
    """Whether somebody leads a union, and all that is told of it is in the role.

    A football federation is none, the dockers' federation is.
    """
    words = {singular(word.rstrip("'")) for word in role[:-1]}
    of_workers = not _ALWAYS.isdisjoint(words) or any(word.endswith("'") for word in role[:-1])
    union = of_workers and not _UNIONS.isdisjoint(words)
    return union and head(role) in _LEADERS and told <= words
