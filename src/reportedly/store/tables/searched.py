"""What searching needs beside the nouns: what statements are counted by, and what was saved.

A row of `facets` has all statements of one article, in little room; see `store/facets.py`.
"""

from sqlalchemy import Column, Index, LargeBinary, String, Table, text

from reportedly.store.tables import columns

facets = Table(
    "facets",
    columns.metadata,
    columns.of("article", key=True),
    columns.text("outlet"),
    columns.text("date"),
    *(
        Column(name, LargeBinary, nullable=False)
        for name in ("numbers", "places", "speakers", "traits")
    ),
    columns.truth("stale"),
    Index("facets_stale", "article", sqlite_where=text("stale")),
)

search = Table(
    "search",
    columns.metadata,
    Column("id", String, primary_key=True),
    columns.text("name"),
    columns.text("query"),
    columns.text("by"),
    columns.text("when"),
    columns.run(),
)
