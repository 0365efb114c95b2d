"""What the stages that need one article make of it."""

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from reportedly.store.tables import columns

article = Table(
    "article",
    columns.metadata,
    columns.of("page", "id", key=True),
    columns.text("title"),
    columns.text("outlet"),
    columns.text("byline"),
    Column("date", String, nullable=False, index=True),
    columns.text("language"),
    columns.text("address"),
    columns.run(),
)

fact = Table(
    "fact",
    columns.metadata,
    columns.of("article", key=True),
    Column("field", String, primary_key=True, nullable=False),
    columns.text("value"),
    columns.text("origin"),
    Column("start", Integer),
    Column("end", Integer),
    columns.run(),
)

block = Table(
    "block",
    columns.metadata,
    columns.of("article", key=True),
    columns.number("start", key=True),
    columns.number("end"),
    columns.text("kind"),
    columns.run(),
)

sentences = Table(
    "sentences",
    columns.metadata,
    columns.of("article", key=True),
    columns.list("spans"),
    columns.run(),
)

attribution = Table(
    "attribution",
    columns.metadata,
    columns.id(),
    columns.of("article", index=True),
    columns.list("source"),
    columns.list("cue"),
    columns.list("content"),
    columns.text("block"),
    columns.text("manner"),
    columns.text("attitude"),
    columns.truth("negated"),
    columns.truth("denies"),
    columns.list("hedges"),
    Column("parent", String),
    columns.share("confidence"),
    Column("vector", LargeBinary, nullable=False),
    columns.run(),
)

entity = Table(
    "entity",
    columns.metadata,
    columns.id(),
    columns.of("article", index=True),
    Column("name", Text, nullable=False, index=True),
    columns.text("kind"),
    columns.truth("named"),
    Column("count", Integer),
    columns.list("mentions"),
    columns.list("distinct_from"),
    Column("members", JSON, nullable=False, server_default="[]"),
    columns.run(),
    # Who speaks together is asked of thousands of articles at once.
    Index("entity_joint", "article", sqlite_where=text("json_array_length(members) > 0")),
)

speaker = Table(
    "speaker",
    columns.metadata,
    columns.of("attribution", key=True),
    columns.of("article", index=True),
    columns.of("entity", index=True),
    columns.run(),
)

hand = Table(
    "hand",
    columns.metadata,
    columns.of("attribution", key=True),
    columns.of("article", index=True),
    columns.number("position", key=True),
    columns.of("entity", index=True),
    columns.text("kind"),
    columns.list("via"),
    columns.run(),
)

mentions = Table(
    "mentions",
    columns.metadata,
    columns.of("article", key=True),
    columns.list("spans"),
    columns.list("forms"),
    columns.list("kinds"),
    columns.list("antecedents"),
    Column("types", JSON, nullable=False, server_default="[]"),
    columns.run(),
)

source = Table(
    "source",
    columns.metadata,
    columns.of("attribution", key=True),
    columns.of("article", index=True),
    columns.text("kind"),
    columns.truth("named"),
    columns.truth("plural"),
    Column("count", Integer),
    columns.list("descriptor"),
    columns.list("reason"),
    columns.list("access"),
    columns.run(),
)

role = Table(
    "role",
    columns.metadata,
    columns.id(),
    columns.of("article", index=True),
    columns.of("entity", index=True),
    columns.list("words"),
    columns.text("title"),
    columns.text("state"),
    columns.text("since"),
    columns.text("until"),
    columns.text("at"),
    columns.run(),
)

leanings = Table(
    "leanings",
    columns.metadata,
    columns.of("article", key=True),
    columns.list("holders"),
    columns.list("targets"),
    columns.list("likely"),
    columns.run(),
)

stance = Table(
    "stance",
    columns.metadata,
    columns.id(),
    columns.of("article", index=True),
    columns.of("entity", "holder", index=True),
    columns.of("entity", "target", index=True),
    columns.text("polarity"),
    Column("attribution", ForeignKey("attribution.id", ondelete="CASCADE"), index=True),
    columns.text("block"),
    columns.list("span"),
    Column("holder_span", JSON(none_as_null=True)),
    columns.list("target_span"),
    columns.share("confidence"),
    columns.run(),
)
