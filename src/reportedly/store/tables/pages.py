"""What was read, where, and which run is done for it."""

from sqlalchemy import JSON, Column, Integer, String, Table

from reportedly.store.tables import columns

run = Table(
    "run",
    columns.metadata,
    columns.id(),
    columns.text("stage"),
    columns.number("version"),
    columns.text("weights"),
)

page = Table(
    "page",
    columns.metadata,
    columns.id(),
    columns.text("name"),
    columns.text("format"),
    columns.text("text"),
    columns.list("regions"),
    columns.list("hints"),
    columns.list("links"),
    Column("whole", String, nullable=False, server_default=""),
    Column("start", Integer, nullable=False, server_default="0"),
    Column("parts", JSON, nullable=False, server_default="[]"),
    columns.run(),
)

location = Table(
    "location",
    columns.metadata,
    Column("location", String, primary_key=True),
    columns.of("page", index=True),
)

done = Table(
    "done",
    columns.metadata,
    Column("subject", String, primary_key=True),
    Column("stage", String, primary_key=True, index=True),
    columns.text("inputs"),
    columns.run(),
)

fetched = Table(
    "fetched",
    columns.metadata,
    Column("address", String, primary_key=True),
    columns.text("final"),
    columns.text("etag"),
    columns.text("modified"),
    columns.text("at"),
    columns.list("pages"),
    columns.text("why"),
    columns.run(),
)
