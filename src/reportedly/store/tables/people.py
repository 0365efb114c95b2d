"""What people judge and rate, who is the same over articles, and who is known beforehand."""

from sqlalchemy import Column, Index, String, Table, Text

from reportedly.store.tables import columns

judgement = Table(
    "judgement",
    columns.metadata,
    columns.id(),
    columns.list("one"),
    columns.list("other"),
    columns.text("verdict"),
    columns.text("by"),
    columns.text("when"),
    columns.text("why"),
    columns.run(),
)

grade = Table(
    "grade",
    columns.metadata,
    columns.id(),
    columns.text("of"),
    columns.list("place"),
    columns.text("mark"),
    columns.text("by"),
    columns.text("when"),
    columns.text("why"),
    columns.run(),
)

# What `identify` knows of the pile, so that one more article need not load the others. No noun,
# and tied to no entity: it must outlast an article's entities to tell what these have moved.
bearer = Table(
    "bearer",
    columns.metadata,
    Column("entity", String, primary_key=True),
    Column("article", String, nullable=False),
    Column("label", String, nullable=False),
    columns.text("name"),
    # Wide enough for what is asked most to be read from them alone.
    Index("bearer_article", "article", "label"),
    Index("bearer_label", "label", "entity", "article"),
)

form = Table(
    "form",
    columns.metadata,
    Column("block", String, primary_key=True),
    Column("label", String, primary_key=True),
)

identity = Table(
    "identity",
    columns.metadata,
    columns.of("entity", key=True),
    columns.of("entity", "canonical"),
    columns.share("score"),
    columns.text("why"),
    columns.run(),
    # Where somebody is met is read from the index alone.
    Index("identity_canonical", "canonical", "entity"),
)

known = Table(
    "known",
    columns.metadata,
    columns.id(),
    columns.text("kind"),
    Column("name", Text, nullable=False, index=True),
    columns.list("aliases"),
    columns.list("identifiers"),
    columns.list("domains"),
    columns.text("country"),
    columns.list("offices"),
    columns.text("description"),
    Column("base", String, nullable=False, index=True),
    columns.text("licence"),
    columns.run(),
    # Few runs make very many rows: forgetting runs must not read them all.
    Index("ix_known_run", "run"),
)

alias = Table(
    "alias",
    columns.metadata,
    Column("key", String, primary_key=True),
    columns.of("known", key=True),
    columns.number("rank"),
    Index("ix_alias_known", "known"),
)

# `known` names an entry of the store or one of the base that ships, so it is no foreign key.
link = Table(
    "link",
    columns.metadata,
    columns.of("entity", key=True),
    columns.of("article", index=True),
    Column("known", String, nullable=False, index=True),
    columns.share("score"),
    columns.text("why"),
    columns.run(),
)
