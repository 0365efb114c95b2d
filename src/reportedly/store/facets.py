"""What statements are counted by, in little room, so that a search counts all of them at once.

A row of the table `facets` has the statements of one article, in arrays of equal length:

    numbers   u4  n of the statement's id, "<article>:a<n>"
    places    u4  its row in the full-text index
    speakers  u8  who speaks, over articles: a digest of the canonical entity's id
    traits    u2  kind of source, attitude, stances and whether it is hedged: `traits`

150,000 statements are read in the time that it takes to read 3 MB; the same from a table with a
row each took ten times as long. What stands in menus and other stories' teasers is not counted.

Triggers (migration 0016) mark a row as stale where a speaker, a source, a stance or an identity
changes; `refresh` fills stale rows at the end of the unit of work that made them so.
"""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from reportedly.schema import ASIDE, Attitude, EntityKind, Polarity
from reportedly.schema.query import LONGEST, on_one_line

KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
ATTITUDES: tuple[Attitude, ...] = get_args(Attitude)
STANCES: tuple[Polarity, ...] = get_args(Polarity)

_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Columns:
    """All statements of a store, by article: `homes` tells at which of `articles` each stands."""

    articles: Sequence[str]
    outlets: Sequence[str]
    dates: Sequence[str]
    homes: NDArray[np.intp]
    numbers: NDArray[np.uint32]
    places: NDArray[np.uint32]
    speakers: NDArray[np.uint64]
    kinds: NDArray[np.intp]
    attitudes: NDArray[np.intp]
    stances: NDArray[np.intp]
    hedged: NDArray[np.bool_]

    def id(self, at: int) -> str:
        """The id of the statement at an index."""
        return f"{self.articles[self.homes[at]]}:a{self.numbers[at]}"


def digest(canonical: str) -> int:
    """The number that stands for an entity among `speakers`."""
    return int.from_bytes(hashlib.blake2b(canonical.encode(), digest_size=8).digest(), "little")


def load(connection: Connection) -> Columns:
    """Everything at once."""
    query = "SELECT article, outlet, date, numbers, places, speakers, traits FROM facets"
    rows = _raw(connection).execute(query).fetchall()
    articles, outlets, dates, *blobs = zip(*rows, strict=True) if rows else [()] * 7
    sizes = np.fromiter(map(len, blobs[0]), np.intp, len(rows)) // 4
    homes = np.repeat(np.arange(len(rows)), sizes)
    every = [np.frombuffer(b"".join(b), kind) for b, kind in zip(blobs, _TYPES, strict=True)]
    counted = np.flatnonzero(every[3] != _UNCOUNTED)
    numbers, places, speakers, packed = (column[counted] for column in every)
    traits = packed.astype(np.intp)
    return Columns(
        articles=articles,
        outlets=outlets,
        dates=dates,
        homes=homes[counted],
        numbers=numbers,
        places=places,
        speakers=speakers,
        kinds=traits & 15,
        attitudes=(traits >> 4) & 15,
        stances=(traits >> 8) & 15,
        hedged=(traits >> 12).astype(np.bool_),
    )


_TYPES = ("<u4", "<u4", "<u8", "<u2")
_UNCOUNTED = 0xFFFF


def _traits(kind: EntityKind, attitude: Attitude, stances: int, hedged: bool) -> int:
    """Four traits of a statement in one number."""
    return KINDS.index(kind) | ATTITUDES.index(attitude) << 4 | stances << 8 | bool(hedged) << 12


