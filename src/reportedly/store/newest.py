"""The articles of a store a page at a time, the newest first, and how many each outlet has."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list: `statements` counts its attributions, `is_copy` tells of a copy."""

    id: str
    title: str
    outlet: str
    byline: str
    date: str
    statements: int
    is_copy: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """An outlet, "" for those without one, and how many articles are its own."""

    outlet: str
    articles: int


# The page is chosen first: only its own articles are counted through.
_NEWEST = (
    "SELECT a.id, a.title, a.outlet, a.byline, a.date,"
    " (SELECT count(*) FROM attribution t WHERE t.article = a.id) AS statements,"
    " EXISTS (SELECT 1 FROM lineage l WHERE l.derived = a.id AND l.kind = 'copy' AND l.directed)"
    " AS is_copy"
    " FROM (SELECT * FROM article{} ORDER BY date DESC, id LIMIT :most OFFSET :offset) a"
    " ORDER BY a.date DESC, a.id"
)
_ALL = text(_NEWEST.format(""))
_OF_ONE = text(_NEWEST.format(" WHERE outlet = :outlet"))
_SHELVES = text(
    "SELECT outlet, count(*) AS articles FROM article GROUP BY outlet"
    " ORDER BY articles DESC, outlet LIMIT :most"
)


def newest(
    connection: Connection, outlet: str | None, most: int, offset: int
) -> Sequence[ArticleLine]:
    """A page of the articles, of one outlet or of all; those without a date come last."""
    values = {"most": most, "offset": offset}
    query = _ALL if outlet is None else _OF_ONE
    found = connection.execute(query, values if outlet is None else {**values, "outlet": outlet})
    return [
        ArticleLine(r.id, r.title, r.outlet, r.byline, r.date, r.statements, bool(r.is_copy))
        for r in found
    ]


def shelves(connection: Connection, most: int) -> Sequence[Shelf]:
    """The outlets with most articles."""
    return [Shelf(*row) for row in connection.execute(_SHELVES, {"most": most})]


def articles_of(connection: Connection, outlet: str | None) -> int:
    """How many articles there are, of one outlet or of all."""
    query = "SELECT count(*) FROM article"
    if outlet is not None:
        query += " WHERE outlet = :outlet"
    values = {} if outlet is None else {"outlet": outlet}
    return int(connection.execute(text(query), values).scalar_one())
