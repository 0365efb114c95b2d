"""What people say of single attributions, and what is due to be reviewed."""

from sqlalchemy import JSON, Column, Index, String, Table

from reportedly.store.tables import columns

# Tied to no article on purpose, as judgements are: a review outlasts what it is about. Triggers
# (migration 0015) refuse to change or delete one.
review = Table(
    "review",
    columns.metadata,
    columns.id(),
    Column("article", String, nullable=False, index=True),
    Column("place", String, nullable=False, index=True),
    columns.list("shown"),
    Column("right", JSON(none_as_null=True)),
    columns.text("verdict"),
    columns.truth("blind"),
    Column("by", String, nullable=False),
    Column("when", String, nullable=False, index=True),
    columns.text("why"),
    columns.run(),
    Index("review_by", "by", "when"),
)

reviewed = Table(
    "reviewed",
    columns.metadata,
    columns.of("attribution", key=True),
    columns.of("article", index=True),
    Column("by", String, primary_key=True, nullable=False),
    columns.text("verdict"),
    columns.run(),
)

# Kept for the queue alone, so no noun: what is left to review, what matters most first.
due = Table(
    "due",
    columns.metadata,
    columns.of("attribution", key=True),
    columns.of("claim", index=True),
    columns.share("priority"),
    columns.truth("done"),
    Index("due_next", "done", "priority", "attribution"),
)
