"""Look-ups for asking that are cheaper in the database than over nouns."""

import json
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, func, or_, select

from reportedly.schema import Span, Spans
from reportedly.store.tables import attribution, entity, identity


def groups_named(connection: Connection, beginnings: list[str]) -> dict[str, list[str]]:
    """{canonical entity: every name of its group}, where a name holds one of the strings."""
    if not beginnings:
        return {}
    held = or_(*(func.instr(func.lower(entity.c.name), b) > 0 for b in beginnings))
    own = func.coalesce(identity.c.canonical, entity.c.id).label("own")
    joined = entity.outerjoin(identity, identity.c.entity == entity.c.id)
    some = select(own).select_from(joined).where(entity.c.named, held)
    query = select(own, entity.c.name).select_from(joined).where(entity.c.named, own.in_(some))
    groups: dict[str, set[str]] = {}
    for row in connection.execute(query):
        groups.setdefault(row.own, set()).add(row.name)
    return {key: sorted(names) for key, names in sorted(groups.items())}


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


def _among(values: list[str]) -> Select[tuple[str]]:
    """Any number of values as one parameter, which SQLite's limit of parameters does not meet."""
    return select(func.json_each(json.dumps(values)).table_valued("value").c.value)


def vectors(connection: Connection) -> tuple[list[str], NDArray[np.float32]]:
    """The ids of all attributions that have a vector, and the vectors, (n, d)."""
    query = select(attribution.c.id, attribution.c.vector).where(
        func.length(attribution.c.vector) > 0
    )
    rows = connection.execute(query.order_by(attribution.c.id)).all()
    if not rows:
        return [], np.zeros((0, 0), np.float32)
    whole = np.frombuffer(b"".join(row.vector for row in rows), dtype="<f2")
    return [row.id for row in rows], whole.reshape(len(rows), -1).astype(np.float32)
