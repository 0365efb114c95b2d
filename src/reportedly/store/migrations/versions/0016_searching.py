"""What searching needs: what statements are counted by, and the searches that people save."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_OWN = "{row}.article"
_ITS = "(SELECT article FROM entity WHERE id = {row}.entity)"

_STALE = "UPDATE facets SET stale = 1 WHERE article = {article} AND NOT stale;"
"""What follows where something changes that an article's statements are counted by: they are
counted anew at the end of the unit of work."""


def upgrade() -> None:
    op.create_table(
        "facets",
        sa.Column("article", sa.String(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("outlet", "date")),
        *(
            sa.Column(name, sa.LargeBinary(), nullable=False)
            for name in ("numbers", "places", "speakers", "traits")
        ),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_index("facets_stale", "facets", ["article"], sqlite_where=sa.text("stale"))
    op.create_table(
        "search",
        sa.Column("id", sa.String(), nullable=False),
        *(sa.Column(n, sa.Text(), nullable=False) for n in ("name", "query", "by", "when")),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    _triggers()
    # Here and not above: migrations of other numbers do without.
    from reportedly.store import facets

    facets.fill(op.get_bind())


def _triggers() -> None:
    for table in ("speaker", "source", "stance"):
        _trigger(f"{table}_came", f"INSERT ON {table}", _OWN.format(row="NEW"))
        _trigger(f"{table}_went", f"DELETE ON {table}", _OWN.format(row="OLD"))
    # Most entities never speak: whoever they are taken for, nothing is counted by it.
    speaks = "WHEN EXISTS (SELECT 1 FROM speaker WHERE entity = NEW.entity)"
    article = _ITS.format(row="NEW")
    _trigger("identity_found", "INSERT ON identity", article, speaks)
    moved = f"{speaks} AND NEW.canonical <> OLD.canonical"
    _trigger("identity_changed", "UPDATE OF canonical ON identity", article, moved)


def _trigger(name: str, event: str, article: str, when: str = "") -> None:
    op.execute(
        f"CREATE TRIGGER {name} AFTER {event} {when} BEGIN {_STALE.format(article=article)} END"
    )
