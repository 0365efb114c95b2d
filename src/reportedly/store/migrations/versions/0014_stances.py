"""Who leans to whom as the model reads it, and who is said to be for or against whom."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leanings",
        _text("article"),
        *_lists("holders", "targets", "likely"),
        _text("run"),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_table(
        "stance",
        *map(_text, ("id", "article", "holder", "target")),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("attribution", sa.String(), nullable=True),
        sa.Column("block", sa.Text(), nullable=False),
        *_lists("span"),
        sa.Column("holder_span", sa.JSON(none_as_null=True), nullable=True),
        *_lists("target_span"),
        sa.Column("confidence", sa.Float(), nullable=False),
        _text("run"),
        *_keys(article="article", holder="entity", target="entity", attribution="attribution"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("article", "holder", "target", "attribution"):
        op.create_index(f"ix_stance_{column}", "stance", [column])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _lists(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def _keys(**tables: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{table}.id"], ondelete="CASCADE")
        for column, table in tables.items()
    ]
