"""Look-ups of reviews that must be quick in a store of any size."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection

_NEWEST = (
    "SELECT place, by, verdict, blind, id, max(\"when\" || ' ' || id) AS last FROM review"
    " {} GROUP BY place, by"
)
"""The newest review of each person at each place: SQLite takes the other columns from that row."""


SHAPING = ("corrected", "rejected", "added")
"""Verdicts by which an article is read otherwise; one in which all was accepted is not."""


def digest(said: Iterable[tuple[str, str]]) -> str:
    """A digest of the reviews of an article, (id, verdict) each; empty if none shapes it."""
    told = sorted(said)
    if not any(verdict in SHAPING for _, verdict in told):
        return ""
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def digests(connection: Connection) -> dict[str, str]:
    """{article: the digest of its reviews}."""
    found: dict[str, list[tuple[str, str]]] = {}
    for article, id_, verdict in _raw(connection).execute(
        "SELECT article, id, verdict FROM review"
    ):
        found.setdefault(article, []).append((id_, verdict))
    return {article: digest(said) for article, said in found.items()}


def ids(connection: Connection, article: str) -> list[str]:
    """The ids of all reviews of an article."""
    query = "SELECT id FROM review WHERE article = ?"
    return [row[0] for row in _raw(connection).execute(query, (article,))]


def waiting(connection: Connection) -> set[str]:
    """The articles that were read before what was last reviewed in them."""
    return set(unread(connection))


def unread(connection: Connection, articles: Collection[str] | None = None) -> dict[str, list[str]]:
    """{article: the verdicts that came after it was read}, of those that are to be read anew.

    With `articles`, of these alone.
    """
    among, values = ("article IS NOT NULL", {}) if articles is None else (
        "article IN (SELECT value FROM json_each(:articles))",
        {"articles": json.dumps(sorted(articles))},
    )  # fmt: skip
    said: dict[str, list[tuple[str, str]]] = {}
    for article, *told in _raw(connection).execute(_SAID.format(among), values):
        said.setdefault(article, []).append((told[0], told[1]))
    done = dict(_raw(connection).execute(_READ.format(among), values))
    return {
        article: _behind(own, done[article])
        for article, own in said.items()
        if article in done and digest(own) != done[article]
    }


_SAID = 'SELECT article, id, verdict FROM review WHERE {} ORDER BY "when", id'
_READ = (
    "SELECT subject AS article, inputs FROM done WHERE stage = 'attribute'"
    " AND subject IN (SELECT article FROM review WHERE {})"
)
_NEWEST_ONES = 200
"""Verdicts on one article among which the first one is looked for that it was not read with."""


def _behind(said: Sequence[tuple[str, str]], inputs: str) -> list[str]:
    """The verdicts, in the order of time, behind those for which an article was read."""
    first = max(0, len(said) - _NEWEST_ONES)
    known = next((n for n in range(len(said), first, -1) if digest(said[:n]) == inputs), first)
    return [verdict for _, verdict in said[known:]]


def seconds(connection: Connection, by: str, below: str, most: int) -> list[str]:
    """Ids of the first reviews of what is to be reviewed by a second person.

    Those at places whose digest sorts before `below`, where one person's review alone stands that
    was made without seeing another's, and nothing of `by`'s own. Reviews outlast their
    article: of one that is no longer there nothing can be shown.
    """
    newest = _NEWEST.format("WHERE place < :below AND article IN (SELECT id FROM article)")
    query = (
        f"SELECT max(id) FROM ({newest}) WHERE verdict <> 'withdrawn' GROUP BY place"
        " HAVING sum(blind) = 1 AND sum(by = :by) = 0 ORDER BY place LIMIT :most"
    )
    values = {"below": below, "by": by, "most": most}
    return [row[0] for row in _raw(connection).execute(query, values)]


def at_work(connection: Connection, since: str, most: int = 50) -> list[str]:
    """Who has reviewed since a time, by name."""
    query = 'SELECT DISTINCT by FROM review WHERE "when" >= ? ORDER BY by LIMIT ?'
    return [row[0] for row in _raw(connection).execute(query, (since, most))]


def done_by(connection: Connection, by: str) -> int:
    """How many reviews a person ever made."""
    query = "SELECT count(*) FROM review WHERE by = ?"
    return int(_raw(connection).execute(query, (by,)).fetchone()[0])


def last_by(connection: Connection, by: str) -> str:
    """The id of a person's newest review that they did not take back; empty for none."""
    newest = _NEWEST.format("WHERE by = ?")
    query = f"SELECT id FROM ({newest}) WHERE verdict <> 'withdrawn' ORDER BY last DESC LIMIT 1"
    found = _raw(connection).execute(query, (by,)).fetchone()
    return found[0] if found else ""


def tallies(connection: Connection) -> list[tuple[str, str, int]]:
    """(who, verdict, how many) of each person's newest reviews, but for those withdrawn."""
    newest = _NEWEST.format("")
    query = (
        f"SELECT by, verdict, count(*) FROM ({newest}) WHERE verdict <> 'withdrawn'"
        " GROUP BY by, verdict ORDER BY by, verdict"
    )
    return list(_raw(connection).execute(query))


def doubled(connection: Connection) -> list[str]:
    """Ids of the newest reviews at places that two or more reviewed without seeing each other."""
    newest = f"SELECT * FROM ({_NEWEST.format('WHERE blind')}) WHERE verdict <> 'withdrawn'"
    query = (
        f"WITH newest AS ({newest}) SELECT id FROM newest WHERE place IN"
        " (SELECT place FROM newest GROUP BY place HAVING count(*) > 1) ORDER BY place, by"
    )
    return [row[0] for row in _raw(connection).execute(query)]


def note(connection: Connection, attribution: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Put (attribution, article, by, verdict, run) in the place of what stood on an attribution."""
    raw = _raw(connection)
    raw.execute("DELETE FROM reviewed WHERE attribution = ?", (attribution,))
    raw.executemany("INSERT INTO reviewed VALUES (?, ?, ?, ?, ?)", rows)


def past(connection: Connection, most: int, skipped: int) -> list[tuple[str, str]]:
    """(kind, id) of everything that people judged, graded and reviewed, the newest first."""
    each = " UNION ALL ".join(
        f"SELECT '{kind}' AS kind, id, \"when\" FROM {kind}"
        for kind in ("judgement", "grade", "review")
    )
    query = f'SELECT kind, id FROM ({each}) ORDER BY "when" DESC, id DESC LIMIT ? OFFSET ?'
    return list(_raw(connection).execute(query, (most, skipped)))


def past_size(connection: Connection) -> int:
    """How many judgements, grades and reviews there are."""
    each = " + ".join(f"(SELECT count(*) FROM {kind})" for kind in ("judgement", "grade", "review"))
    return int(_raw(connection).execute(f"SELECT {each}").fetchone()[0])


def _raw(connection: Connection) -> sqlite3.Connection:
    return connection.connection.driver_connection  # type: ignore[return-value]
