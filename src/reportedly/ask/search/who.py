"""Who is meant by the speakers of a search, and what a speaker is called beside the counts."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import text

from reportedly.ask.alike import meant as fitting
from reportedly.ask.dossier import shown
from reportedly.schema import Entity, Identity
from reportedly.store import Unit, names

_OFTEN = text(
    "SELECT i.canonical, e.name, count(*) AS often FROM identity i JOIN entity e ON e.id = i.entity"
    " WHERE i.canonical IN (SELECT value FROM json_each(:groups)) GROUP BY 1, 2"
)

Meant = Mapping[str, Sequence[str]]
"""{speaker as asked for: the canonical entities that it may mean}."""


def meant(view: Unit, asked: Sequence[str]) -> tuple[Meant, list[str]]:
    """Who is meant, and what is to be said of it in words.

    Of several who bear a name all are meant: what each said can be told apart by the counts.
    """
    found = {one: _by_id(view, one) or _by_name(view, one) for one in asked}
    told = [f"nobody in this store is called {shown(one)}" for one in asked if not found[one]]
    told += [
        f"{len(some)} entities are called {shown(one)}; all of them are looked for"
        for one, some in found.items()
        if len(some) > 1
    ]
    return found, told


def _by_id(view: Unit, key: str) -> list[str]:
    if ":" not in key or not view.all(Entity, "id", [key]):
        return []
    return [i.canonical for i in view.all(Identity, "entity", [key])] or [key]


def _by_name(view: Unit, name: str) -> list[str]:
    """Who bears just this name; else those whose names hold or resemble it."""
    at = view.connection
    borne = names.bearers(at, [name]) or names.bearers(at, fitting(name, names.like(at, [name])))
    return sorted({group for some in borne.values() for group in some})


def called(view: Unit, canonical: Sequence[str]) -> Mapping[str, str]:
    """{canonical entity: the fullest of its names, the commonest of equals, as `who` has it}.

    Who has no name goes by what it is called.
    """
    own = {e.id: e.name for e in view.all(Entity, "id", canonical)}
    named = names.names_of(view.connection, canonical)
    fullest = {c: _fullest(some) for c, some in named.items()}
    often = _often(view, [c for c, some in fullest.items() if len(some) > 1])
    best = {c: max(n, key=lambda n: (often.get((c, n), 0), n)) for c, n in fullest.items()}
    return own | best


def _fullest(some: Sequence[str]) -> list[str]:
    """The names of most words."""
    most = max(len(n.split()) for n in some)
    return [n for n in some if len(n.split()) == most]


def _often(view: Unit, canonical: Sequence[str]) -> Mapping[tuple[str, str], int]:
    """In how many articles' own entities each entity has each name."""
    rows = view.connection.execute(_OFTEN, {"groups": json.dumps(canonical)})
    return {(row.canonical, row.name): row.often for row in rows}


def alone(view: Unit, called_: Mapping[str, str]) -> frozenset[str]:
    """The canonical entities that nobody else shares the name with."""
    borne = names.bearers(view.connection, sorted(set(called_.values())))
    return frozenset(c for c, name in called_.items() if borne.get(name) == [c])
