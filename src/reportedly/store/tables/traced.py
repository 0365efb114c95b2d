"""The tables of what `trace` keeps of texts, so that one more article finds its relatives.

They are tied to no article on purpose: an article that is read again is compared with what was
known of it. `shelf` is explained in `shelves.py`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
)

from reportedly.store.tables.columns import metadata

signature = Table(
    "signature",
    metadata,
    Column("article", String, primary_key=True),
    Column("content", BigInteger, nullable=False),
    Index("ix_signature_content", "content"),
    sqlite_with_rowid=False,
)
shelf = Table(
    "shelf",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("prints", LargeBinary, nullable=False),
)
cited = Table(
    "cited",
    metadata,
    Column("address", BigInteger, primary_key=True),
    Column("own", Boolean, primary_key=True),
    Column("article", String, primary_key=True),
    Index("ix_cited_article", "article"),
    sqlite_with_rowid=False,
)
