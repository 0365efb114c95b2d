"""What moves in the store while a unit works: who is whom, and which texts hang together."""

import json
import sqlite3
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection

_NOTES = (
    "CREATE TEMP TABLE IF NOT EXISTS moved_identity (entity TEXT, before TEXT)",
    "CREATE TEMP TABLE IF NOT EXISTS moved_lineage (original TEXT, derived TEXT)",
    "CREATE TEMP TRIGGER IF NOT EXISTS note_identity AFTER UPDATE OF canonical ON identity"
    " WHEN old.canonical <> new.canonical"
    " BEGIN INSERT INTO moved_identity VALUES (old.entity, old.canonical); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS note_related AFTER INSERT ON lineage"
    " BEGIN INSERT INTO moved_lineage VALUES (new.original, new.derived); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS note_unrelated AFTER DELETE ON lineage"
    " BEGIN INSERT INTO moved_lineage VALUES (old.original, old.derived); END",
)


class Moved:
    """Notes of what moves from when it is made to `stop`; they go with the unit that fails."""

    def __init__(self, connection: Connection) -> None:
        self._raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        for note in _NOTES:
            self._raw.execute(note)
        self._forget()

    def _forget(self) -> None:
        for table in ("moved_identity", "moved_lineage"):
            self._raw.execute(f"DELETE FROM {table}")

    def stop(self) -> None:
        """Note no more."""
        for trigger in ("note_identity", "note_related", "note_unrelated"):
            self._raw.execute(f"DROP TRIGGER IF EXISTS temp.{trigger}")
        self._forget()

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._raw.execute(query, values).fetchall()

    def lineages(self) -> set[tuple[str, str]]:
        """Pairs of articles whose lineage came, went or changed."""
        return {
            (a, b) for a, b in self._rows("SELECT DISTINCT original, derived FROM moved_lineage")
        }

    def articles(self, new: Collection[str]) -> set[str]:
        """The articles, but for new ones, with an entity that is by now one with others.

        A group that is only told by another one of its entities has not moved.
        """
        first = "SELECT entity, before FROM moved_identity GROUP BY entity HAVING min(rowid)"
        query = (
            f"SELECT m.entity, m.before, i.canonical, e.article FROM ({first}) m"
            " JOIN identity i ON i.entity = m.entity JOIN entity e ON e.id = m.entity"
            " WHERE i.canonical <> m.before"
        )
        moved: dict[tuple[str, str], set[str]] = {}
        for _, before, after, article in self._rows(query):
            moved.setdefault((before, after), set()).add(article)
        befores = [before for before, _ in moved]
        afters = [after for _, after in moved]
        found: set[str] = set()
        for (before, after), articles in moved.items():
            whole = befores.count(before) == 1 and afters.count(after) == 1
            if not (whole and not self._stays(before, new) and not self._was_there(after, new)):
                found |= articles
        return found - {*new}

    def _stays(self, canonical: str, new: Collection[str]) -> bool:
        """Whether some of a group did not move with it."""
        query = (
            "SELECT 1 FROM identity i JOIN entity e ON e.id = i.entity WHERE i.canonical = ?"
            " AND e.article NOT IN (SELECT value FROM json_each(?)) LIMIT 1"
        )
        return bool(self._rows(query, canonical, json.dumps(sorted(new))))

    def _was_there(self, canonical: str, new: Collection[str]) -> bool:
        """Whether a group had others before, who did not come with this one."""
        query = (
            "SELECT 1 FROM identity i JOIN entity e ON e.id = i.entity WHERE i.canonical = ?"
            " AND e.article NOT IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM moved_identity m WHERE m.entity = i.entity) LIMIT 1"
        )
        return bool(self._rows(query, canonical, json.dumps(sorted(new))))
