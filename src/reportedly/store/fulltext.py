"""Full-text search: SQLite's FTS5 over what statements say and over articles' texts.

The index is filled beside the rows and in the same transaction, and never read for anything
but finding ids. Where a statement stands in it is noted in `facets`.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, text

from reportedly.schema import Attribution, Page
from reportedly.store import facets

_WORD = re.compile(r"\w+")


def add(connection: Connection, nouns: Sequence[object]) -> None:
    """Index the pages and attributions among the nouns."""
    pages = [{"page": n.id, "words": n.text} for n in nouns if isinstance(n, Page)]
    if pages:
        insert = "INSERT INTO page_text (page, words) VALUES (:page, :words)"
        connection.execute(text(insert), pages)
    found = [n for n in nouns if isinstance(n, Attribution)]
    if found:
        _add_statements(connection, found)


def _add_statements(connection: Connection, found: Sequence[Attribution]) -> None:
    rows = connection.execute(
        text("SELECT id, text FROM page WHERE id IN (SELECT value FROM json_each(:ids))"),
        {"ids": _json_list({a.article for a in found})},
    )
    texts: dict[str, str] = {row.id: row.text for row in rows}
    first = _last_place(connection) + 1
    connection.execute(
        text(
            "INSERT INTO statement_text (rowid, attribution, article, words)"
            " VALUES (:at, :id, :article, :words)"
        ),
        [
            {"at": at, "id": a.id, "article": a.article, "words": _words(texts[a.article], a)}
            for at, a in enumerate(found, first)
        ],
    )
    facets.add(connection, [(a.id, at) for at, a in enumerate(found, first)])


def _last_place(connection: Connection) -> int:
    """The last row of the index of statements; 0 where it is empty."""
    query = "SELECT rowid FROM statement_text ORDER BY rowid DESC LIMIT 1"
    return int(connection.execute(text(query)).scalar() or 0)


def _words(whole: str, attribution: Attribution) -> str:
    return " ".join(whole[s.start : s.end] for s in attribution.source + attribution.content)


def drop(connection: Connection, kind: type, article: str | None) -> None:
    """Take what is about to be dropped out of the index."""
    if kind is Page and article is not None:
        connection.execute(text("DELETE FROM page_text WHERE page = :page"), {"page": article})
    if kind is not Attribution:
        return
    where = "" if article is None else " WHERE article = :article"
    connection.execute(text(f"DELETE FROM statement_text{where}"), {"article": article or ""})
    facets.drop(connection, article)


def statements(connection: Connection, words: str, limit: int) -> list[str]:
    """Ids of the attributions whose words match any of `words`, best first (BM25)."""
    return ranked(connection, words, limit)[0]


def ranked(connection: Connection, words: str, limit: int) -> tuple[list[str], int]:
    """The same, and how many more match any of the words.

    Words that very many statements hold find none by themselves, beside rarer ones; where there
    are none but such, the statements that hold all of them are looked for, and of too many the
    latest read. A word of half of 100,000 statements took 0.2 s to rank by, and told little.
    """
    counts = {word: count(connection, f'"{word}"') for word in _tokens(words)}
    known = sorted((w for w in counts if counts[w]), key=lambda w: counts[w])
    if not known:
        return [], 0
    rare, common = _split(known, counts)
    found = _best(connection, _beside(rare, common), limit) if rare else []
    if common and len(found) < limit:
        found += _best(connection, " AND ".join(_quoted(common)), limit)
    if not found:
        found = _best(connection, " OR ".join(_quoted(known)), limit)
    ids = list(dict.fromkeys(found))[:limit]
    return ids, max(0, count(connection, " OR ".join(_quoted(known))) - len(ids))


SCORED = 5_000
"""Matches of words that are ranked; 10,000 take some 20 ms."""


def _split(known: Sequence[str], counts: dict[str, int]) -> tuple[list[str], list[str]]:
    """The rarest words, as many as may be ranked by; and the others."""
    total, rare = 0, []
    for word in known:
        total += counts[word]
        if total > SCORED:
            break
        rare.append(word)
    return rare, list(known[len(rare) :])


def _beside(rare: Sequence[str], common: Sequence[str]) -> str:
    """A query that finds by the rare words, and ranks by all."""
    one = " OR ".join(_quoted(rare))
    return f"({one}) AND ({one} OR {' OR '.join(_quoted(common))})" if common else one


def _best(connection: Connection, query: str, limit: int) -> list[str]:
    """The best of the matches, or of the latest where they are too many to rank."""
    found = connection.execute(
        text(
            "SELECT attribution FROM (SELECT attribution, bm25(statement_text) AS score"
            " FROM statement_text WHERE statement_text MATCH :query"
            " ORDER BY rowid DESC LIMIT :scored) ORDER BY score, attribution LIMIT :limit"
        ),
        {"query": query, "limit": limit, "scored": SCORED},
    )
    return [row.attribution for row in found]


def count(connection: Connection, query: str) -> int:
    """How many statements match a query of FTS5."""
    found = "SELECT count(*) FROM statement_text WHERE statement_text MATCH :query"
    return int(connection.execute(text(found), {"query": query}).scalar() or 0)


def matching(connection: Connection, query: str, most: int) -> list[str]:
    """Ids of the attributions that match a query of FTS5, the latest read first."""
    found = (
        "SELECT attribution FROM statement_text WHERE statement_text MATCH :query"
        " ORDER BY rowid DESC LIMIT :most"
    )
    if not query:
        return []
    return [r.attribution for r in connection.execute(text(found), {"query": query, "most": most})]


def places(connection: Connection, query: str) -> NDArray[np.int64]:
    """The rows of the index that match a query of FTS5."""
    # As one string: 70,000 rows of their own took four times as long to hand over.
    found = "SELECT group_concat(rowid) FROM statement_text WHERE statement_text MATCH ?"
    listed = _raw(connection).execute(found, (query,)).fetchone()[0]
    return np.fromstring(listed or "", np.int64, sep=",")


def scores(connection: Connection, query: str) -> list[tuple[int, float]]:
    """(row of the index, BM25) of what matches a query of FTS5; the lower, the better."""
    found = "SELECT rowid, bm25(statement_text) FROM statement_text WHERE statement_text MATCH ?"
    return _raw(connection).execute(found, (query,)).fetchall()


def _raw(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection: a common word has very many rows."""
    return connection.connection.driver_connection  # type: ignore[return-value]


def phrase(words: str) -> str:
    """A query for words in a row, in any of their forms; "" where there are none."""
    found = _WORD.findall(words.lower())
    return f'"{" ".join(found)}"' if found else ""


def any_phrase(names: Iterable[str]) -> str:
    """A query for any of several runs of words."""
    return " OR ".join(sorted({phrase(name) for name in names} - {""}))


def all_words(words: Iterable[str]) -> str:
    """A query for statements that hold every word."""
    return " AND ".join(_quoted(dict.fromkeys(w for some in words for w in _tokens(some))))


def _quoted(words: Iterable[str]) -> list[str]:
    """Every word is quoted, so that none is taken for an operator."""
    return [f'"{word}"' for word in words]


def _tokens(words: str) -> list[str]:
    return list(dict.fromkeys(_WORD.findall(words.lower())))


def _json_list(values: Iterable[str]) -> str:
    return "[" + ",".join(f'"{value}"' for value in sorted(values)) + "]"
