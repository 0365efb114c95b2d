"""One entity beside one entry: how alike by name, kind, office, time and place."""

from dataclasses import dataclass
from enum import Enum

from reportedly.knowledge.forms import Rank
from reportedly.schema import EntityKind, Known

_CLOSENESS = {
    Rank.NAME: 0.85,
    Rank.ALIAS: 0.82,
    Rank.ENDS: 0.75,
    Rank.SURNAME: 0.55,
    Rank.ACRONYM: 0.6,
    Rank.PART: 0.55,
}
WORDS = {
    Rank.NAME: "the same name",
    Rank.ALIAS: "the same as one of its names",
    Rank.ENDS: "the same name but for what stands in the middle",
    Rank.SURNAME: "the surname",
    Rank.ACRONYM: "the first letters of its name",
    Rank.PART: "a part of its name",
}


class Way(Enum):
    """Which of an entity's names an entry was found by."""

    WHOLE = "its whole name"
    PARTLY = "its name without the middle or the beginning"
    CALLED = "what the article calls it elsewhere"
    GIVEN = "a lone word that may be its given name"


_NEAR: tuple[frozenset[EntityKind], ...] = (
    frozenset({"institution", "place"}),
    frozenset({"institution", "outlet"}),
    frozenset({"institution", "group"}),
    frozenset({"group", "place"}),
    frozenset({"outlet", "document"}),
)
"""Kinds that one name stands for: a country and its government, a paper and what it prints."""

_LESS = {Way.WHOLE: 0.0, Way.PARTLY: 0.1, Way.CALLED: 0.05, Way.GIVEN: 0.22}
"""For a lone given name a role must speak too, or the time of an office, its land and body."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found for an entity, and by which of the entity's names."""

    known: Known
    rank: Rank
    way: Way

    @property
    def closeness(self) -> float:
        """How alike the names are, in [0, 1]."""
        return _CLOSENESS[self.rank] - _LESS[self.way]


def kinds(entity: EntityKind, known: EntityKind) -> float:
    """What it adds that the kinds agree, or takes off that they do not."""
    one, other = ("person" if k == "author" else k for k in (entity, known))
    if one == other:
        return 0.08
    if "unknown" in (one, other):
        return 0.0
    return -0.05 if {one, other} in _NEAR else -0.4
