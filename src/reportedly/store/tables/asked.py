"""What asking needs beside the nouns, and what was answered last.

`called` is filled by triggers on `identity` (migration 0012), `sketch` beside the attributions.
"""

from sqlalchemy import Column, Index, LargeBinary, String, Table

from reportedly.store.tables import columns

called = Table(
    "called",
    columns.metadata,
    Column("name", String, primary_key=True),
    Column("canonical", String, primary_key=True),
    Index("called_canonical", "canonical"),
    sqlite_with_rowid=False,
)

sketch = Table(
    "sketch",
    columns.metadata,
    columns.of("article", key=True),
    Column("numbers", LargeBinary, nullable=False),
    Column("vectors", LargeBinary, nullable=False),
)

answer = Table(
    "answer",
    columns.metadata,
    Column("question", String, primary_key=True),
    Column("asked", String, nullable=False),
    columns.truth("whole"),
    columns.list("claims"),
    columns.run(),
)
