"""What is known of an article and where it came from; pages that are cut from a whole one."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fact",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("article", "field")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("value", "origin")),
        *(sa.Column(name, sa.Integer()) for name in ("start", "end")),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("article", "field"),
    )
    op.add_column("page", sa.Column("whole", sa.String(), nullable=False, server_default=""))
    op.add_column("page", sa.Column("start", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("page", sa.Column("parts", sa.JSON(), nullable=False, server_default="[]"))
