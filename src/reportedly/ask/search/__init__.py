"""Search over statements: words and filters, counts beside each value, hits in their passages."""

from reportedly.ask.search.beside import facets
from reportedly.ask.search.found import Found
from reportedly.schema.query import FacetName, Query, Results
from reportedly.store import Unit
from reportedly.store.facets import Columns

A_PAGE = 20
"""Hits of one page."""


def search(
    view: Unit,
    query: Query,
    size: int = A_PAGE,
    wide: FacetName | None = None,
    columns: Columns | None = None,
) -> Results:
    """One page of what a search finds; beside it most values of the facet `wide`, few of others."""
    found = Found(view, query, columns)
    pages = max(1, -(-len(found.listed) // size))
    page = min(query.page, pages)
    beyond = f"there is no page {query.page:,}; this is the last, {page:,}"
    return Results(
        query=query,
        order=found.order,
        statements=len(found.listed),
        articles=found.counting.articles,
        page=page,
        pages=pages,
        hits=tuple(found.hits((page - 1) * size, page * size)),
        facets=facets(view, found.counting, found.meant, wide),
        notes=(*found.notes, *([beyond] if page < query.page else [])),
    )
