"""Which claims hang on some articles or statements."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

_AMONG = "(SELECT value FROM json_each(?))"
_HERE = "attribution a JOIN member m ON m.attribution = a.id"


class Touched:
    """Reads of members by where they stand."""

    def __init__(self, connection: Connection) -> None:
        self._raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]

    def _ids(self, query: str, *values: object) -> set[str]:
        found: list[Any] = self._raw.execute(query, values).fetchall()
        return {row[0] for row in found}

    def by_articles(self, articles: Iterable[str]) -> set[str]:
        """The claims of which some articles say something."""
        query = f"SELECT DISTINCT m.claim FROM {_HERE} WHERE a.article IN {_AMONG}"
        return self._ids(query, json.dumps(sorted(articles)))

    def by_both(self, one: str, other: str) -> set[str]:
        """The claims of which both of two articles say something."""
        query = f"SELECT m.claim FROM {_HERE} WHERE a.article = ?"
        return self._ids(f"{query} INTERSECT {query}", one, other)

    def by_statements(self, statements: Iterable[str]) -> set[str]:
        """The claims of some statements."""
        query = f"SELECT DISTINCT claim FROM member WHERE attribution IN {_AMONG}"
        return self._ids(query, json.dumps(sorted(statements)))
