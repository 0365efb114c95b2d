"""What an article tells beside a name: roles, its date, countries and bodies that it names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.knowledge.forms import Rank, fold
from reportedly.link.match import Match, Way
from reportedly.schema import Article, Entity, Known, Office, Role

_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = frozenset("from with this that former current then they been politician".split())

Clue = tuple[float, str]
"""What something adds to a score, and the words that say so."""


@dataclass(frozen=True, slots=True)
class Context:
    """An article as far as it speaks for one entry rather than another."""

    date: str
    countries: frozenset[str]
    names: frozenset[str]
    roles: Mapping[str, Sequence[Role]] = field(default_factory=dict)
    lands: Mapping[str, set[str]] = field(default_factory=dict)
    """By a country's code the entities that may be it, or one of its states."""

    def clues(self, entity: Entity, known: Known) -> Iterator[Clue]:
        """What speaks for the entry, or against it."""
        yield from self._roles(self.roles.get(entity.id, ()), known)
        yield from self._times(known)
        if known.country and known.country in self.countries and known.kind != "place":
            yield 0.03, f"its country ({known.country}) is named"
        if (land := state_of(known)) and self.lands.get(land, set()) - {entity.id}:
            yield 0.03, f"its country ({land}), or another state of it, is named"
        if body := next((o.body for o in known.offices if self._names(o.body)), ""):
            yield 0.03, f"{body} is named"

    def _names(self, body: str) -> bool:
        return bool(body) and fold(body) in self.names

    def _roles(self, roles: Sequence[Role], known: Known) -> Iterator[Clue]:
        """Words of a role that the entry's offices or description hold as well."""
        if not roles:
            return
        held = _words(f"{o.title} {o.body}" for o in known.offices) | _words([known.description])
        shared = _words(role.title for role in roles) & held
        if shared:
            yield 0.1, f"“{'”, “'.join(sorted(shared)[:3])}” is said of both"

    def _times(self, known: Known) -> Iterator[Clue]:
        """Whether an office was held on the article's day; or all began long after it."""
        if not self.date or not known.offices:
            return
        held = [o for o in known.offices if _held(o, self.date)]
        if held:
            yield 0.05, f"in office on {self.date} ({held[0].title})"
        elif all(o.since > self.date for o in known.offices):
            yield -0.05, f"in no office before {min(o.since for o in known.offices)}"


def context(
    article: Article,
    entities: Iterable[Entity],
    roles: Iterable[Role],
    matched: Mapping[str, Sequence[Match]],
) -> Context:
    """The context of an article's entities, given the entries that each may be."""
    lands = _lands(matched)
    by_entity: dict[str, list[Role]] = {}
    for role in roles:
        by_entity.setdefault(role.entity, []).append(role)
    names = frozenset(fold(e.name) for e in entities if e.named)
    countries = frozenset(m.known.country for _, m in lands if m.known.country)
    return Context(article.date, countries, names, by_entity, _by_land(lands))


def _lands(matched: Mapping[str, Sequence[Match]]) -> list[tuple[str, Match]]:
    """The entities with the places that they may be by their whole name."""
    every = ((entity, m) for entity, some in matched.items() for m in some)
    near = ((e, m) for e, m in every if m.rank <= Rank.ALIAS and m.way is Way.WHOLE)
    return [(entity, m) for entity, m in near if m.known.kind == "place"]


def _by_land(lands: Iterable[tuple[str, Match]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entity, match in lands:
        if land := match.known.country or state_of(match.known):
            found.setdefault(land, set()).add(entity)
    return found


def state_of(known: Known) -> str:
    """The country of which a place is a state or province: "us" for US-GA; else nothing."""
    land, part, _ = known.identifiers.get("iso3166", "").lower().partition("-")
    return land if part and known.kind == "place" else ""


def _held(office: Office, date: str) -> bool:
    """Whether on a day; an office without any time tells nothing."""
    if not (office.since or office.until):
        return False
    return office.since <= date and (not office.until or date <= office.until + "~")


def _words(texts: Iterable[str]) -> set[str]:
    return {w for text in texts for w in _WORD.findall(text.lower())} - _EMPTY
