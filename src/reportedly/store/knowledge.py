"""Knowledge in the store: its entries, the keys under which they are found, and its bases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from reportedly.knowledge.forms import Rank, keys
from reportedly.knowledge.found import AT_MOST, Candidate
from reportedly.schema import Known, Run
from reportedly.store import rows
from reportedly.store.tables import alias, done, known
from reportedly.store.unit import Unit

STAGE = "knowledge"
"""Under this name the store notes its bases, each with the digest of its file."""

_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Base:
    """A base of the store."""

    name: str
    licence: str
    entries: int


class Stored:
    """Looks keys up in the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, wanted: Iterable[str]) -> dict[str, list[Candidate]]:
        """The candidates of each key, at most so many of one."""
        found: dict[str, list[Candidate]] = {}
        every = sorted(set(wanted))
        for first in range(0, len(every), _AT_ONCE):
            found |= self._some(every[first : first + _AT_ONCE])
        return found

    def _some(self, wanted: Sequence[str]) -> dict[str, list[Candidate]]:
        place = func.row_number().over(
            partition_by=alias.c.key, order_by=(alias.c.rank, alias.c.known)
        )
        own = select(alias, place.label("place")).where(alias.c.key.in_(wanted)).subquery()
        query = (
            select(own.c.key, own.c.rank, known)
            .join(known, known.c.id == own.c.known)
            .where(own.c.place <= AT_MOST)
            .order_by(own.c.key, own.c.place)
        )
        found = self._connection.execute(query)
        return {key: list(map(_candidate, some)) for key, some in groupby(found, lambda r: r[0])}


def _candidate(row: Row[Any]) -> Candidate:
    fields = {k: v for k, v in row._mapping.items() if k not in ("key", "rank")}
    return Candidate(rows.from_row(Known, fields), Rank(row.rank))


def there(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Which of these ids the store holds."""
    return set(connection.execute(select(known.c.id).where(known.c.id.in_(ids))).scalars())


def add(unit: Unit, run: Run, entries: Sequence[Known]) -> None:
    """Write entries and the keys under which they are found."""
    unit.add(run, entries)
    _add_keys(unit.connection, entries)


def rename(unit: Unit, entry: Known, aliases: tuple[str, ...]) -> None:
    """Give an entry other aliases."""
    unit.connection.execute(
        update(known).where(known.c.id == entry.id).values(aliases=list(aliases))
    )
    unit.connection.execute(delete(alias).where(alias.c.known == entry.id))
    (renamed,) = unit.all(Known, "id", [entry.id])
    _add_keys(unit.connection, [renamed])


def _add_keys(connection: Connection, entries: Sequence[Known]) -> None:
    made = [
        {"key": key, "known": entry.id, "rank": int(rank)}
        for entry in entries
        for key, rank in keys(entry).items()
    ]
    if made:
        connection.execute(alias.insert(), made)


def drop(unit: Unit, base: str) -> int:
    """Remove a base; returns how many entries it had."""
    gone = unit.connection.execute(delete(known).where(known.c.base == base)).rowcount
    own = (done.c.stage == STAGE) & (done.c.subject == base)
    unit.connection.execute(delete(done).where(own))
    unit.forget_runs()
    return gone


def bases(connection: Connection) -> list[Base]:
    """The store's bases by their names."""
    count = func.count().label("entries")
    query = select(known.c.base, func.min(known.c.licence), count).group_by(known.c.base)
    return [Base(*row) for row in connection.execute(query.order_by(known.c.base))]


def digests(unit: Unit) -> list[tuple[str, str]]:
    """Each base with the digest of what was imported: what links depend on."""
    return sorted((base, inputs) for base, (_, inputs) in unit.done(STAGE).items())
