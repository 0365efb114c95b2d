"""What the store knows of texts: which content an article has, and what it links to."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from reportedly.store.shelves import Shelves

_AMONG = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Signed:
    """An article's content (0 for none) with its keys, its address, and those to which it links."""

    article: str
    content: int
    keys: tuple[int, ...]
    address: int | None
    links: tuple[int, ...]


class Signatures:
    """Reads and writes of the tables `signature` and `cited`, and of the shelves."""

    def __init__(self, connection: Connection) -> None:
        # SQLite's own connection: many small queries, each faster than its wrapping.
        self._raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        self.shelves = Shelves(self._raw)

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._raw.execute(query, values).fetchall()

    def contents(self, articles: Iterable[str]) -> dict[str, int]:
        """The contents of articles that are known."""
        query = f"SELECT article, content FROM signature WHERE article IN {_AMONG}"
        return dict(self._rows(query, json.dumps([*articles])))

    def every_article(self) -> set[str]:
        """The articles of which something is known, also those that were forgotten since."""
        return {row[0] for row in self._rows("SELECT article FROM signature")}

    def addresses(self, articles: Iterable[str]) -> set[int]:
        """The addresses that some articles have as their own."""
        query = f"SELECT address FROM cited WHERE own AND article IN {_AMONG}"
        return {row[0] for row in self._rows(query, json.dumps([*articles]))}

    def articles(self, contents: Collection[int]) -> dict[int, list[str]]:
        """The articles of contents, earliest first, then by id."""
        found: dict[int, list[str]] = {content: [] for content in contents}
        joined = "signature s JOIN article a ON a.id = s.article"
        order = "ORDER BY CASE a.date WHEN '' THEN '~' ELSE a.date END, a.id"
        query = f"SELECT s.content, a.id FROM {joined} WHERE s.content IN {_AMONG} {order}"
        for content, article in self._rows(query, json.dumps([*found])):
            found[content].append(article)
        return found

    def at_addresses(self, addresses: Collection[int], own: bool) -> dict[int, list[str]]:
        """The articles that have an address, or that link to it, sorted."""
        found: dict[int, list[str]] = {address: [] for address in addresses}
        query = f"SELECT address, article FROM cited WHERE own = ? AND address IN {_AMONG}"
        for address, article in sorted(self._rows(query, own, json.dumps([*found]))):
            found[address].append(article)
        return found

    def leaving(self, signed: Sequence[Signed]) -> set[int]:
        """The contents that nobody has any more once these articles are put."""
        now = {one.article: one.content for one in signed}
        old = {c for a, c in self.contents(now).items() if c not in (0, now[a])}
        query = f"SELECT article, content FROM signature WHERE content IN {_AMONG}"
        held = self._rows(query, json.dumps([*old])) if old else []
        return old - {c for a, c in held if now.get(a, c) == c} - {*now.values()}

    def put(self, signed: Sequence[Signed]) -> None:
        """Note articles in place of what was known of them."""
        self.shelves.take_off(self.leaving(signed))
        query = f"SELECT DISTINCT content FROM signature WHERE content IN {_AMONG}"
        known = {row[0] for row in self._rows(query, json.dumps([one.content for one in signed]))}
        self.shelves.add({one.content: one.keys for one in signed if one.content not in known})
        rows = [(one.article, one.content) for one in signed]
        self._raw.executemany("INSERT OR REPLACE INTO signature VALUES (?, ?)", rows)
        self._cite(signed)

    def remove(self, articles: Iterable[str]) -> None:
        """Forget articles, and the contents that nobody has without them."""
        gone = sorted(articles)
        self.shelves.take_off(self.leaving([Signed(a, 0, (), None, ()) for a in gone]))
        for table in ("signature", "cited"):
            query = f"DELETE FROM {table} WHERE article IN {_AMONG}"
            self._raw.execute(query, (json.dumps(gone),))

    def _cite(self, signed: Sequence[Signed]) -> None:
        query = f"DELETE FROM cited WHERE article IN {_AMONG}"
        self._raw.execute(query, (json.dumps([one.article for one in signed]),))
        rows = [(one.address, True, one.article) for one in signed if one.address is not None]
        rows += [(link, False, one.article) for one in signed for link in sorted(set(one.links))]
        self._raw.executemany("INSERT INTO cited (address, own, article) VALUES (?, ?, ?)", rows)

    def clear(self) -> None:
        """Forget everything."""
        for table in ("signature", "shelf", "cited"):
            self._raw.execute(f"DELETE FROM {table}")
