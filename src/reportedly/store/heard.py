"""What the store knows of statements: words, ties, and the groups where they are at home."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

Row = tuple[str, str, str, str, bool, str, str, str, str]
"""Attribution, article, speaker, home, mute, meant, how; meanings and keys as JSON."""

_AMONG = "(SELECT value FROM json_each(?))"
_COLUMNS = "attribution, article, speaker, home, mute, meant, how, meanings, keys"
_TABLES = ("heard", "held", "meaning", "tie", "proper", "owned")


class Heard:
    """Reads and writes of the tables that `gather` keeps."""

    def __init__(self, connection: Connection) -> None:
        # SQLite's own connection: thousands of small queries, each faster than its wrapping.
        self._raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        self.holders = lru_cache(maxsize=None)(self._holders)

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._raw.execute(query, values).fetchall()

    def _of(self, query: str, among: Iterable[str]) -> list[Any]:
        """Rows of a query over some values, without one where there are none."""
        listed = sorted(set(among))
        return self._rows(query, json.dumps(listed)) if listed else []

    def count(self) -> int:
        """How many statements there are."""
        return int(self._rows("SELECT count(*) FROM heard")[0][0])

    def _holders(self, word: str) -> int:
        """How many statements hold a meaning; the answer is kept."""
        found = self._rows("SELECT holders FROM meaning WHERE word = ?", word)
        return found[0][0] if found else 0

    def holding(self, key: str, most: int) -> list[str]:
        """The first statements, by id, with a meaning or key."""
        query = "SELECT attribution FROM held WHERE key = ? ORDER BY attribution LIMIT ?"
        return [row[0] for row in self._rows(query, key, most)]

    def is_proper(self, word: str) -> bool:
        """Whether a word is a name in some article."""
        return bool(self._rows("SELECT 1 FROM proper WHERE word = ? LIMIT 1", word))

    def articles(self) -> set[str]:
        """The articles that are known."""
        return {row[0] for row in self._rows("SELECT DISTINCT article FROM heard")}

    def statements(self, among: Iterable[str]) -> list[Row]:
        """What is known of some statements, by id."""
        query = f"SELECT {_COLUMNS} FROM heard WHERE attribution IN {_AMONG} ORDER BY attribution"
        return self._of(query, among)

    def of_articles(self, articles: Iterable[str]) -> list[Row]:
        """The statements of some articles."""
        query = f"SELECT {_COLUMNS} FROM heard WHERE article IN {_AMONG} ORDER BY attribution"
        return self._of(query, articles)

    def at_home(self, homes: Iterable[str]) -> list[Row]:
        """The statements that are at home in some groups."""
        query = f"SELECT {_COLUMNS} FROM heard WHERE home IN {_AMONG} ORDER BY attribution"
        return self._of(query, homes)

    def meaning(self, meant: Iterable[str]) -> list[Row]:
        """The statements that mean one of some others."""
        query = f"SELECT {_COLUMNS} FROM heard WHERE meant IN {_AMONG} ORDER BY attribution"
        return self._of(query, meant)

    def named(self, among: Iterable[str]) -> dict[str, str]:
        """Under which claim likeness put each statement last."""
        query = f"SELECT attribution, named FROM heard WHERE attribution IN {_AMONG}"
        return {row[0]: row[1] for row in self._of(query, among) if row[1]}

    def every_name(self) -> dict[str, str]:
        """The same of all statements."""
        found = self._rows("SELECT attribution, named FROM heard WHERE named <> ''")
        return dict(found)

    def tied(self, among: Collection[str]) -> dict[str, set[str]]:
        """The fellows to which each statement is tied."""
        found: dict[str, set[str]] = {one: set() for one in among}
        for one, other in self._of(f"SELECT one, other FROM tie WHERE one IN {_AMONG}", among):
            found[one].add(other)
        for one, other in self._of(f"SELECT one, other FROM tie WHERE other IN {_AMONG}", among):
            found[other].add(one)
        return found

    def put(self, rows: Iterable[Row]) -> None:
        """Note statements that are not known yet."""
        some = list(rows)
        insert = f"INSERT INTO heard ({_COLUMNS}, named) VALUES (?,?,?,?,?,?,?,?,?,'')"
        self._raw.executemany(insert, some)
        pairs = sorted((key, row[0]) for row in some for key in _held(row))
        self._raw.executemany("INSERT INTO held VALUES (?, ?)", pairs)
        self._count(some, 1)

    def _count(self, rows: Iterable[Row], by: int) -> None:
        counts: dict[str, int] = {}
        for row in rows:
            for word in json.loads(row[7]):
                counts[word] = counts.get(word, 0) + by
        self._raw.executemany(
            "INSERT INTO meaning VALUES (?1, ?2)"
            " ON CONFLICT (word) DO UPDATE SET holders = holders + ?2",
            sorted(counts.items()),
        )
        self.holders.cache_clear()

    def remove(self, articles: Iterable[str]) -> list[Row]:
        """Forget the statements of some articles; returns what was known of them."""
        listed = sorted(set(articles))
        gone: list[Row] = self._of(
            f"SELECT {_COLUMNS} FROM heard WHERE article IN {_AMONG}", listed
        )
        ids = [(row[0],) for row in gone]
        pairs = [(key, row[0]) for row in gone for key in _held(row)]
        self._raw.executemany("DELETE FROM held WHERE key = ? AND attribution = ?", pairs)
        for column in ("one", "other"):
            self._raw.executemany(f"DELETE FROM tie WHERE {column} = ?", ids)
        for table in ("heard", "proper", "owned"):
            self._of(f"DELETE FROM {table} WHERE article IN {_AMONG}", listed)
        self._count(gone, -1)
        return gone

    def tie(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Note that statements are alike."""
        ordered = sorted({(min(pair), max(pair)) for pair in pairs})
        self._raw.executemany("INSERT OR IGNORE INTO tie VALUES (?, ?)", ordered)

    def settle(self, homes: Mapping[str, str]) -> None:
        """Note in which group each statement is at home."""
        rows = [(home, statement) for statement, home in sorted(homes.items())]
        self._raw.executemany("UPDATE heard SET home = ? WHERE attribution = ?", rows)

    def name(self, claims: Mapping[str, str]) -> None:
        """Note under which claim likeness put each statement."""
        rows = [(claim, statement) for statement, claim in sorted(claims.items())]
        self._raw.executemany("UPDATE heard SET named = ? WHERE attribution = ?", rows)

    def mean(self, statement: str, meant: str, how: str) -> None:
        """Note what a statement means instead of what it says."""
        query = "UPDATE heard SET meant = ?, how = ? WHERE attribution = ?"
        self._raw.execute(query, (meant, how, statement))

    def note_names(
        self, words: Mapping[str, Collection[str]], owners: Iterable[tuple[str, str, str]]
    ) -> None:
        """Note the names in each article, and who belongs to whom: entity, owner, article."""
        pairs = ((word, article) for article, held in words.items() for word in sorted(held))
        self._raw.executemany("INSERT OR IGNORE INTO proper VALUES (?, ?)", pairs)
        self._raw.executemany("INSERT OR IGNORE INTO owned VALUES (?, ?, ?)", owners)

    def clear(self) -> None:
        """Forget everything."""
        for table in _TABLES:
            self._raw.execute(f"DELETE FROM {table}")

    def canonical(self, entities: Iterable[str]) -> dict[str, str]:
        """The canonical entity of each."""
        return dict(
            self._of(f"SELECT entity, canonical FROM identity WHERE entity IN {_AMONG}", entities)
        )

    def longest_name(self, canonical: str) -> str:
        """The longest name of a group of entities, of several the first."""
        query = (
            "SELECT e.name FROM identity i JOIN entity e ON e.id = i.entity WHERE i.canonical = ?"
            " AND e.named ORDER BY length(e.name) DESC, e.id LIMIT 1"
        )
        found = self._rows(query, canonical)
        return found[0][0] if found else ""

    def owners(self, canonical: str) -> list[str]:
        """The canonical entities of those who are told to own one of a group."""
        query = (
            "SELECT DISTINCT coalesce(j.canonical, o.owner) FROM identity i"
            " JOIN owned o ON o.entity = i.entity LEFT JOIN identity j ON j.entity = o.owner"
            " WHERE i.canonical = ?"
        )
        return [row[0] for row in self._rows(query, canonical)]

    def claims_of(self, statements: Iterable[str]) -> dict[str, str]:
        """The claim of which each statement is a member."""
        query = f"SELECT attribution, claim FROM member WHERE attribution IN {_AMONG}"
        return dict(self._of(query, statements))

    def members(self, claims: Iterable[str]) -> dict[str, set[str]]:
        """The members of some claims."""
        found: dict[str, set[str]] = {}
        for claim, one in self._of(
            f"SELECT claim, attribution FROM member WHERE claim IN {_AMONG}", claims
        ):
            found.setdefault(claim, set()).add(one)
        return found

    def is_claim(self, claim: str) -> bool:
        """Whether there is a claim of this id."""
        return bool(self._rows("SELECT 1 FROM claim WHERE id = ?", claim))

    def empty_claims(self) -> list[str]:
        """Claims that have lost all their members."""
        query = (
            "SELECT id FROM claim c WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.claim = c.id)"
        )
        return [row[0] for row in self._rows(query)]

    def drop_claims(self, claims: Iterable[str]) -> None:
        """Remove claims with all that is said of them."""
        self._raw.executemany("DELETE FROM claim WHERE id = ?", [(c,) for c in sorted(claims)])


def _held(row: Row) -> Iterator[str]:
    yield from json.loads(row[7])
    yield from json.loads(row[8])
