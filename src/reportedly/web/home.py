"""The front page: what is in the store, and a first thing to do where it is empty."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.ask.claimlines import claim_lines_of
from reportedly.schema.statement import ClaimLine
from reportedly.store import overview
from reportedly.web.claims import ordered
from reportedly.web.desk import desk
from reportedly.web.pages import page
from reportedly.web.reading import FILES, under_way

_CLAIMS = 8
_LONGEST = 80
"""Characters of a claim in a question."""


def _home(request: Request) -> Response:
    here = desk(request)
    with here.store.view() as view:
        totals = overview.totals(view.connection)
        if not totals.articles:
            return page(request, "welcome.html", runs=under_way(here), files=FILES)
        ids = ordered(here, view, "articles", _CLAIMS, 0)
        found = claim_lines_of(view, ids, here.off)
    return page(request, "home.html", totals=totals, claims=found, example=_example(found))


def _example(found: Sequence[ClaimLine]) -> str:
    """A question to which this store has an answer."""
    words = found[0].text if found else "that turnout will fall"
    if len(words) > _LONGEST:  # whole words: half a one stands nowhere
        words = words[: _LONGEST + 1].rpartition(" ")[0] or words[:_LONGEST]
    return f"Who says “{words}”?"


ROUTES = [Route("/", _home)]
