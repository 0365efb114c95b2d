"""Hedges have a kind: what version 0.1.0 kept of them are places alone, of which no kind is known.

They are taken out, and `reportedly read` finds them anew with everything that hangs on them,
since the stage `attribute` has another version too. Until then a store answers without hedges.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE attribution SET hedges = '[]'")
