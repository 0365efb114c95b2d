"""The pages of articles: their list, the Reader, and two of them side by side."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.reader import words
from reportedly.reader.beside import pages
from reportedly.reader.card import Card
from reportedly.reader.compared import compared
from reportedly.reader.reading import reading
from reportedly.reader.view import Section
from reportedly.store import newest
from reportedly.web.desk import desk
from reportedly.web.pages import page
from reportedly.web.pending import pending
from reportedly.web.places import pieces
from reportedly.web.queries import number, place, text
from reportedly.web.reading import read_from

_SHOWN = 50
"""Articles on one page of the list."""

_OUTLETS = 200
"""Outlets that the list can be narrowed to by name, those with most articles."""


def _articles(request: Request) -> Response:
    at, asked = number(request, "page", 1), text(request, "outlet", 500)
    outlet = asked if "outlet" in request.query_params else None
    with desk(request).store.view() as view:
        found = newest.newest(view.connection, outlet, _SHOWN + 1, (at - 1) * _SHOWN)
        outlets = newest.shelves(view.connection, _OUTLETS)
        total = newest.articles_of(view.connection, outlet)
    return page(
        request,
        "articles.html",
        articles=found[:_SHOWN],
        outlets=outlets,
        most=_OUTLETS,
        outlet=outlet,
        total=total,
        at=at,
        more=len(found) > _SHOWN,
    )


def _article(request: Request) -> Response:
    here, part = desk(request), number(request, "part", 1)
    with here.store.view() as view:
        found = reading(view, request.path_params["key"], place(request), part - 1, here.off)
        waits = pending(here, view, {found.article.id})
    return page(
        request,
        "reader.html",
        reading=found,
        cards=_by_paragraph(found.sections, found.cards),
        numbers={card.attribution: card for card in found.cards},
        told=words,
        pieces=pieces,
        read_from=read_from(found.locations),
        pending=waits,
    )


def _by_paragraph(
    sections: Sequence[Section], cards: Sequence[Card]
) -> Mapping[int, Sequence[Card]]:
    """The cards that stand beside each paragraph, by where it begins."""
    starts = [p.start for section in sections for p in section.paragraphs]
    found: defaultdict[int, list[Card]] = defaultdict(list)
    for card in cards:
        found[starts[max(0, bisect_right(starts, card.place.start) - 1)]].append(card)
    return found


def _twins(request: Request) -> Response:
    at = number(request, "page", 1)
    with desk(request).store.view() as view:
        found = compared(view, request.path_params["key"], request.path_params["other"])
    shown = pages(found.words.rows)
    return page(
        request,
        "beside.html",
        found=found,
        rows=shown[min(at, len(shown)) - 1],
        at=min(at, len(shown)),
        pages=len(shown),
        differing=sum(not row.is_same for row in found.words.rows),
        told=words,
    )


ROUTES = [
    Route("/articles", _articles),
    Route("/article/{key}", _article),
    Route("/article/{key}/beside/{other}", _twins),
]
