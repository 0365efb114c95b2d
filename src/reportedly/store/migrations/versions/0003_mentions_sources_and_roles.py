"""Mentions as the model reads them, what kind of source speaks, and roles with their time."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    members = sa.Column("members", sa.JSON(), nullable=False, server_default="[]")
    op.add_column("entity", members)
    op.create_table(
        "mentions",
        _of("article"),
        *_lists("spans", "forms", "kinds", "antecedents"),
        _run(),
        *_keys("article", "run"),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_table(
        "source",
        _of("attribution"),
        _of("article"),
        *_texts("kind"),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("plural", sa.Boolean(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        *_lists("descriptor", "reason", "access"),
        _run(),
        *_keys("attribution", "article", "run"),
        sa.PrimaryKeyConstraint("attribution"),
    )
    op.create_table(
        "role",
        sa.Column("id", sa.String(), nullable=False),
        _of("article"),
        _of("entity"),
        *_lists("words"),
        *_texts("title", "state", "since", "until", "at"),
        _run(),
        *_keys("article", "entity", "run"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_source_article", "source", ["article"])
    op.create_index("ix_role_article", "role", ["article"])
    op.create_index("ix_role_entity", "role", ["entity"])


def _of(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _run() -> sa.Column[str]:
    return _of("run")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _lists(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def _keys(*names: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([n], [f"{n}.id"], ondelete=None if n == "run" else "CASCADE")
        for n in names
    ]
