"""What hangs on each statement, and the order in which statements are due to be reviewed."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection

from reportedly.schema import Stake

_AMONG = "claim IN (SELECT value FROM json_each(:claims))"
_STAKES = """
    WITH wide AS (
        SELECT m.claim, w.high,
            count(DISTINCT substr(m.attribution, 1, instr(m.attribution, ':') - 1))
                FILTER (WHERE m.relation = 'asserts') AS articles
        FROM member m JOIN weight w ON w.claim = m.claim WHERE m.{0} GROUP BY m.claim
    ), fellow AS (
        SELECT a AS id FROM pair WHERE {0} AND verdict = 'same'
        UNION SELECT b FROM pair WHERE {0} AND verdict = 'same'
    )
    SELECT m.attribution, m.claim, a.confidence, wide.articles, wide.high,
        m.relation = 'asserts' AND m.attribution NOT IN fellow
    FROM wide JOIN member m ON m.claim = wide.claim JOIN attribution a ON a.id = m.attribution
"""
"""`fellow` are those whose origin another statement has, found in one pass over all pairs."""


def forget(connection: Connection, claims: Collection[str] | None) -> None:
    """Remove the rows of some claims, or all."""
    where, values = _among(claims)
    _raw(connection).execute(f"DELETE FROM due WHERE {where}", values)


def stakes(connection: Connection, claims: Collection[str] | None) -> Iterator[Stake]:
    """What hangs on each statement of some claims, or of all."""
    where, values = _among(claims)
    for row in _raw(connection).execute(_STAKES.format(where), values):
        attribution, claim, confidence, articles, high, alone = row
        yield Stake(attribution, claim, confidence, articles, high, bool(alone))


def put(connection: Connection, rows: Iterable[tuple[str, str, float]]) -> None:
    """Note statements with their claims and priorities; each is of one claim."""
    query = (
        "INSERT OR REPLACE INTO due (attribution, claim, priority, done)"
        " SELECT ?1, ?2, ?3, EXISTS (SELECT 1 FROM reviewed WHERE attribution = ?1)"
    )
    _raw(connection).executemany(query, rows)


def mark(connection: Connection, attribution: str) -> None:
    """Note whether a person's review stands on a statement."""
    query = (
        "UPDATE due SET done = EXISTS (SELECT 1 FROM reviewed WHERE attribution = ?1)"
        " WHERE attribution = ?1"
    )
    _raw(connection).execute(query, (attribution,))


def undone(connection: Connection, most: int) -> list[str]:
    """The first statements on which nobody's review stands, in the order in which they are due."""
    query = (
        "SELECT attribution FROM due WHERE done = 0"
        " ORDER BY priority DESC, attribution DESC LIMIT ?"
    )
    return [row[0] for row in _raw(connection).execute(query, (most,))]


def counts(connection: Connection) -> tuple[int, int]:
    """How many statements there are to be reviewed, and on how many a review stands."""
    found = dict(
        _raw(connection).execute("SELECT done, count(*) FROM due GROUP BY done").fetchall()
    )
    return sum(found.values()), found.get(1, 0)


def _among(claims: Collection[str] | None) -> tuple[str, dict[str, str]]:
    if claims is None:
        return "claim IS NOT NULL", {}
    return _AMONG, {"claims": json.dumps(sorted(claims))}


def _raw(connection: Connection) -> sqlite3.Connection:
    return connection.connection.driver_connection  # type: ignore[return-value]
