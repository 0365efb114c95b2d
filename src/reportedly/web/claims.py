"""The list of claims, a page at a time."""

from collections.abc import Sequence
from typing import get_args

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.ask.claimlines import claim_lines_of
from reportedly.store import Unit, overview
from reportedly.store.overview import ClaimOrder
from reportedly.web.desk import Desk, desk
from reportedly.web.pages import page
from reportedly.web.queries import number

_SHOWN = 25
_KEPT = 1_000
"""Claims of each order that are kept: counting all takes a tenth of a second in 10,000 articles."""

_ORDERS: dict[str, str] = {
    "articles": "in most articles",
    "origins": "with most origins",
    "denied": "most often denied",
    "newest": "newest",
}


def _claims(request: Request) -> Response:
    here, at = desk(request), number(request, "page", 1)
    order = _order(request.query_params.get("order", ""))
    with here.store.view() as view:
        ids = ordered(here, view, order, _SHOWN + 1, (at - 1) * _SHOWN)
        found = claim_lines_of(view, ids[:_SHOWN], here.off)
    return page(
        request,
        "claims.html",
        claims=found,
        order=order,
        orders=_ORDERS,
        at=at,
        more=len(ids) > _SHOWN,
    )


def ordered(here: Desk, view: Unit, order: ClaimOrder, most: int, offset: int) -> Sequence[str]:
    """A page of the claims' ids; the first pages are counted once for a store as it is."""

    def counted() -> Sequence[str]:
        return overview.claims_by(view.connection, order, _KEPT, 0)

    if offset + most <= _KEPT:
        return here.orders.get(view.state(), order, counted)[offset : offset + most]
    return overview.claims_by(view.connection, order, most, offset)


def _order(asked: str) -> ClaimOrder:
    known: tuple[ClaimOrder, ...] = get_args(ClaimOrder)
    return next((order for order in known if order == asked), "articles")


ROUTES = [Route("/claims", _claims)]
