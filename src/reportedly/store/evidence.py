"""Look-ups behind an evidence sheet: of a claim as widely told as may be, only what is shown."""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Connection, text

from reportedly.schema import Flag, Lineage, Pair, Span, Tally
from reportedly.store import rows, tables

Noun = TypeVar("Noun")

_AMONG = "(SELECT value FROM json_each(:{}))"


def texts(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """{article: its text}, without what else a page holds."""
    query = text(f"SELECT id, text FROM page WHERE id IN {_AMONG.format('ids')}")
    return {row.id: row.text for row in connection.execute(query, {"ids": _json(articles)})}


def homes(connection: Connection, attributions: Iterable[str]) -> dict[str, str]:
    """{attribution: the claim that it belongs to}."""
    query = text(
        f"SELECT attribution, claim FROM member WHERE attribution IN {_AMONG.format('ids')}"
    )
    found = connection.execute(query, {"ids": _json(attributions)})
    return {row.attribution: row.claim for row in found}


def sizes(connection: Connection, claims: Iterable[str]) -> dict[str, int]:
    """{claim: how many statements it has}."""
    query = text(
        f"SELECT claim, count(*) AS size FROM member WHERE claim IN {_AMONG.format('ids')}"
        " GROUP BY claim"
    )
    return {row.claim: row.size for row in connection.execute(query, {"ids": _json(claims)})}


def tallies(connection: Connection, claims: Iterable[str]) -> dict[str, Tally]:
    """{claim: its counts}."""
    # The article of an attribution's id is told before the colon: no row of it need be read.
    query = text(
        "SELECT claim, relation, count(*) AS size,"
        " count(DISTINCT substr(attribution, 1, instr(attribution, ':') - 1)) AS articles"
        f" FROM member WHERE claim IN {_AMONG.format('ids')} GROUP BY claim, relation"
    )
    found: dict[str, dict[str, int]] = {}
    for row in connection.execute(query, {"ids": _json(claims)}):
        counts = found.setdefault(row.claim, {})
        counts[row.relation] = row.size
        if row.relation == "asserts":
            counts["articles"] = row.articles
    return {claim: Tally(**counts) for claim, counts in found.items()}


def earliest(connection: Connection, claim: str, relation: str, most: int) -> list[str]:
    """The first statements of a relation by the dates of their articles, undated ones last."""
    return [r[0] for r in connection.execute(_EARLIEST, _values(claim, relation, most))]


def _values(claim: str, relation: str, most: int) -> dict[str, object]:
    return {"claim": claim, "relation": relation, "most": most}


# By the article's id within the attribution's: that of a row more took three times as long.
_EARLIEST = text(
    "SELECT m.attribution FROM member m"
    " JOIN article a ON a.id = substr(m.attribution, 1, instr(m.attribution, ':') - 1)"
    " WHERE m.claim = :claim AND m.relation = :relation"
    " ORDER BY a.date = '', a.date, m.attribution LIMIT :most"
)


def speaking(connection: Connection, attributions: Iterable[str]) -> dict[str, str]:
    """{attribution: the canonical entity that speaks}."""
    query = text(
        "SELECT s.attribution, coalesce(i.canonical, s.entity) AS who FROM speaker s"
        " LEFT JOIN identity i ON i.entity = s.entity"
        f" WHERE s.attribution IN {_AMONG.format('ids')}"
    )
    found = connection.execute(query, {"ids": _json(attributions)})
    return {row.attribution: row.who for row in found}


def first_flagged(connection: Connection, claims: Iterable[str]) -> list[str]:
    """For each rule that a claim trips, the first statement that trips it."""
    query = text(
        "SELECT min(attribution) AS attribution FROM flag"
        f" WHERE claim IN {_AMONG.format('ids')} GROUP BY claim, rule"
    )
    return [row.attribution for row in connection.execute(query, {"ids": _json(claims)})]


def flags(connection: Connection, claims: Iterable[str], among: Iterable[str]) -> list[Flag]:
    """The flags of claims that some of these statements trip."""
    return _nouns(connection, Flag, "claim", claims, "attribution", among)


def pairs(
    connection: Connection, claims: Iterable[str], among: Collection[str] | None = None
) -> list[Pair]:
    """The judged pairs of claims; with `among`, those between two of these statements."""
    query = f"SELECT claim, a, b, verdict, why FROM pair WHERE claim IN {_AMONG.format('ids')}"
    values = {"ids": _json(claims)}
    if among is not None:
        query += f" AND a IN {_AMONG.format('some')} AND b IN {_AMONG.format('some')}"
        values["some"] = _json(among)
    found = connection.execute(text(f"{query} ORDER BY claim, a, b"), values)
    return [Pair(*row) for row in found]


def lineages(connection: Connection, articles: Collection[str]) -> list[Lineage]:
    """The lineages between some articles."""
    return _nouns(connection, Lineage, "original", articles, "derived", articles)


def _nouns(
    connection: Connection,
    kind: type[Noun],
    one: str,
    ones: Iterable[str],
    other: str,
    others: Iterable[str],
) -> list[Noun]:
    """Nouns of which two columns are each among some values."""
    table = tables.TABLES[kind]
    both = text(f"{one} IN {_AMONG.format('ones')} AND {other} IN {_AMONG.format('others')}")
    query = table.select().where(both).order_by(*table.primary_key.columns)
    values = {"ones": _json(ones), "others": _json(others)}
    return rows.nouns(kind, connection.execute(query, values).mappings())


def mentions(
    connection: Connection, articles: Iterable[str], groups: Iterable[str]
) -> list[tuple[str, str]]:
    """(entity, its canonical one) of some groups, in some articles."""
    query = text(
        "SELECT e.id, i.canonical FROM entity e JOIN identity i ON i.entity = e.id"
        f" WHERE e.article IN {_AMONG.format('articles')} AND i.canonical IN"
        f" {_AMONG.format('groups')}"
    )
    values = {"articles": _json(articles), "groups": _json(groups)}
    return [(row.id, row.canonical) for row in connection.execute(query, values)]


def single(connection: Connection, query: str, limit: int, offset: int) -> tuple[list[str], int]:
    """Claims of one origin at most, those of most statements first; how many there are.

    With `query`, a query of FTS5, those that have a statement that matches it.
    """
    source = "weight w JOIN member m ON m.claim = w.claim WHERE w.high <= 1"
    if query:
        match = "SELECT attribution FROM statement_text WHERE statement_text MATCH :query"
        about = f"SELECT claim FROM member WHERE attribution IN ({match})"
        source += f" AND w.claim IN ({about})"
    page = f"SELECT w.claim FROM {source} GROUP BY w.claim ORDER BY count(*) DESC, w.claim"
    counted = f"SELECT count(DISTINCT w.claim) FROM {source}"
    told = {"query": query} if query else {}
    bounds = {"limit": limit, "offset": offset}
    found = connection.execute(text(f"{page} LIMIT :limit OFFSET :offset"), {**told, **bounds})
    total = int(connection.execute(text(counted), told).scalar() or 0)
    return [row.claim for row in found], total


def said_by(
    connection: Connection, group: str, joint: Iterable[str] = ()
) -> list[tuple[str, str, str]]:
    """(attribution, article, date) of what an entity said, alone or within `joint` ones."""
    columns = "SELECT s.attribution, s.article, a.date FROM"
    dated = "JOIN article a ON a.id = s.article"
    query = text(
        f"{columns} identity i JOIN speaker s ON s.entity = i.entity {dated}"
        f" WHERE i.canonical = :group UNION {columns} speaker s {dated}"
        f" WHERE s.entity IN {_AMONG.format('joint')}"
    )
    found = connection.execute(query, {"group": group, "joint": _json(joint)})
    return [tuple(row) for row in found]


def articles_of(connection: Connection, group: str) -> list[tuple[str, str]]:
    """(entity, article) of a canonical entity."""
    query = text(
        "SELECT e.id, e.article FROM identity i JOIN entity e ON e.id = i.entity"
        " WHERE i.canonical = :group"
    )
    return [tuple(row) for row in connection.execute(query, {"group": group})]


def mentioned(
    connection: Connection, group: str, articles: Iterable[str]
) -> dict[str, tuple[Span, ...]]:
    """{article: where it mentions a canonical entity}."""
    query = text(
        "SELECT e.article, e.mentions FROM entity e JOIN identity i ON i.entity = e.id"
        f" WHERE e.article IN {_AMONG.format('ids')} AND i.canonical = :group"
    )
    found: dict[str, tuple[Span, ...]] = {}
    for row in connection.execute(query, {"group": group, "ids": _json(articles)}):
        spans = tuple(Span(*span) for span in json.loads(row.mentions))
        found[row.article] = (*found.get(row.article, ()), *spans)
    return found


def contents(
    connection: Connection, attributions: Iterable[str]
) -> list[tuple[str, str, tuple[Span, ...], str]]:
    """(attribution, article, content, the article's date) of some statements."""
    query = text(
        "SELECT t.id, t.article, t.content, a.date FROM attribution t"
        f" JOIN article a ON a.id = t.article WHERE t.id IN {_AMONG.format('ids')}"
    )
    return [
        (row.id, row.article, tuple(Span(*span) for span in json.loads(row.content)), row.date)
        for row in connection.execute(query, {"ids": _json(attributions)})
    ]


def _json(values: Iterable[str]) -> str:
    found: Sequence[str] = sorted(set(values))
    return json.dumps(found)
