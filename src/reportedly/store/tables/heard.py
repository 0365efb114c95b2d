"""The tables of what `gather` keeps of statements, so that later ones find those of the same claim.

They are tied to no attribution on purpose: they must outlast an article's statements to tell what
these leave behind when it is read again or removed.
"""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from reportedly.store.tables.columns import metadata

heard = Table(
    "heard",
    metadata,
    Column("attribution", String, primary_key=True),
    Column("article", String, nullable=False),
    Column("speaker", String, nullable=False),
    Column("home", String, nullable=False),
    Column("mute", Boolean, nullable=False),
    Column("meant", String, nullable=False),
    Column("how", String, nullable=False),
    # Under which claim likeness alone put it last: a claim keeps its id by these.
    Column("named", String, nullable=False),
    Column("meanings", Text, nullable=False),
    Column("keys", Text, nullable=False),
    Index("ix_heard_article", "article"),
    Index("ix_heard_home", "home"),
    Index("ix_heard_meant", "meant"),
    sqlite_with_rowid=False,
)
held = Table(
    "held",
    metadata,
    Column("key", String, primary_key=True),
    Column("attribution", String, primary_key=True),
    sqlite_with_rowid=False,
)
meaning = Table(
    "meaning",
    metadata,
    Column("word", String, primary_key=True),
    Column("holders", Integer, nullable=False),
    sqlite_with_rowid=False,
)
tie = Table(
    "tie",
    metadata,
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Index("ix_tie_other", "other"),
    sqlite_with_rowid=False,
)
proper = Table(
    "proper",
    metadata,
    Column("word", String, primary_key=True),
    Column("article", String, primary_key=True),
    Index("ix_proper_article", "article"),
    sqlite_with_rowid=False,
)
owned = Table(
    "owned",
    metadata,
    Column("entity", String, primary_key=True),
    Column("owner", String, primary_key=True),
    Column("article", String, nullable=False),
    Index("ix_owned_article", "article"),
    sqlite_with_rowid=False,
)
