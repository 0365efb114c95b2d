"""What asking needs: names by their words, sketches of vectors, and the last answers."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NOTE = """
    INSERT INTO name_text (name)
    SELECT e.name FROM entity e WHERE e.id = NEW.entity AND e.named
    AND NOT EXISTS (SELECT 1 FROM called c WHERE c.name = e.name);
    INSERT INTO called (name, canonical)
    SELECT e.name, NEW.canonical FROM entity e WHERE e.id = NEW.entity AND e.named
    AND NOT EXISTS (SELECT 1 FROM called c WHERE c.name = e.name AND c.canonical = NEW.canonical);
"""
"""What follows from one more identity. A pair that no longer holds stays, and is seen through when
it is asked for: to tell that a name's last bearer has gone would cost every change a search.
"OR IGNORE" would not do: what fires a trigger, an upsert here, sets how its conflicts are met."""


def upgrade() -> None:
    _names()
    _sketches()
    _answers()
    # Who speaks together is asked of thousands of articles at once.
    several = sa.text("json_array_length(members) > 0")
    op.create_index("entity_joint", "entity", ["article"], sqlite_where=several)
    op.create_index("ix_weight_high", "weight", ["high"])
    # Where somebody is met is read from the index alone.
    op.drop_index("ix_identity_canonical", "identity")
    op.create_index("identity_canonical", "identity", ["canonical", "entity"])


def _names() -> None:
    op.create_table(
        "called",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("canonical", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", "canonical"),
        sqlite_with_rowid=False,
    )
    op.create_index("called_canonical", "called", ["canonical"])
    op.execute(
        "CREATE VIRTUAL TABLE name_text USING fts5"
        "(name, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    op.execute(
        "INSERT OR IGNORE INTO called (name, canonical)"
        " SELECT e.name, i.canonical FROM entity e JOIN identity i ON i.entity = e.id"
        " WHERE e.named ORDER BY 1, 2"
    )
    op.execute("INSERT INTO name_text (name) SELECT DISTINCT name FROM called")
    for name, event in (("placed", "INSERT"), ("moved", "UPDATE OF canonical")):
        op.execute(f"CREATE TRIGGER identity_{name} AFTER {event} ON identity BEGIN {_NOTE} END")


def _sketches() -> None:
    op.create_table(
        "sketch",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("numbers", sa.LargeBinary(), nullable=False),
        sa.Column("vectors", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article"),
    )
    # Here and not above: migrations of other numbers do without.
    from reportedly.store import sketches

    sketches.fill(op.get_bind())


def _answers() -> None:
    op.create_table(
        "answer",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("question", "asked")),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("claims", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["run.id"]),
        sa.PrimaryKeyConstraint("question"),
    )
