"""Reading real files into real stores, for tests of the whole."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select

from reportedly.errors import InputError
from reportedly.ingest import Limits
from reportedly.pipeline.outcome import Outcome
from reportedly.pipeline.read import Reading
from reportedly.store import Store
from reportedly.store.tables import metadata


class Silent:
    """A progress that only remembers what failed."""

    def __init__(self) -> None:
        self.errors: list[InputError] = []

    def total(self, inputs: int) -> None: ...

    def step(self, name: str) -> None: ...

    def article(self) -> None: ...

    def doing(self, what: str) -> None: ...

    def failed(self, error: InputError) -> None:
        self.errors.append(error)


def read_into(db: Path, *inputs: Path | str, jobs: int = 1) -> Outcome:
    """Read inputs into the store at a path."""
    store = Store(str(db))
    outcome = Reading(store, Limits(), jobs, Silent()).run([str(i) for i in inputs])
    store.close()
    return outcome


def pile_in(folder: Path, texts: Mapping[str, str]) -> Path:
    """The folder with these texts by their names, and `s.db`, the store of them."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert not read_into(folder / "s.db", folder).failed
    return folder


def rows_of(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, sorted; where things were read is left out.

    So is what `gather` notes for itself: of very many alike statements it ties each to a few, which
    depends on the order, and it counts the articles of its last whole run. So is where statements
    stand in the full-text index, which is the order in which they came.
    """
    store = Store(str(db))
    with store.view() as view:
        found = {
            table.name: sorted(
                tuple(map(repr, row))
                for row in view.connection.execute(
                    select(*(c for c in table.c if (table.name, c.name) != ("facets", "places")))
                )
            )
            for table in metadata.sorted_tables
            if table.name not in {"location", "tie"}
        }
    store.close()
    found["done"] = [row for row in found["done"] if row[0] != "'whole'"]
    return _by_first_member(found)


def _by_first_member(
    found: dict[str, list[tuple[object, ...]]],
) -> dict[str, list[tuple[object, ...]]]:
    """Claims under their smallest member: the id of one tells which of them came first."""
    first: dict[object, object] = {}
    for row in found["member"]:
        first[row[0]] = min(str(first.get(row[0], row[1])), str(row[1]))
    return {
        table: sorted(tuple(first.get(cell, cell) for cell in row) for row in rows)
        for table, rows in found.items()
    }
