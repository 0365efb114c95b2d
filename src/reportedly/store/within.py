"""Look-ups behind the Reader: of a long article only what is on the page is read."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, text

from reportedly.schema import Block

_AMONG = "(SELECT value FROM json_each(:ids))"

# The pieces of a span stand in order: the first begins it and the last one ends it.
_FIRST = "min({})".format(
    ", ".join(
        f"coalesce(json_extract({role}, '$[0][0]'), 1e9)" for role in ("source", "cue", "content")
    )
)
_LAST = "max({})".format(
    ", ".join(
        f"coalesce(json_extract({role}, '$[#-1][1]'), 0)" for role in ("source", "cue", "content")
    )
)
_PLACES = f"SELECT id, {_FIRST} AS first, {_LAST} AS last FROM attribution WHERE article = :article"
_WITHIN = text(
    f"SELECT id FROM ({_PLACES}) WHERE first < :end AND last > :start ORDER BY first, last DESC, id"
)
_BEFORE = text(f"SELECT count(*), sum(first < :start) FROM ({_PLACES})")


def said_within(connection: Connection, article: str, start: int, end: int) -> list[str]:
    """The attributions of an article that begin before `end` and end behind `start`, in order."""
    found = connection.execute(_WITHIN, {"article": article, "start": start, "end": end})
    return [row.id for row in found]


def said_before(connection: Connection, article: str, start: int) -> tuple[int, int]:
    """How many attributions an article has, and how many of them begin before a character."""
    total, before = connection.execute(_BEFORE, {"article": article, "start": start}).one()
    return total, before or 0


def blocks_within(connection: Connection, article: str, start: int, end: int) -> list[Block]:
    """The blocks of an article that lie over a stretch of its text, in order."""
    query = text(
        'SELECT article, start, "end", kind FROM block'
        ' WHERE article = :article AND start < :end AND "end" > :start ORDER BY start'
    )
    found = connection.execute(query, {"article": article, "start": start, "end": end})
    return [Block(*row) for row in found]


def read_at(connection: Connection, article: str) -> tuple[str, ...]:
    """Where an article was read, in order."""
    query = text("SELECT location FROM location WHERE page = :page ORDER BY location")
    return tuple(connection.execute(query, {"page": article}).scalars())


def cut_from(connection: Connection, article: str) -> str:
    """The id of the page that an article is cut from; "" where it is a page of its own."""
    query = text("SELECT whole FROM page WHERE id = :page")
    return connection.execute(query, {"page": article}).scalar() or ""


def format_of(connection: Connection, article: str) -> str:
    """The format in which an article came."""
    query = text("SELECT format FROM page WHERE id = :page")
    return connection.execute(query, {"page": article}).scalar() or ""


def canonical(connection: Connection, entities: Iterable[str]) -> dict[str, str]:
    """{entity: the same over all articles}."""
    query = text(f"SELECT entity, canonical FROM identity WHERE entity IN {_AMONG}")
    found = connection.execute(query, {"ids": json.dumps(sorted(set(entities)))})
    return {row.entity: row.canonical for row in found}
