"""Full-text search: SQLite's FTS5 over what statements say and over articles' texts.

The index is filled beside the rows and in the same transaction, and never read for anything
but finding ids.
"""

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from reportedly.schema import Attribution, Page

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
    connection.execute(
        text(
            "INSERT INTO statement_text (attribution, article, words)"
            " VALUES (:id, :article, :words)"
        ),
        [{"id": a.id, "article": a.article, "words": _words(texts[a.article], a)} for a in found],
    )


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


def statements(connection: Connection, words: str, limit: int) -> list[str]:
    """Ids of the attributions whose words match any of `words`, best first (BM25)."""
    query = _any_of(words)
    if not query:
        return []
    found = connection.execute(
        text(
            "SELECT attribution FROM statement_text WHERE statement_text MATCH :query"
            " ORDER BY bm25(statement_text), attribution LIMIT :limit"
        ),
        {"query": query, "limit": limit},
    )
    return [row.attribution for row in found]


def _any_of(words: str) -> str:
    """A query of FTS5; every word is quoted, so that none is taken for an operator."""
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(_WORD.findall(words.lower())))


def _json_list(values: Iterable[str]) -> str:
    return "[" + ",".join(f'"{value}"' for value in sorted(values)) + "]"
