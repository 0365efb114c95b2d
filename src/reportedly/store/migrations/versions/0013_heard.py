"""What gather keeps of statements, so that new articles join claims."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    strings = ("article", "speaker", "home", "meant", "how", "named")
    _table(
        "heard",
        ("attribution",),
        *(_string(name) for name in strings),
        sa.Column("mute", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("meanings", "keys")),
    )
    for name in ("article", "home", "meant"):
        op.create_index(f"ix_heard_{name}", "heard", [name])
    _table("held", ("key", "attribution"))
    _table("meaning", ("word",), sa.Column("holders", sa.Integer(), nullable=False))
    _table("tie", ("one", "other"))
    op.create_index("ix_tie_other", "tie", ["other"])
    _table("proper", ("word", "article"))
    _table("owned", ("entity", "owner"), _string("article"))
    for name in ("proper", "owned"):
        op.create_index(f"ix_{name}_article", name, ["article"])
    # What goes with a statement is looked for by it; what is done, stage by stage.
    for table, column in (("pair", "a"), ("pair", "b"), ("flag", "attribution"), ("done", "stage")):
        op.create_index(f"ix_{table}_{column}", table, [column])


def _table(name: str, keys: tuple[str, ...], *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        *(_string(key) for key in keys),
        *columns,
        sa.PrimaryKeyConstraint(*keys),
        sqlite_with_rowid=False,
    )


def _string(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)
