"""The list of claims, a page at a time."""

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.ask.claimlines import claim_lines_of
from reportedly.store import overview
from reportedly.store.overview import ClaimOrder
from reportedly.web.desk import desk
from reportedly.web.pages import page
from reportedly.web.queries import number

_SHOWN = 25
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
        ids = overview.claims_by(view.connection, order, _SHOWN + 1, (at - 1) * _SHOWN)
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


def _order(asked: str) -> ClaimOrder:
    known: tuple[ClaimOrder, ...] = get_args(ClaimOrder)
    return next((order for order in known if order == asked), "articles")


ROUTES = [Route("/claims", _claims)]
