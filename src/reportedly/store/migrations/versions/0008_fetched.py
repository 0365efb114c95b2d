"""What came of addresses when they were last fetched."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fetched",
        sa.Column("address", sa.String(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("final", "etag", "modified")),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("pages", sa.JSON(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("address"),
    )
