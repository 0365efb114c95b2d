"""The map of who relays whom, drawn and as a table."""

import re
from dataclasses import dataclass
from functools import cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.ask.dates import Period
from reportedly.ask.relays import Graph, graph
from reportedly.ask.sourcesmap import LIMIT, MOST, sources_map
from reportedly.errors import NotFound
from reportedly.schema import Claim
from reportedly.schema.relays import SourcesMap
from reportedly.web import addresses
from reportedly.web.ahead import ahead
from reportedly.web.desk import Desk, desk
from reportedly.web.mapdrawing import drawing, legend
from reportedly.web.maptable import ORDERS, map_rows
from reportedly.web.pages import page
from reportedly.web.queries import number, text

_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_SIZES = (30, 60, 120, 250, 500)
_TOLD = tuple(
    zip(ORDERS, ("statements", "articles", "began there", "ended there", "name"), strict=True)
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a map is of, as its address tells it."""

    claim: str
    since: str
    until: str
    most: int
    around: str
    order: str

    def but(self, **changed: object) -> dict[str, object]:
        """The parts of the address with some changed; what is as usual is left out."""
        own: dict[str, object] = {
            "claim": self.claim,
            "since": self.since,
            "until": self.until,
            "most": self.most if self.most != MOST else "",
            "around": self.around,
            "order": self.order if self.order != ORDERS[0] else "",
        }
        return own | changed


def _sources(request: Request) -> Response:
    here, asked = desk(request), _asked(request)
    claim = _claim(here, asked.claim)
    return ahead(request, "sources.html", lambda: _page(request, asked, claim))


def _page(request: Request, asked: Asked, claim: Claim | None) -> Response:
    found, fresh = _graph(desk(request), asked)
    shown = _shown(found, asked)
    return page(
        request,
        "sources.html",
        asked=asked,
        around=cache(lambda key: addresses.sources(**asked.but(around=key))),
        claim=claim,
        map=shown,
        drawn=drawing(shown),
        legend=legend(shown),
        rows=map_rows(shown, asked.order),
        orders=_TOLD,
        sizes_offered=sorted({*_SIZES, asked.most}),
        fresh=fresh,
    )


def _asked(request: Request) -> Asked:
    """Raises HTTPException with 400 for a time that is none."""
    since, until = text(request, "since", 10), text(request, "until", 10)
    for day in filter(None, (since, until)):
        if not _DAY.fullmatch(day):
            raise HTTPException(400, "Write a time as a day, a month or a year: 2024-03-28.")
    order = text(request, "order", 20)
    return Asked(
        text(request, "claim", 100),
        since,
        until,
        min(number(request, "most", MOST), LIMIT),
        text(request, "around", 200),
        order if order in ORDERS else ORDERS[0],
    )


def _graph(here: Desk, asked: Asked) -> tuple[Graph, bool]:
    """A claim's own graph is counted anew each time: it is small."""
    # "2024" ends with the last of its days, whatever that is called.
    until = asked.until + "-99-99"[: 10 - len(asked.until)] if asked.until else ""
    period = Period(asked.since, until)
    if not asked.claim:
        return here.counted.graph(here.store, period)
    with here.store.view() as view:
        return graph(view, asked.claim, period), True


def _shown(found: Graph, asked: Asked) -> SourcesMap:
    """The map; an empty one around somebody who is no hand of any path."""
    if asked.around and asked.around not in found.nodes:
        return SourcesMap((), (), 0, 0, found.whole.statements, found.whole.articles)
    return sources_map(found, asked.most, asked.around)


def _claim(here: Desk, key: str) -> Claim | None:
    """Raises NotFound where there is no such claim."""
    if not key:
        return None
    with here.store.view() as view:
        for claim in view.all(Claim, "id", [key]):
            return claim
    raise NotFound(f"no claim {key} in this store; ids change when claims merge or split")


ROUTES = [Route("/sources", _sources)]
