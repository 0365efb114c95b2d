"""Knowledge: people, offices and outlets that are known beforehand, and what is linked to them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _known()
    op.create_table(
        "alias",
        _string("key"),
        _string("known"),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["known"], ["known.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "known"),
    )
    op.create_index("ix_alias_known", "alias", ["known"])
    op.create_table(
        "link",
        *(_string(name) for name in ("entity", "article", "known")),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        _string("run"),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("entity"),
    )
    op.create_index("ix_link_article", "link", ["article"])
    op.create_index("ix_link_known", "link", ["known"])


def _known() -> None:
    texts = ("kind", "name", "country", "description", "licence")
    lists = ("aliases", "identifiers", "domains", "offices")
    op.create_table(
        "known",
        _string("id"),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in lists),
        _string("base"),
        _string("run"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_known_name", "known", ["name"])
    op.create_index("ix_known_base", "known", ["base"])
    op.create_index("ix_known_run", "known", ["run"])


def _string(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)
