"""Judgements by people on who is the same, and what `identify` knows of the pile's names."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "judgement",
        _string("id"),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("one", "other")),
        *(_text(name) for name in ("verdict", "by", "when", "why")),
        _string("run"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "bearer",
        *(_string(name) for name in ("entity", "article", "label")),
        _text("name"),
        sa.PrimaryKeyConstraint("entity"),
    )
    op.create_index("bearer_article", "bearer", ["article", "label"])
    op.create_index("bearer_label", "bearer", ["label", "entity", "article"])
    op.create_table(
        "form",
        *(_string(name) for name in ("block", "label")),
        sa.PrimaryKeyConstraint("block", "label"),
    )


def _string(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)
