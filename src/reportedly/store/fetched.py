"""What came of addresses, one row each, the newest in place of the one before."""

import msgspec
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportedly.schema import Fetched, Run
from reportedly.store import rows, tables
from reportedly.store.unit import Unit


def keep(unit: Unit, run: Run, fetched: Fetched) -> None:
    """Note what came of an address, under the run that read it."""
    made = insert(tables.run).values(msgspec.to_builtins(run)).on_conflict_do_nothing()
    unit.connection.execute(made)
    row = rows.to_row(fetched, run.id)
    put = insert(tables.fetched).values(row)
    unit.connection.execute(put.on_conflict_do_update(index_elements=["address"], set_=row))


def last(unit: Unit, address: str) -> tuple[Fetched, str] | None:
    """What came of an address the last time, and the id of the run that read it."""
    query = select(tables.fetched).where(tables.fetched.c.address == address)
    row = unit.connection.execute(query).mappings().first()
    return None if row is None else (rows.from_row(Fetched, dict(row)), row["run"])
