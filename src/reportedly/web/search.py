"""The page of a search: its form, what it finds, the counts beside, and the saved ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from reportedly.ask.search import search
from reportedly.ask.search.address import LONGEST_TEXT, address, parsed, to_pairs
from reportedly.ask.search.choosing import chosen, toggled
from reportedly.ask.search.examples import examples
from reportedly.ask.search.found import Found
from reportedly.ask.search.kept import saved_searches
from reportedly.export.hit_words import runs
from reportedly.export.statements_csv import MOST, statements_csv
from reportedly.pipeline.searches import forget, save, saved
from reportedly.schema.query import LONGEST, FacetName, Query
from reportedly.store.facets import load
from reportedly.web import addresses
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import field, post
from reportedly.web.pages import page
from reportedly.web.visitor import named

_IN_FORM = ("q", "since", "until", "order", "page")
"""Parameters that the form has fields for; it hands on all others as they are."""

_NAME = 100
"""Characters of the name of a saved search."""

_BOM = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8; without it Excel takes it for something else."""


def _search(request: Request) -> Response:
    query, told = parsed(request.url.query)
    wide = next((f for f in get_args(FacetName) if f == request.query_params.get("more")), None)
    here = desk(request)
    with here.store.view() as view:
        columns = here.columns.get(here.store.stamp(), "", lambda: load(view.connection))
        found = search(view, query, wide=wide, columns=columns)
        blank = query == Query()
        # Only where there is nothing to show: a second search takes as long as the first.
        shown = found if found.statements or blank else search(view, Query(), 1, columns=columns)
        kept = saved_searches(view)
    return page(
        request,
        "search.html",
        query=query,
        found=found,
        notes=(*told, *found.notes),
        chosen=chosen(query, found.facets),
        examples=examples(shown.facets) if blank or not found.statements else [],
        empty=not shown.statements,
        kept=kept,
        handed_on=[(n, v) for n, v in to_pairs(query) if n not in _IN_FORM],
        wide=wide,
        toggled=toggled,
        at_page=lambda n: replace(query, page=n),
        runs=runs,
        address=address(query),
        limits={"text": LONGEST_TEXT, "value": LONGEST, "csv": MOST, "name": _NAME},
    )


def _csv(request: Request) -> Response:
    query, _ = parsed(request.url.query)
    name = f"statements-{datetime.now(UTC):%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(
        _pieces(desk(request), query), media_type="text/csv; charset=utf-8", headers=headers
    )


def _pieces(here: Desk, query: Query) -> Iterator[str]:
    with here.store.view() as view:
        yield _BOM
        yield from statements_csv(Found(view, query).batches(MOST))


def _save(request: Request, form: FormData) -> Response:
    query, _ = parsed(field(form, "query"))
    name = " ".join(field(form, "name").split())
    if not name or len(name) > _NAME:
        raise HTTPException(400, f"Name the search, in {_NAME} characters at most.")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    save(desk(request).store, saved(name, address(query), named(request, form), now))
    return RedirectResponse(addresses.search_of(query), 303)


def _forget(request: Request, form: FormData) -> Response:
    forget(desk(request).store, field(form, "id"))
    query, _ = parsed(field(form, "query"))
    return RedirectResponse(addresses.search_of(query), 303)


ROUTES = [
    Route("/search", _search),
    Route("/search.csv", _csv),
    post("/search/save", _save),
    post("/search/forget", _forget),
]
