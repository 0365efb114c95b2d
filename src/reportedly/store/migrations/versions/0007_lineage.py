"""Credits, links, passages of lineages, and what `trace` keeps of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("page", _added("links"))
    for name in ("original_spans", "derived_spans", "signs"):
        op.add_column("lineage", _added(name))
    op.create_index("ix_lineage_derived", "lineage", ["derived"])
    op.create_table(
        "credit",
        *(_string(name) for name in ("article", "outlet", "run")),
        sa.Column("kind", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("start", "end")),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("article", "start", "end", "outlet"),
    )
    _signatures()


def _signatures() -> None:
    op.create_table(
        "signature",
        _string("article"),
        sa.Column("content", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("article"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_signature_content", "signature", ["content"])
    op.create_table(
        "shelf",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("prints", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("place"),
    )
    op.create_table(
        "cited",
        sa.Column("address", sa.BigInteger(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        _string("article"),
        sa.PrimaryKeyConstraint("address", "own", "article"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_cited_article", "cited", ["article"])


def _added(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default="[]")


def _string(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)
