"""Look-ups for asking that are cheaper in the database than over nouns."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, Select, func, select

from reportedly.schema import Role, Span, Spans
from reportedly.store import rows
from reportedly.store.tables import attribution, entity, role


def names(connection: Connection) -> list[str]:
    """Every name in the store, once each: read from the index over names, not from the rows."""
    return list(connection.execute(select(entity.c.name).distinct()).scalars())


def groups_of(connection: Connection, articles: list[str]) -> list[tuple[str, list[str]]]:
    """(entity, its members), for those of some articles that have members."""
    has_members = func.json_array_length(entity.c.members) > 0
    query = select(entity.c.id, entity.c.members).where(
        entity.c.article.in_(_among(articles)), has_members
    )
    return [(row.id, row.members) for row in connection.execute(query)]


def contents(connection: Connection, articles: list[str]) -> Iterator[tuple[str, str, Spans]]:
    """(attribution, article, content) of some articles, without all else that a row holds."""
    columns = (attribution.c.id, attribution.c.article, attribution.c.content)
    query = select(*columns).where(attribution.c.article.in_(_among(articles)))
    for row in connection.execute(query):
        yield row.id, row.article, tuple(Span(*piece) for piece in row.content)


def titled(connection: Connection, word: str) -> list[Role]:
    """Roles in whose title a word stands, among letters or by itself."""
    query = role.select().where(func.lower(role.c.title).contains(word, autoescape=True))
    return rows.nouns(Role, connection.execute(query))


def _among(values: list[str]) -> Select[tuple[str]]:
    """Any number of values as one parameter, which SQLite's limit of parameters does not meet."""
    return select(func.json_each(json.dumps(values)).table_valued("value").c.value)
