"""What the store knows of the pile's names: who bears a form, which forms share a block."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

Row = tuple[str, str, str, str]
"""Entity, article, label, name."""

_AT_ONCE = 500


class Bearers:
    """Reads and writes of the tables `bearer` and `form`, and of the identities they lead to."""

    def __init__(self, connection: Connection) -> None:
        # SQLite's own connection: thousands of small queries, each faster than its wrapping.
        self._raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        self._raw.execute("PRAGMA cache_size = -65536")  # a pile's indexes are larger than 2 MiB

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._raw.execute(query, values).fetchall()

    def of_form(self, label: str, most: int = -1) -> list[Row]:
        """Who bears a form, by entity; with `most`, the first so many."""
        columns = "SELECT entity, article, label, name FROM bearer"
        return self._rows(f"{columns} WHERE label = ? ORDER BY entity LIMIT ?", label, most)

    def every(self) -> Iterator[Row]:
        """All bearers."""
        yield from self._raw.execute("SELECT entity, article, label, name FROM bearer")

    def spelled(self, label: str) -> str:
        """The longest spelling of a form, of several the first; empty where nobody bears it."""
        order = "ORDER BY length(name) DESC, name LIMIT 1"
        found = self._rows(f"SELECT name FROM bearer WHERE label = ? {order}", label)
        return found[0][0] if found else ""

    def articles(self, label: str) -> frozenset[str]:
        """The articles that have a form."""
        found = self._rows("SELECT DISTINCT article FROM bearer WHERE label = ?", label)
        return frozenset(row[0] for row in found)

    def every_article(self) -> set[str]:
        """The articles that have any form, also those that were forgotten since."""
        return {row[0] for row in self._rows("SELECT DISTINCT article FROM bearer")}

    def is_doubled(self, label: str) -> bool:
        """Whether an article has two bearers of a form."""
        counts = "SELECT count(*) - count(DISTINCT article) FROM bearer WHERE label = ?"
        return bool(self._rows(counts, label)[0][0])

    def in_block(self, block: str) -> list[str]:
        """The forms of a block, sorted."""
        found = self._rows("SELECT label FROM form WHERE block = ? ORDER BY label", block)
        return [row[0] for row in found]

    def of_articles(self, articles: Iterable[str]) -> dict[str, frozenset[str]]:
        """The forms that each article has."""
        found: dict[str, list[str]] = {article: [] for article in articles}
        query = f"SELECT article, label FROM bearer WHERE article IN {_AMONG}"
        for article, label in self._rows(query, json.dumps([*found])):
            found[article].append(label)
        return {article: frozenset(labels) for article, labels in found.items()}

    def label(self, entity: str) -> str:
        """The form that an entity bears; empty where it has none."""
        found = self._rows("SELECT label FROM bearer WHERE entity = ?", entity)
        return found[0][0] if found else ""

    def vectors(self, entities: Iterable[str]) -> dict[str, list[bytes]]:
        """The vectors of what each entity says, by attribution."""
        found: dict[str, list[bytes]] = {entity: [] for entity in entities}
        joined = "speaker s JOIN attribution a ON a.id = s.attribution"
        query = f"SELECT s.entity, a.vector FROM {joined} WHERE s.entity IN {_AMONG} ORDER BY a.id"
        for entity, vector in self._rows(query, json.dumps([*found])):
            found[entity].append(vector)
        return found

    def put(self, rows: Iterable[Row], blocks: Callable[[str], Iterable[str]]) -> None:
        """Note bearers, and the blocks of their forms."""
        some = list(rows)
        if not some:
            return
        self._raw.executemany("INSERT OR REPLACE INTO bearer VALUES (?, ?, ?, ?)", some)
        pairs = sorted({(b, label) for label in {r[2] for r in some} for b in blocks(label)})
        self._raw.executemany("INSERT OR IGNORE INTO form VALUES (?, ?)", pairs)

    def remove(self, article: str) -> list[str]:
        """Forget an article's bearers; returns their forms."""
        labels = sorted(self.of_articles([article])[article])
        self._raw.execute("DELETE FROM bearer WHERE article = ?", (article,))
        for label in labels:
            if not self.of_form(label, 1):
                self._raw.execute("DELETE FROM form WHERE label = ?", (label,))
        return labels

    def clear(self) -> None:
        """Forget everything, identities too."""
        for table in ("identity", "bearer", "form"):
            self._raw.execute(f"DELETE FROM {table}")

    def unplaced(self) -> list[str]:
        """Entities without an identity."""
        joined = "entity e LEFT JOIN identity i ON i.entity = e.id"
        return [r[0] for r in self._rows(f"SELECT e.id FROM {joined} WHERE i.entity IS NULL")]

    def mates(self, labels: Iterable[str]) -> set[str]:
        """The forms of those who are in one group with a bearer of these forms."""
        groups: set[str] = set()
        for label in labels:
            joined = "bearer b JOIN identity i ON i.entity = b.entity"
            query = f"SELECT DISTINCT i.canonical FROM {joined} WHERE b.label = ?"
            alone = "SELECT canonical FROM identity WHERE entity = substr(?, 3)"
            groups.update(row[0] for row in self._rows(query, label) or self._rows(alone, label))
        found: set[str] = set()
        for canonical in groups:
            joined = "identity i LEFT JOIN bearer b ON b.entity = i.entity"
            label = "coalesce(b.label, 'x ' || i.entity)"
            query = f"SELECT DISTINCT {label} FROM {joined} WHERE i.canonical = ?"
            found.update(row[0] for row in self._rows(query, canonical))
        return found

    def place_form(self, label: str, told: Sequence[object], run: str) -> None:
        """Give all bearers of a form one canonical, score and reason, where they differ."""
        chosen = "SELECT entity, ?, ?, ?, ? FROM bearer WHERE label = ? AND entity <> ?"
        values = (*told, run, label, told[0])
        self._raw.execute(f"{_UPSERT} {chosen} {_CHANGED}", values)

    def place(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Write identities one by one: entity, canonical, score, why, run."""
        some = list(rows)
        if some:
            values = "SELECT ?, ?, ?, ?, ? WHERE true"
            self._raw.executemany(f"{_UPSERT} {values} {_CHANGED}", some)


_AMONG = "(SELECT value FROM json_each(?))"
_UPSERT = "INSERT INTO identity (entity, canonical, score, why, run)"
_CHANGED = (
    "ON CONFLICT (entity) DO UPDATE SET canonical = excluded.canonical, score = excluded.score,"
    " why = excluded.why, run = excluded.run WHERE canonical <> excluded.canonical"
    " OR score <> excluded.score OR why <> excluded.why OR run <> excluded.run"
)
