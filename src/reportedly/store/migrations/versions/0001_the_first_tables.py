"""The first tables, as of version 0.1.0."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _runs_and_pages()
    _articles()
    _who()
    _claims()
    _full_text()


def _runs_and_pages() -> None:
    op.create_table(
        "run",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("weights", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "done",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("subject", "stage"),
    )
    op.create_table(
        "page",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("hints", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "location",
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["page.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("location"),
    )
    with op.batch_alter_table("location", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_location_page"), ["page"], unique=False)


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("byline", sa.Text(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["page.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_article_date"), ["date"], unique=False)

    op.create_table(
        "attribution",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("cue", sa.JSON(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("attitude", sa.Text(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("denies", sa.Boolean(), nullable=False),
        sa.Column("hedges", sa.JSON(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("attribution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attribution_article"), ["article"], unique=False)

    op.create_table(
        "block",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("article", "start"),
    )
    op.create_table(
        "sentences",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("article"),
    )


def _who() -> None:
    op.create_table(
        "entity",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("distinct_from", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("entity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entity_article"), ["article"], unique=False)
        batch_op.create_index(batch_op.f("ix_entity_name"), ["name"], unique=False)

    op.create_table(
        "hand",
        sa.Column("attribution", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("via", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["attribution"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("attribution", "position"),
    )
    with op.batch_alter_table("hand", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_article"), ["article"], unique=False)
        batch_op.create_index(batch_op.f("ix_hand_entity"), ["entity"], unique=False)

    op.create_table(
        "identity",
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("canonical", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["canonical"], ["entity.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("entity"),
    )
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_canonical"), ["canonical"], unique=False)

    op.create_table(
        "speaker",
        sa.Column("attribution", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["attribution"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("attribution"),
    )
    with op.batch_alter_table("speaker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_speaker_article"), ["article"], unique=False)
        batch_op.create_index(batch_op.f("ix_speaker_entity"), ["entity"], unique=False)


def _claims() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "weight",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("unresolved", sa.Integer(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("claim"),
    )
    op.create_table(
        "lineage",
        sa.Column("original", sa.String(), nullable=False),
        sa.Column("derived", sa.String(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("directed", sa.Boolean(), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["derived"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["original"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("original", "derived"),
    )
    op.create_table(
        "flag",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("attribution", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["attribution"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("claim", "rule", "attribution"),
    )
    op.create_table(
        "member",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("attribution", sa.String(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["attribution"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("claim", "attribution"),
    )
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index("member_attribution", ["attribution"], unique=False)

    op.create_table(
        "pair",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("a", sa.String(), nullable=False),
        sa.Column("b", sa.String(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["a"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["b"], ["attribution.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.id"],
        ),
        sa.PrimaryKeyConstraint("claim", "a", "b"),
    )


def _full_text() -> None:
    # porter: "favours" finds "favour"; diacritics are folded, names are spelt both ways.
    op.execute(
        "CREATE VIRTUAL TABLE page_text USING fts5"
        "(page UNINDEXED, words, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE statement_text USING fts5"
        "(attribution UNINDEXED, article UNINDEXED, words,"
        " tokenize = 'porter unicode61 remove_diacritics 2')"
    )


def downgrade() -> None:
    op.execute("DROP TABLE statement_text")
    op.execute("DROP TABLE page_text")
    with op.batch_alter_table("speaker", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_speaker_entity"))
        batch_op.drop_index(batch_op.f("ix_speaker_article"))

    op.drop_table("speaker")
    op.drop_table("pair")
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_index("member_attribution")

    op.drop_table("member")
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_canonical"))

    op.drop_table("identity")
    with op.batch_alter_table("hand", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hand_entity"))
        batch_op.drop_index(batch_op.f("ix_hand_article"))

    op.drop_table("hand")
    op.drop_table("flag")
    op.drop_table("sentences")
    op.drop_table("lineage")
    with op.batch_alter_table("entity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entity_name"))
        batch_op.drop_index(batch_op.f("ix_entity_article"))

    op.drop_table("entity")
    op.drop_table("block")
    with op.batch_alter_table("attribution", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attribution_article"))

    op.drop_table("attribution")
    op.drop_table("weight")
    with op.batch_alter_table("location", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_location_page"))

    op.drop_table("location")
    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_article_date"))

    op.drop_table("article")
    op.drop_table("page")
    op.drop_table("done")
    op.drop_table("claim")
    op.drop_table("run")
