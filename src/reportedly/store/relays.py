"""Look-ups for the sources map: the hands of very many paths, as plain rows."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection

_AMONG = "(SELECT value FROM json_each(?))"


class Bearer(NamedTuple):
    """What a canonical entity is, by its own row; `merged` is whether others are taken for it."""

    id: str
    name: str
    kind: str
    named: bool
    merged: bool


def hands(
    connection: Connection, claim: str = "", since: str = "", until: str = ""
) -> Iterator[tuple[str, str, str]]:
    """(attribution, article, entity over all articles), path by path, origin first.

    Of one claim, or of the articles of a time; "" for no bound. What stands beside an article, in
    furniture and teasers, is left out.
    """
    query, values = _HANDS, []
    if claim:
        query += " AND h.attribution IN (SELECT attribution FROM member WHERE claim = ?)"
        values.append(claim)
    if since or until:
        query += f" AND h.article IN ({_DATED})"
        values += [since, until or "9999"]
    yield from _raw(connection).execute(f"{query} ORDER BY h.attribution, h.position", values)


# An attribution of an aside block has no path worth a place on the map.
_HANDS = (
    "SELECT h.attribution, h.article, coalesce(i.canonical, h.entity)"
    " FROM hand h LEFT JOIN identity i ON i.entity = h.entity"
    " WHERE h.attribution NOT IN"
    " (SELECT id FROM attribution WHERE block IN ('furniture', 'teaser'))"
)
_DATED = "SELECT id FROM article WHERE date >= ? AND date <> '' AND date <= ?"


def joint(connection: Connection) -> dict[str, list[str]]:
    """{entity that takes several together: those, over all articles}."""
    found: dict[str, list[str]] = {}
    for entity, member in _raw(connection).execute(_JOINT):
        found.setdefault(entity, []).append(member)
    return found


_JOINT = (
    "SELECT coalesce(j.canonical, e.id), coalesce(i.canonical, one.value)"
    " FROM entity e, json_each(e.members) one"
    " LEFT JOIN identity i ON i.entity = one.value LEFT JOIN identity j ON j.entity = e.id"
    " WHERE json_array_length(e.members) > 0 ORDER BY 1, one.key"
)


def bearers(connection: Connection, groups: Iterable[str]) -> list[Bearer]:
    """What each canonical entity is."""
    rows = _raw(connection).execute(_BEARERS, (json.dumps(sorted(groups)),))
    return [Bearer(r[0], r[1], r[2], bool(r[3]), bool(r[4])) for r in rows]


_BEARERS = (
    "SELECT e.id, e.name, e.kind, e.named, NOT e.named AND EXISTS"
    " (SELECT 1 FROM identity i WHERE i.canonical = e.id AND i.entity <> e.id)"
    f" FROM entity e WHERE e.id IN {_AMONG}"
)


def _raw(connection: Connection) -> sqlite3.Connection:
    # SQLite's own connection: hundreds of thousands of rows, each faster than its wrapping.
    return connection.connection.driver_connection  # type: ignore[return-value]
