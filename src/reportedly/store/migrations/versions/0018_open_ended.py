"""Counts of origins that have no upper end, where a plural source has no number."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Counts of before say nothing of it; `weigh` has another version and makes them anew.
    op.add_column(
        "weight",
        sa.Column("open_ended", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
