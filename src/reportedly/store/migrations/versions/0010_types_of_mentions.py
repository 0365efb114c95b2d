"""Mentions tell how likely each type of thing is.

What was kept without is read anew, as the stage `attribute` has another version.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mentions", sa.Column("types", sa.JSON(), nullable=False, server_default="[]"))
