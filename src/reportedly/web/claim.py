"""The page of a claim: who says so, through whose hands, who contradicts, and what people judge."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.build import sheets
from reportedly.ask.inforce import on_origins
from reportedly.ask.tree import hands, numbered
from reportedly.errors import NotFound
from reportedly.export.sheet_beside import settling
from reportedly.pipeline.judging import judgement_of_origins
from reportedly.schema import Attribution, Claim
from reportedly.schema.sheet import ClaimSheet, PairSheet
from reportedly.web import addresses
from reportedly.web.ahead import ahead
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import field, post
from reportedly.web.judging import keep, verdict
from reportedly.web.pages import page
from reportedly.web.pending import pending
from reportedly.web.visitor import moment, named

_MOST = 40
"""Statements on the page; of a wider claim those that stand for it."""

_PAIRS = 80
"""Pairs of statements that are listed one by one."""

_WORDS = {"same": "one origin", "different": "two", "undo": "undo"}
"""What the buttons of a pair say."""

_VERDICTS = {"same": "one origin", "different": "different origins", "unknown": "not known"}
"""What the program found, in the same words wherever the page tells it."""


def _claim(request: Request) -> Response:
    here, key = desk(request), request.path_params["key"]
    with here.store.view() as view:
        claim = next(iter(view.all(Claim, "id", [key])), None)
    if claim is None:
        raise _nowhere(key)
    return ahead(request, "claim.html", lambda: _page(request, _sheet(here, key)), claim=claim)


def _page(request: Request, sheet: ClaimSheet) -> Response:
    here = desk(request)
    articles = {m.article for m in sheet.members}
    with here.store.view() as view:
        waits, judged = pending(here, view, articles), on_origins(view, articles)
    return page(
        request,
        "claim.html",
        claim=sheet,
        numbers=numbered(sheet),
        counted=[m for m in sheet.members if m.relation == "asserts"],
        tree=hands(sheet),
        settling=settling(sheet),
        pairs=_pairs(sheet)[:_PAIRS],
        told=_VERDICTS,
        verdicts=_WORDS,
        judged=judged,
        pending=waits,
    )


def _pairs(sheet: ClaimSheet) -> list[tuple[int, int, PairSheet]]:
    """Every pair of statements with their numbers on the page, in the order of these."""
    numbers, found = numbered(sheet), []
    for pair in sheet.pairs:
        a, b = numbers[pair.a], numbers[pair.b]
        found.append((min(a, b), max(a, b), pair))
    return sorted(found, key=lambda line: line[:2])


def _sheet(here: Desk, key: str) -> ClaimSheet:
    """Raises NotFound where there is no such claim."""
    with here.store.view() as view:
        part = here.pile(view).part([key], (), _MOST)
    for found in sheets([key], part):
        return found
    raise _nowhere(key)


def _nowhere(key: str) -> NotFound:
    return NotFound(f"no claim {key} in this store; ids change when claims merge or split")


def _judge(request: Request, form: FormData) -> Response:
    """Whether two statements have one origin: noted, and the count follows at once."""
    told, one, other = _said(form)
    said = verdict(told)
    here, by = desk(request), named(request, form)
    if one == other:
        raise HTTPException(400, "Choose two different statements.")
    two = _statements(here, one, other)
    if said == "unknown":
        _check_judged(here, two)
    keep(here, [judgement_of_origins(two, said, by, moment(), field(form, "why").strip())])
    return RedirectResponse(addresses.claim(request.path_params["key"], "origins"), 303)


def _check_judged(here: Desk, two: tuple[Attribution, Attribution]) -> None:
    """Raises NotFound where no verdict on the origins of two holds: then none is taken back."""
    one, other = sorted(a.id for a in two)
    with here.store.view() as view:
        if (one, other) not in on_origins(view, {a.article for a in two}):
            raise NotFound("nothing was judged of the origins of these two statements")


def _said(form: FormData) -> tuple[str, str, str]:
    """A verdict and the ids of two statements: all on a button of the list, or each in a field."""
    parts = field(form, "pair").split()
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    return field(form, "verdict"), field(form, "a"), field(form, "b")


def _statements(here: Desk, one: str, other: str) -> tuple[Attribution, Attribution]:
    """Raises NotFound where one of them is no statement with a content."""
    with here.store.view() as view:
        found = {a.id: a for a in view.all(Attribution, "id", [one, other]) if a.content}
    if len(found) != 2:
        raise NotFound("these are no two statements of this store; load the page again")
    return found[one], found[other]


ROUTES = [Route("/claim/{key}", _claim), post("/claim/{key}/origins", _judge)]
