"""Look-ups behind an evidence sheet: of a claim as widely told as may be, only what is shown."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, text

from reportedly.schema import DifferenceKind, Flag, Lineage, Pair, Spans, Tally
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


def differences(
    connection: Connection, claims: Iterable[str]
) -> dict[str, dict[DifferenceKind, int]]:
    """{claim: how many differences of each kind it has a side in}."""
    sides = " UNION ".join(
        f"SELECT m.claim AS home, d.kind, d.one, d.other FROM member m JOIN difference d"
        f" ON d.{side} = m.attribution WHERE m.claim IN {_AMONG.format('ids')}"
        for side in ("one", "other")
    )
    query = text(f"SELECT home, kind, count(*) AS size FROM ({sides}) GROUP BY home, kind")
    found: dict[str, dict[DifferenceKind, int]] = {}
    for row in connection.execute(query, {"ids": _json(claims)}):
        found.setdefault(row.home, {})[row.kind] = row.size
    return found


def earliest(connection: Connection, claim: str, most: Mapping[str, int]) -> dict[str, list[str]]:
    """{relation: its first statements by the dates of their articles, undated ones last}."""
    found: dict[str, list[str]] = {}
    for row in connection.execute(_EARLIEST, {"claim": claim, "most": max(most.values())}):
        if row.place <= most[row.relation]:
            found.setdefault(row.relation, []).append(row.attribution)
    return found


# By the article's id within the attribution's: that of a row more took three times as long.
_EARLIEST = text(
    "SELECT relation, attribution, place FROM (SELECT m.relation, m.attribution, row_number() OVER"
    " (PARTITION BY m.relation ORDER BY a.date = '', a.date, m.attribution) AS place FROM member m"
    " JOIN article a ON a.id = substr(m.attribution, 1, instr(m.attribution, ':') - 1)"
    " WHERE m.claim = :claim) WHERE place <= :most ORDER BY relation, place"
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
    return rows.nouns(kind, connection.execute(query, values))


class Told(NamedTuple):
    """A statement with its claim and speaker, for ranking."""

    claim: str
    article: str
    source: Spans
    cue: Spans
    content: Spans
    vector: bytes
    speaker: str
    called: str


def told(connection: Connection, claims: Iterable[str], some: Iterable[str]) -> list[Told]:
    """All statements of some claims, and some statements of others."""
    values = {"claims": _json(claims), "some": _json(some)}
    found = connection.execute(_TOLD, values)
    return [
        Told(r[0], r[1], _spans(r[2]), _spans(r[3]), _spans(r[4]), r[5], r[6] or "", r[7] or "")
        for r in found
    ]


_TOLD_OF = (
    "SELECT m.claim, t.article, t.source, t.cue, t.content, t.vector,"
    " coalesce(i.canonical, s.entity), CASE WHEN e.named THEN e.name END, t.id"
    " FROM member m JOIN attribution t ON t.id = m.attribution"
    " LEFT JOIN speaker s ON s.attribution = t.id LEFT JOIN entity e ON e.id = s.entity"
    " LEFT JOIN identity i ON i.entity = s.entity"
)
_TOLD = text(
    f"{_TOLD_OF} WHERE m.claim IN {_AMONG.format('claims')}"
    f" UNION ALL {_TOLD_OF} WHERE m.attribution IN {_AMONG.format('some')} ORDER BY 1, 9"
)


def met(
    connection: Connection, groups: Iterable[str], articles: Iterable[str]
) -> dict[str, list[tuple[str, Spans]]]:
    """{article: (canonical entity, where it is mentioned)} of some groups."""
    values = {"groups": _json(groups), "articles": _json(articles)}
    found: dict[str, list[tuple[str, Spans]]] = {}
    for row in connection.execute(_MET, values):
        found.setdefault(row.article, []).append((row.canonical, _spans(row.mentions)))
    return found


# The article is told by the entity's id, so that the index over identities is all that is gone
# through: somebody known is met in thousands of articles.
_MET = text(
    "SELECT i.canonical, e.article, e.mentions FROM identity i JOIN entity e ON e.id = i.entity"
    f" WHERE i.canonical IN {_AMONG.format('groups')} AND"
    f" substr(i.entity, 1, instr(i.entity, ':') - 1) IN {_AMONG.format('articles')}"
)


def single(
    connection: Connection, among: Iterable[str] | None, limit: int, offset: int
) -> tuple[list[str], int]:
    """Claims of one origin, those of most statements first; how many there are.

    With `among`, those to which one of these statements belongs.
    """
    homes = ""
    if among is not None:
        some = f"SELECT claim FROM member WHERE attribution IN {_AMONG.format('ids')}"
        homes = f" AND w.claim IN ({some})"
    query = (
        "SELECT w.claim, count(*) OVER () AS total"
        " FROM weight w JOIN member m ON m.claim = w.claim"
        f" WHERE w.high = 1 AND NOT w.open_ended{homes}"
        " GROUP BY w.claim ORDER BY count(*) DESC, w.claim"
    )
    values = {"ids": _json(among)} if among is not None else {}
    found = connection.execute(text(f"{query} LIMIT :most"), {**values, "most": offset + limit})
    rows_ = found.all()
    return [row.claim for row in rows_[offset:]], rows_[0].total if rows_ else 0


def said_by(connection: Connection, group: str) -> list[tuple[str, str, str]]:
    """(attribution, article, date) of what a canonical entity said, alone or with others."""
    return [(r[0], r[1], r[2]) for r in connection.execute(_SAID_BY, {"group": group})]


def newest_said(connection: Connection, group: str, most: int) -> list[tuple[str, str, str]]:
    """The first of the same, the newest first; of one day by article and place, undated last."""
    found = connection.execute(_NEWEST_SAID, {"group": group, "most": most})
    return [(r[0], r[1], r[2]) for r in found]


def said_size(connection: Connection, group: str) -> int:
    """How many statements a canonical entity said, alone or with others."""
    return connection.execute(_SAID_SIZE, {"group": group}).scalar() or 0


_OF_IT = "SELECT substr(entity, 1, instr(entity, ':') - 1) FROM identity WHERE canonical = :group"
_TOGETHER = (
    f"SELECT e.id FROM entity e WHERE e.article IN ({_OF_IT})"
    " AND json_array_length(e.members) > 0 AND EXISTS (SELECT 1 FROM json_each(e.members) one"
    " JOIN identity i ON i.entity = one.value WHERE i.canonical = :group)"
    " AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.entity = e.id AND i.canonical = :group)"
)
"""What two say together, each of them says."""
_SPEAKING = (
    f"FROM (SELECT entity FROM identity WHERE canonical = :group UNION ALL {_TOGETHER}) who"
    " JOIN speaker s ON s.entity = who.entity"
)
_SAID = f"SELECT s.attribution, s.article, a.date {_SPEAKING} JOIN article a ON a.id = s.article"
_SAID_BY = text(_SAID)
# The number of a statement in its article is the longer, the later: "b:a10" stands behind "b:a9".
_NEWEST_SAID = text(
    f"{_SAID} ORDER BY a.date DESC, s.article, length(s.attribution), s.attribution LIMIT :most"
)
_SAID_SIZE = text(f"SELECT count(*) {_SPEAKING}")


def contents(
    connection: Connection, attributions: Iterable[str]
) -> list[tuple[str, str, Spans, str]]:
    """(attribution, article, content, the article's date) of some statements."""
    query = text(
        "SELECT t.id, t.article, t.content, a.date FROM attribution t"
        f" JOIN article a ON a.id = t.article WHERE t.id IN {_AMONG.format('ids')}"
    )
    return [
        (row.id, row.article, _spans(row.content), row.date)
        for row in connection.execute(query, {"ids": _json(attributions)})
    ]


def _spans(raw: str) -> Spans:
    return msgspec.json.decode(raw, type=Spans)


def _json(values: Iterable[str]) -> str:
    found: Sequence[str] = sorted(set(values))
    return json.dumps(found)
