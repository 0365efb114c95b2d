"""Look-ups for the page of one entity, counted in the database: somebody known has thousands of
rows, and a page shows few of them.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, text

from reportedly.schema import Link, Role
from reportedly.store import rows, tables


class Called(NamedTuple):
    """A name with its kind and why it was taken for the entity, in so many articles.

    `first` and `last` are their dates, empty where none is dated; `entity` is the first bearer.
    """

    name: str
    kind: str
    named: bool
    score: float
    why: str
    articles: int
    first: str
    last: str
    entity: str


class Passed(NamedTuple):
    """A hand behind an entity's own: how many statements it passed on, how many word for word."""

    entity: str
    name: str
    kind: str
    statements: int
    quoted: int


class Leaning(NamedTuple):
    """A stance with the entity on its other side."""

    id: str
    date: str
    other: str


def canonical(connection: Connection, entity: str) -> str:
    """The entity over all articles to which an article's entity belongs; "" for no entity's id."""
    found = connection.execute(_CANONICAL, {"entity": entity}).scalar()
    return found or ""


_CANONICAL = text(
    "SELECT coalesce(i.canonical, e.id) FROM entity e LEFT JOIN identity i ON i.entity = e.id"
    " WHERE e.id = :entity"
)
# The entity itself belongs to its group, whether or not it has an identity yet.
# Both may tell it: what is told twice costs less than seeking it among thousands.
_GROUP = "(SELECT entity FROM identity WHERE canonical = :group UNION ALL SELECT :group)"


def called(connection: Connection, group: str) -> list[Called]:
    """The names of an entity over all articles, the one that most articles have first."""
    found = connection.execute(_CALLED, {"group": group})
    return [Called(r[0], r[1], bool(r[2]), r[3] or 0.0, r[4] or "", *r[5:]) for r in found]


# From the identities to the entities, in this order: the other way round took a third longer.
_CALLED = text(
    "SELECT e.name, e.kind, e.named, round(i.score, 3), i.why, count(DISTINCT e.article),"
    " coalesce(min(nullif(a.date, '')), ''), max(a.date), min(e.id)"
    " FROM (SELECT entity, score, why FROM identity WHERE canonical = :group"
    " UNION ALL SELECT :group, NULL, NULL WHERE NOT EXISTS"
    " (SELECT 1 FROM identity WHERE entity = :group)) i"
    " CROSS JOIN entity e ON e.id = i.entity CROSS JOIN article a ON a.id = e.article"
    " GROUP BY 1, 2, 3, 4, 5 ORDER BY 6 DESC, 1, 5"
)


def bearers(connection: Connection, group: str, name: str, why: str) -> list[str]:
    """The entities of a group that bear a name and were taken into it for one reason."""
    values = {"group": group, "name": name, "why": why}
    return list(connection.execute(_BEARERS, values).scalars())


_BEARERS = text(
    "SELECT e.id FROM identity i JOIN entity e ON e.id = i.entity"
    " WHERE i.canonical = :group AND e.name = :name AND i.why = :why ORDER BY e.id"
)


def articles(connection: Connection, group: str) -> int:
    """In how many articles an entity is met."""
    return connection.execute(_ARTICLES, {"group": group}).scalar() or 0


_ARTICLES = text(f"SELECT count(DISTINCT substr(entity, 1, instr(entity, ':') - 1)) FROM {_GROUP}")


def roles(connection: Connection, group: str) -> list[Role]:
    """The roles of an entity by the dates of the articles that tell them, undated ones last."""
    return rows.nouns(Role, connection.execute(_ROLES, {"group": group}))


_ROLES = (
    tables.role.select()
    .join(tables.article, tables.article.c.id == tables.role.c.article)
    .where(text(f"role.entity IN {_GROUP}"))
    .order_by(text("article.date = '', article.date, role.id"))
)


def links(connection: Connection, group: str) -> list[tuple[Link, int]]:
    """For each entry of a knowledge base the best link with it, and in how many articles."""
    found = connection.execute(_LINKS, {"group": group})
    return [(Link(r[0], r[1], r[2], r[3], r[4]), r[5]) for r in found]


# SQLite takes bare columns from the row that has the max().
_LINKS = text(
    "SELECT l.entity, l.article, l.known, max(l.score), l.why, count(DISTINCT l.article)"
    f" FROM link l WHERE l.entity IN {_GROUP} AND l.known <> '' GROUP BY l.known ORDER BY 6 DESC, 3"
)


def passed(connection: Connection, statements: Iterable[str]) -> list[Passed]:
    """Who passed on some statements, behind the hand that they begin with.

    Outlets that nobody knows are one line, not one each.
    """
    values = {"ids": json.dumps(sorted(statements))}
    return [Passed(*row) for row in connection.execute(_PASSED, values)]


_PASSED = text(
    "SELECT coalesce(i.canonical, e.id), max(e.name), max(e.kind), count(DISTINCT h.attribution),"
    " count(DISTINCT CASE WHEN t.manner <> 'indirect' THEN t.id END)"
    " FROM hand h JOIN attribution t ON t.id = h.attribution JOIN entity e ON e.id = h.entity"
    " LEFT JOIN identity i ON i.entity = e.id"
    " WHERE h.attribution IN (SELECT value FROM json_each(:ids)) AND h.position > 0"
    " GROUP BY CASE WHEN e.named THEN coalesce(i.canonical, e.id) ELSE e.name END"
    " ORDER BY 4 DESC, 2, 1"
)


def holds(connection: Connection, group: str) -> list[Leaning]:
    """The stances that an entity is said to take, by date, undated ones last."""
    return [Leaning(*row) for row in connection.execute(_HOLDS, {"group": group})]


def held_by(connection: Connection, group: str) -> list[Leaning]:
    """The stances that others are said to take of an entity, by date, undated ones last."""
    return [Leaning(*row) for row in connection.execute(_HELD_BY, {"group": group})]


def _leaning(own: str, other: str) -> str:
    return (
        f"SELECT s.id, a.date, coalesce(i.canonical, s.{other}) FROM stance s"
        f" JOIN article a ON a.id = s.article LEFT JOIN identity i ON i.entity = s.{other}"
        f" WHERE s.{own} IN {_GROUP} AND s.block NOT IN ('furniture', 'teaser')"
        " ORDER BY a.date = '', a.date, s.id"
    )


_HOLDS, _HELD_BY = text(_leaning("holder", "target")), text(_leaning("target", "holder"))
