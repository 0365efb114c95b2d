"""The table of what differs between tellings."""

from sqlalchemy import JSON, Column, ForeignKey, Index, String, Table, Text

from reportedly.schema import Difference
from reportedly.store.tables import TABLES, metadata


def _of(table: str, name: str) -> Column[str]:
    to = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name, to, primary_key=True, nullable=False)


difference = Table(
    "difference",
    metadata,
    _of("claim", "claim"),
    Column("kind", String, primary_key=True),
    _of("attribution", "one"),
    _of("attribution", "other"),
    Column("one_spans", JSON, nullable=False),
    Column("other_spans", JSON, nullable=False),
    Column("one_date", Text, nullable=False),
    Column("other_date", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("run", ForeignKey("run.id"), nullable=False),
    # Two claims may share one: it is looked up by either side.
    Index("difference_one", "one"),
    Index("difference_other", "other"),
)

TABLES[Difference] = difference
