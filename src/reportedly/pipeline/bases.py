"""Bringing a knowledge base into the store, and taking it out."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.errors import InputError, NotFound
from reportedly.knowledge.entry import Entry, Fault, Read, Redirect
from reportedly.knowledge.files import opened
from reportedly.knowledge.forms import fold
from reportedly.knowledge.found import together
from reportedly.knowledge.reading import BaseFormat, followed, format_of, read
from reportedly.knowledge.shipped import BASE, shipped
from reportedly.schema import Known, Run
from reportedly.store import Store, Unit
from reportedly.store import knowledge as table
from reportedly.store.knowledge import Base

_BATCH = 2_000
_RUN = Run("knowledge-1", table.STAGE, 1, "")
"""Importing has no earlier run, and no weights; its version is that of what it writes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to import: `name` of the base, `columns` of a CSV file under our names."""

    path: Path
    name: str
    form: BaseFormat | None = None
    licence: str = ""
    columns: Mapping[str, str] | None = None


@dataclass(slots=True)
class Imported:
    """What became of a file's lines, in counts."""

    entries: int = 0
    names: int = 0
    skipped: int = 0
    faults: int = 0


Tell = Callable[[Fault], None]
"""Who is told of what cannot be read."""


def import_base(store: Store, wanted: Wanted, tell: Tell) -> Imported:
    """Read a file into the store, in place of what the base held before.

    All or nothing, but for single lines that are unsound: these are told of and left out. Raises
    InputError where the file as a whole cannot be read, StoreError where the store fails.
    """
    form = wanted.form or format_of(wanted.path)
    lines = read(wanted.path, form, wanted.columns or {})
    with store.unit() as unit:
        table.drop(unit, wanted.name)
        done = _Importing(unit, wanted, tell)
        done.keep(lines)
        done.follow()
        if not done.made.entries:
            raise InputError(str(wanted.path), f"it holds no entry in the format {form}")
        unit.mark(wanted.name, _RUN, _digest(wanted))
    return done.made


class _Importing:
    """One file on its way into the store."""

    def __init__(self, unit: Unit, wanted: Wanted, tell: Tell) -> None:
        self._unit = unit
        self._wanted = wanted
        self._tell = tell
        self._redirects: list[Redirect] = []
        self._batch: dict[str, Known] = {}
        self._lines: dict[str, int] = {}
        self.made = Imported()

    def keep(self, lines: Iterable[Read]) -> None:
        """Write every entry, and note what else the lines hold."""
        for one in lines:
            if isinstance(one, Entry):
                self._take(one)
            elif isinstance(one, Redirect):
                self._redirects.append(one)
            elif isinstance(one, Fault):
                self._fault(one)
            else:
                self.made.skipped += 1
        self._write()

    def follow(self) -> None:
        """Give what is redirected to as aliases the names that lead to it."""
        ends: dict[str, list[Redirect]] = {}
        for found in followed(self._redirects):
            if isinstance(found, Fault):
                self._fault(found)
            else:
                ends.setdefault(found[1], []).append(found[0])
        for end, redirects in ends.items():
            self._rename(end, redirects)

    def _take(self, one: Entry) -> None:
        own = one.known.id
        if own in self._batch:
            self._fault(Fault(one.line, f"{own}: the id is already in line {self._lines[own]}"))
            return
        self._batch[own], self._lines[own] = one.known, one.line
        if len(self._batch) >= _BATCH:
            self._write()

    def _write(self) -> None:
        """Write a batch; an id of an earlier batch is found by asking the store."""
        ids = {self._id(own): own for own in self._batch}
        for double in sorted(table.there(self._unit.connection, list(ids))):
            own = ids[double]
            self._fault(Fault(self._lines[own], f"{own}: the id is already in an earlier line"))
            del self._batch[own]
        entries = [self._named(known) for known in self._batch.values()]
        if entries:
            table.add(self._unit, _RUN, entries)
            self.made.entries += len(entries)
            self.made.names += sum(1 + len(e.aliases) for e in entries)
        self._batch, self._lines = {}, {}

    def _named(self, known: Known) -> Known:
        base, licence = self._wanted.name, self._wanted.licence or known.licence
        return replace(known, id=self._id(known.id), base=base, licence=licence)

    def _id(self, own: str) -> str:
        return f"{self._wanted.name}/{own}"

    def _rename(self, end: str, redirects: Sequence[Redirect]) -> None:
        entries = self._unit.all(Known, "id", [self._id(end)])
        if not entries:
            for redirect in redirects:
                self._fault(Fault(redirect.line, f"{redirect.id}: there is no {end} to be it"))
            return
        (entry,) = entries
        names = dict.fromkeys([*entry.aliases, *(n for r in redirects for n in r.names)])
        table.rename(self._unit, entry, tuple(n for n in names if n != entry.name))
        self.made.names += len(names) - len(entry.aliases)

    def _fault(self, fault: Fault) -> None:
        self.made.faults += 1
        self._tell(fault)


def _digest(wanted: Wanted) -> str:
    told = repr((wanted.form, wanted.licence, sorted((wanted.columns or {}).items())))
    total = hashlib.sha256(told.encode())
    with opened(wanted.path) as stream:
        while some := stream.read(1 << 20):
            total.update(some)
    return total.hexdigest()[:16]


def drop_base(store: Store, name: str) -> int:
    """Take a base out of the store; returns how many entries it had. Raises NotFound."""
    with store.unit() as unit:
        if name not in {base for base, _ in table.digests(unit)}:
            raise NotFound(f"{name}: the store has no such base; see: reportedly knowledge list")
        return table.drop(unit, name)


def bases(unit: Unit | None) -> list[Base]:
    """The base that ships, and those of the store, if there is one."""
    held = table.bases(unit.connection) if unit else []
    return [Base(BASE, "see NOTICE", len(shipped().entries)), *held]


def entries_named(unit: Unit | None, name: str) -> list[Known]:
    """The entries that have an id or a name, nearest names first. Raises NotFound."""
    own = [known for known in shipped().entries if known.id == name]
    own += unit.all(Known, "id", [name]) if unit else []
    held = [table.Stored(unit.connection)] if unit else []
    found = together([*held, shipped()], [fold(name)]).get(fold(name), [])
    named = [c.known for c in sorted(found, key=lambda c: c.rank)]
    if not own and not named:
        raise NotFound(f"{name}: no base knows this name or id")
    return list({known.id: known for known in [*own, *named]}.values())
