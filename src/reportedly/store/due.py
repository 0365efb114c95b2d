"""What hangs on each statement, and the order in which statements are due to be reviewed."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection

from reportedly.schema import Stake

_WANTED = "claim IN (SELECT value FROM json_each(?))"
_SAME = "SELECT 1 FROM pair p WHERE p.claim = m.claim AND p.verdict = 'same' AND p"
_STAKES = f"""
    WITH wide AS (
        SELECT m.claim, w.high,
            count(DISTINCT substr(m.attribution, 1, instr(m.attribution, ':') - 1))
                FILTER (WHERE m.relation = 'asserts') AS articles
        FROM member m JOIN weight w ON w.claim = m.claim WHERE {{}} GROUP BY m.claim
    )
    SELECT m.attribution, m.claim, a.confidence, wide.articles, wide.high,
        m.relation = 'asserts'
        AND NOT EXISTS ({_SAME}.a = m.attribution) AND NOT EXISTS ({_SAME}.b = m.attribution)
    FROM wide JOIN member m ON m.claim = wide.claim JOIN attribution a ON a.id = m.attribution
"""


def forget(connection: Connection, claims: Collection[str] | None) -> None:
    """Remove the rows of some claims, or all."""
    where, values = _among(claims, "")
    _raw(connection).execute(f"DELETE FROM due WHERE {where}", values)


def stakes(connection: Connection, claims: Collection[str] | None) -> Iterator[Stake]:
    """What hangs on each statement of some claims, or of all."""
    where, values = _among(claims, "m.")
    for row in _raw(connection).execute(_STAKES.format(where), values):
        attribution, claim, confidence, articles, high, alone = row
        yield Stake(attribution, claim, confidence, articles, high, bool(alone))


def put(connection: Connection, rows: Iterable[tuple[str, str, float]]) -> None:
    """Note statements with their claims and priorities; each is of one claim."""
    _raw(connection).executemany("INSERT OR REPLACE INTO due VALUES (?, ?, ?)", rows)


def undone(connection: Connection, most: int) -> list[str]:
    """The first statements on which nobody's review stands, in the order in which they are due."""
    query = (
        "SELECT attribution FROM due d WHERE NOT EXISTS"
        " (SELECT 1 FROM reviewed r WHERE r.attribution = d.attribution)"
        " ORDER BY priority DESC, attribution DESC LIMIT ?"
    )
    return [row[0] for row in _raw(connection).execute(query, (most,))]


def counts(connection: Connection) -> tuple[int, int]:
    """How many statements there are to be reviewed, and on how many a review stands."""
    query = (
        "SELECT (SELECT count(*) FROM due), (SELECT count(DISTINCT d.attribution)"
        " FROM reviewed r JOIN due d ON d.attribution = r.attribution)"
    )
    every, done = _raw(connection).execute(query).fetchone()
    return every, done


def _among(claims: Collection[str] | None, prefix: str) -> tuple[str, tuple[str, ...]]:
    if claims is None:
        return "true", ()
    return prefix + _WANTED, (json.dumps(sorted(claims)),)


def _raw(connection: Connection) -> sqlite3.Connection:
    return connection.connection.driver_connection  # type: ignore[return-value]
