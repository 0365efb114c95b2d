"""Reviews of attributions by people, and what is due to be reviewed."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _reviews()
    op.create_table(
        "reviewed",
        *map(_string, ("attribution", "article", "by")),
        _text("verdict"),
        _string("run"),
        *_goes_with(attribution="attribution", article="article"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("attribution", "by"),
    )
    op.create_index("ix_reviewed_article", "reviewed", ["article"])
    op.create_table(
        "due",
        *map(_string, ("attribution", "claim")),
        sa.Column("priority", sa.Float(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        *_goes_with(attribution="attribution", claim="claim"),
        sa.PrimaryKeyConstraint("attribution"),
    )
    op.create_index("ix_due_claim", "due", ["claim"])
    op.create_index("due_next", "due", ["done", "priority", "attribution"])


def _reviews() -> None:
    op.create_table(
        "review",
        *map(_string, ("id", "article", "place")),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("right", sa.JSON(none_as_null=True), nullable=True),
        _text("verdict"),
        sa.Column("blind", sa.Boolean(), nullable=False),
        *map(_string, ("by", "when")),
        _text("why"),
        _string("run"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("article", "place", "when"):
        op.create_index(f"ix_review_{column}", "review", [column])
    op.create_index("review_by", "review", ["by", "when"])
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER review_no_{event.lower()} BEFORE {event} ON review"
            " BEGIN SELECT RAISE(ABORT, 'reviews are only ever added'); END"
        )


def _string(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _goes_with(**tables: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{table}.id"], ondelete="CASCADE")
        for column, table in tables.items()
    ]