def add(connection: Connection, places: Iterable[tuple[str, int]]) -> None:
    """Note where statements stand in the full-text index; the rest follows by `refresh`."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for id_, place in places:
        article, _, number = id_.partition(":a")
        if number.isascii() and number.isdigit():
            found[article].append((int(number), place))
    rows = ((article, *_packed(*zip(*some, strict=True))) for article, some in found.items())
    _raw(connection).executemany(_ADD, rows)


def _packed(*columns: Sequence[int], types: Sequence[str] = _TYPES) -> list[bytes]:
    return [np.array(c, kind).tobytes() for c, kind in zip(columns, types, strict=False)]


_ADD = (
    "INSERT INTO facets (article, outlet, date, numbers, places, speakers, traits, stale)"
    " VALUES (?, '', '', ?, ?, x'', x'', 1) ON CONFLICT (article) DO UPDATE SET stale = 1,"
    " numbers = CAST(numbers || excluded.numbers AS BLOB),"
    " places = CAST(places || excluded.places AS BLOB)"
)


def drop(connection: Connection, article: str | None) -> None:
    """Forget the statements of an article, or all."""
    where = "" if article is None else " WHERE article = ?"
    _raw(connection).execute(f"DELETE FROM facets{where}", (article,) if where else ())


def fill(connection: Connection) -> None:
    """Note every statement of a store that has none noted yet."""
    found = _raw(connection).execute("SELECT attribution, rowid FROM statement_text").fetchall()
    add(connection, found)
    refresh(connection)


def refresh(connection: Connection) -> None:
    """Fill the rows that are stale."""
    raw = _raw(connection)
    stale = [row[0] for row in raw.execute("SELECT article FROM facets WHERE stale")]
    for at in range(0, len(stale), _AT_ONCE):
        some = json.dumps(stale[at : at + _AT_ONCE])
        said = {row[0]: row[1:] for row in raw.execute(_SAID, (some,))}
        rows = raw.execute(_ROWS, (some,)).fetchall()
        raw.executemany(_FILL, (_filled(said, *row) for row in rows))


def _filled(
    said: Mapping[str, Sequence[Any]], article: str, outlet: str, date: str, numbers: bytes
) -> tuple[object, ...]:
    """The values of an article's row; a statement of nobody, or in a menu, is not counted."""
    ids = [f"{article}:a{n}" for n in np.frombuffer(numbers, "<u4")]
    speakers = [digest(said[id_][0]) if id_ in said else 0 for id_ in ids]
    traits = [_traits(*said[id_][1:]) if id_ in said else _UNCOUNTED for id_ in ids]
    # As a search writes it, so that who takes the outlet from the counts finds what was counted.
    asked = on_one_line(outlet)[:LONGEST].rstrip()
    return asked, date, *_packed(speakers, traits, types=_TYPES[2:]), article


_AMONG = "(SELECT value FROM json_each(?))"
_ROWS = (
    "SELECT f.article, a.outlet, a.date, f.numbers FROM facets f"
    f" JOIN article a ON a.id = f.article WHERE f.article IN {_AMONG}"
)
_LEANS = " ".join(f"WHEN '{polarity}' THEN {1 << n}" for n, polarity in enumerate(STANCES))
_SAID = (
    "SELECT t.id, coalesce(i.canonical, s.entity), coalesce(k.kind, e.kind), t.attitude,"
    f" (SELECT coalesce(sum(DISTINCT CASE x.polarity {_LEANS} END), 0) FROM stance x"
    " WHERE x.attribution = t.id),"
    " json_array_length(t.hedges) > 0"
    " FROM attribution t JOIN speaker s ON s.attribution = t.id JOIN entity e ON e.id = s.entity"
    " LEFT JOIN source k ON k.attribution = t.id LEFT JOIN identity i ON i.entity = s.entity"
    f" WHERE t.block NOT IN ({', '.join(repr(str(kind)) for kind in sorted(ASIDE))})"
    f" AND t.article IN {_AMONG}"
)
_FILL = (
    "UPDATE facets SET outlet = ?, date = ?, speakers = ?, traits = ?, stale = 0 WHERE article = ?"
)


def _raw(connection: Connection) -> sqlite3.Connection:
    return connection.connection.driver_connection  # type: ignore[return-value]
