"""The list of everybody who says or passes on something, a page at a time."""

from typing import get_args

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.cast import Order, cast_of, kinds
from reportedly.ask.dates import Period
from reportedly.web import addresses
from reportedly.web.desk import desk
from reportedly.web.pages import page
from reportedly.web.queries import number, text

_SHOWN = 50
_ORDERS: dict[str, str] = {
    "said": "who said most",
    "passed": "who passed on most",
    "articles": "in most articles",
    "name": "by name",
}


def _people(request: Request) -> Response:
    here = desk(request)
    graph, fresh = here.counted.graph(here.store, Period())
    kind, begins = text(request, "kind", 20), text(request, "begins", 200)
    order, at = _order(request.query_params.get("order", "")), number(request, "page", 1)
    found = cast_of(graph, kind, begins, order)
    return page(
        request,
        "people.html",
        lines=found[(at - 1) * _SHOWN : at * _SHOWN],
        total=len(found),
        fresh=fresh,
        kinds=kinds(graph),
        kind=kind,
        begins=begins,
        order=order,
        orders=_ORDERS,
        at=at,
        more=len(found) > at * _SHOWN,
    )


def _order(asked: str) -> Order:
    known: dict[str, Order] = {order: order for order in get_args(Order)}
    return known.get(asked, "said")


def _look(request: Request) -> Response:
    """From a name typed in to whom it means."""
    name = text(request, "name")
    return RedirectResponse(addresses.entity(name) if name else addresses.people(), 303)


ROUTES = [Route("/people", _people), Route("/who", _look)]
