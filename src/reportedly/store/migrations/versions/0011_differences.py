"""Differences between the tellings of a claim."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    texts = ("one_date", "other_date", "why")
    op.create_table(
        "difference",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("claim", "kind", "one", "other")
        ),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("one_spans", "other_spans")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["one"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("claim", "kind", "one", "other"),
    )
    op.create_index("difference_one", "difference", ["one"])
    op.create_index("difference_other", "difference", ["other"])
