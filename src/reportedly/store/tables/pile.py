"""What the stages that need the whole pile make of it."""

from sqlalchemy import Column, Index, Integer, String, Table

from reportedly.store.tables import columns

lineage = Table(
    "lineage",
    columns.metadata,
    columns.of("article", "original", key=True),
    columns.of("article", "derived", key=True, index=True),
    columns.text("kind"),
    columns.truth("directed"),
    columns.share("share"),
    columns.text("why"),
    columns.list("original_spans"),
    columns.list("derived_spans"),
    columns.list("signs"),
    columns.run(),
)

credit = Table(
    "credit",
    columns.metadata,
    columns.of("article", key=True),
    columns.number("start", key=True),
    columns.number("end", key=True),
    Column("outlet", String, primary_key=True),
    columns.text("kind"),
    columns.run(),
)

claim = Table("claim", columns.metadata, columns.id(), columns.text("text"), columns.run())

member = Table(
    "member",
    columns.metadata,
    columns.of("claim", key=True),
    columns.of("attribution", key=True),
    columns.text("relation"),
    columns.share("score"),
    columns.text("why"),
    columns.run(),
    Index("member_attribution", "attribution"),
)

pair = Table(
    "pair",
    columns.metadata,
    columns.of("claim", key=True),
    columns.of("attribution", "a", key=True, index=True),
    columns.of("attribution", "b", key=True, index=True),
    columns.text("verdict"),
    columns.text("why"),
    columns.run(),
)

weight = Table(
    "weight",
    columns.metadata,
    columns.of("claim", key=True),
    columns.number("low"),
    Column("high", Integer, nullable=False, index=True),
    columns.number("unresolved"),
    columns.truth("open_ended"),
    columns.run(),
)

flag = Table(
    "flag",
    columns.metadata,
    columns.of("claim", key=True),
    Column("rule", String, primary_key=True),
    columns.of("attribution", key=True, index=True),
    columns.text("why"),
    columns.list("spans"),
    columns.run(),
)

difference = Table(
    "difference",
    columns.metadata,
    columns.of("claim", key=True),
    Column("kind", String, primary_key=True),
    columns.of("attribution", "one", key=True),
    columns.of("attribution", "other", key=True),
    columns.list("one_spans"),
    columns.list("other_spans"),
    columns.text("one_date"),
    columns.text("other_date"),
    columns.text("why"),
    columns.run(),
    # Two claims may share one: it is looked up by either side.
    Index("difference_one", "one"),
    Index("difference_other", "other"),
)
