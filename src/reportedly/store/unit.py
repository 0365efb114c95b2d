"""A unit of work: everything in it is written, or nothing."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Column, Connection, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from reportedly.schema import Attribution, Page, Run
from reportedly.store import fulltext, rows, sketches, tables

Noun = TypeVar("Noun")

# How many ids one statement may name; SQLite's own limit is 32,766.
_AT_ONCE = 5_000


class Unit:
    """Reads and writes nouns within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(self, run: Run, nouns: Sequence[object]) -> None:
        """Write nouns that a run made; those of one kind in one statement."""
        self._put(tables.run, [msgspec.to_builtins(run)])
        for kind in dict.fromkeys(type(noun) for noun in nouns):
            table = tables.TABLES[kind]
            made = [rows.to_row(noun, run.id) for noun in nouns if type(noun) is kind]
            self.connection.execute(table.insert(), made)
        fulltext.add(self.connection, nouns)
        sketches.add(self.connection, nouns)

    def replace(self, run: Run, noun: object) -> None:
        """Write a noun in the place of the one that has its key."""
        table = tables.TABLES[type(noun)]
        row = rows.to_row(noun, run.id)
        query = delete(table)
        for column in table.primary_key.columns:
            query = query.where(column == row[column.name])
        self.connection.execute(query)
        self.add(run, [noun])

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        """Nouns of one kind in the order of their keys; with `column`, those among values."""
        table = tables.TABLES[kind]
        query = select(table).order_by(*table.primary_key.columns)
        if not column:
            return rows.nouns(kind, self.connection.execute(query))
        found: list[Noun] = []
        for some in _batches(sorted(set(among))):
            few = query.where(table.c[column].in_(some))
            found += rows.nouns(kind, self.connection.execute(few))
        return found

    def drop(self, kinds: Sequence[type], article: str | None = None) -> None:
        """Remove all rows of these kinds, or one article's."""
        for kind in reversed(kinds):
            table = tables.TABLES[kind]
            fulltext.drop(self.connection, kind, article)
            sketches.drop(self.connection, kind, article)
            query = delete(table)
            if article is not None:
                query = query.where(_article_column(table) == article)
            self.connection.execute(query)

    def remove(self, kinds: Sequence[type], column: str, among: Iterable[str]) -> None:
        """Remove the rows of these kinds that have one of some values in a column."""
        for some in _batches(sorted(set(among))):
            for kind in reversed(kinds):
                table = tables.TABLES[kind]
                self.connection.execute(delete(table).where(table.c[column].in_(some)))

    def texts(self, articles: Iterable[str]) -> dict[str, str]:
        """The texts of articles, without the regions of their pages, which are larger."""
        table, found = tables.page.c, {}
        for some in _batches(sorted(set(articles))):
            query = select(table.id, table.text).where(table.id.in_(some))
            found.update({row.id: row.text for row in self.connection.execute(query)})
        return found

    def keep_page(self, run: Run, page: Page, location: str) -> bool:
        """Note where a page was read; write it if it is new. Returns whether it was."""
        here = tables.page.c.id == page.id
        known = self.connection.execute(select(tables.page.c.name).where(here)).scalar()
        if known is None:
            self.add(run, [page])
        else:  # a later version may read more of the same head, and a cut be elsewhere in its file
            told = msgspec.to_builtins(page.hints)
            now = {"hints": told, "whole": page.whole, "start": page.start}
            self.connection.execute(update(tables.page).where(here).values(now))
        if known is not None and page.name < known:  # so that the order of reading leaves no trace
            self.connection.execute(update(tables.page).where(here).values(name=page.name))
        place = insert(tables.location).values(location=_as_text(location), page=page.id)
        self.connection.execute(
            place.on_conflict_do_update(index_elements=["location"], set_={"page": page.id})
        )
        return known is None

    def places(self, location: str) -> dict[str, str]:
        """{place: page id} of what was last read from a file: of itself, or its articles."""
        at, place = _as_text(location), tables.location.c.location
        numbered = (place > f"{at}#") & (place < f"{at}$")  # "$" comes next after "#"
        query = select(place, tables.page.c.id, tables.page.c.whole).join(tables.page)
        rows = self.connection.execute(query.where((place == at) | numbered))
        return {
            row.location: row.id
            for row in rows
            if row.location == at or (row.whole and row.location[len(at) + 1 :].isdecimal())
        }

    def leave(self, location: str, now: Iterable[str]) -> None:
        """Note that of a file's places only some are left."""
        for some in _batches(sorted(self.places(location).keys() - set(map(_as_text, now)))):
            here = tables.location.c.location.in_(some)
            self.connection.execute(delete(tables.location).where(here))

    def superseded(self) -> list[str]:
        """The ids of pages that stand nowhere any more: others were read in their places."""
        placed = select(tables.location.c.page)
        query = select(tables.page.c.id).where(tables.page.c.id.not_in(placed))
        return list(self.connection.execute(query.order_by(tables.page.c.id)).scalars())

    def pages(self) -> list[str]:
        """The ids of all pages, in order."""
        query = select(tables.page.c.id).order_by(tables.page.c.id)
        return list(self.connection.execute(query).scalars())

    def cuts(self, whole: str) -> set[str]:
        """The ids of what is kept of a page: of itself, or of the articles it was cut into."""
        own = (tables.page.c.id == whole) | (tables.page.c.whole == whole)
        return set(self.connection.execute(select(tables.page.c.id).where(own)).scalars())

    def forget_page(self, page: str) -> None:
        """Remove a page with everything that was made of it."""
        self.drop([Attribution], page)
        fulltext.drop(self.connection, Page, page)
        for table, column in (
            (tables.location, "page"),
            (tables.done, "subject"),
            (tables.page, "id"),
        ):
            self.connection.execute(delete(table).where(table.c[column] == page))

    def locations(self) -> list[tuple[str, str]]:
        """(location, page id) of everything read, in order."""
        found = self.connection.execute(select(tables.location).order_by("location"))
        return [(row.location, row.page) for row in found]

    def mark(self, subject: str, run: Run, inputs: str = "") -> None:
        """Note that a stage's run is done for a subject: an article's id, or the pile."""
        self._put(tables.run, [msgspec.to_builtins(run)])
        row = {"subject": subject, "stage": run.stage, "inputs": inputs, "run": run.id}
        place = insert(tables.done).values(row)
        self.connection.execute(
            place.on_conflict_do_update(index_elements=["subject", "stage"], set_=row)
        )

    def overdue(self, subject: str, stage: str) -> None:
        """Note that what a stage was run for has changed since, whatever run made it anew."""
        here = (tables.done.c.subject == subject) & (tables.done.c.stage == stage)
        self.connection.execute(update(tables.done).where(here).values(inputs=""))

    def done(self, stage: str) -> dict[str, tuple[str, str]]:
        """Which subjects a stage has been run for: {subject: (run id, inputs)}."""
        # SQLite's own connection: a pile has as many rows for each stage as it has articles.
        raw: sqlite3.Connection = self.connection.connection.driver_connection  # type: ignore[assignment]
        query = "SELECT subject, run, inputs FROM done WHERE stage = ?"
        return {subject: (run, inputs) for subject, run, inputs in raw.execute(query, (stage,))}

    def done_for(self, subject: str, stage: str) -> tuple[str, str]:
        """The run and inputs for which a stage has been run for one subject; empty for none."""
        here = (tables.done.c.subject == subject) & (tables.done.c.stage == stage)
        query = select(tables.done.c.run, tables.done.c.inputs).where(here)
        row = self.connection.execute(query).first()
        return (row.run, row.inputs) if row is not None else ("", "")

    def state(self) -> object:
        """What differs once the pile was brought up to date, or is overdue: claims, counts, links.

        Unlike the store's stamp it stays as it is while people review or ask.
        """
        here = tables.done.c.subject == "*"
        query = select(tables.done.c.stage, tables.done.c.run, tables.done.c.inputs).where(here)
        return tuple(map(tuple, self.connection.execute(query.order_by(tables.done.c.stage))))

    def forget_runs(self) -> None:
        """Remove runs that made nothing that is still there."""
        used = [t.c.run for t in [*tables.TABLES.values(), tables.done]]
        query = delete(tables.run)
        for column in used:
            query = query.where(tables.run.c.id.not_in(select(column)))
        self.connection.execute(query)

    def _put(self, table: Table, values: list[dict[str, object]]) -> None:
        self.connection.execute(insert(table).values(values).on_conflict_do_nothing())


def _article_column(table: Table) -> Column[str]:
    return table.c["article" if "article" in table.c else "id"]


def _as_text(location: str) -> str:
    """Bytes of a file's name that are no text are written as escapes."""
    return location.encode("utf-8", "backslashreplace").decode()


def _batches(values: list[str]) -> Iterable[list[str]]:
    return (values[i : i + _AT_ONCE] for i in range(0, len(values), _AT_ONCE))
