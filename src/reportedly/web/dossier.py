"""The page of one entity: who it is, what it said and what is said of it, and what people judge."""

from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask import storedforms
from reportedly.ask.dates import Period
from reportedly.ask.dossier import nobody
from reportedly.ask.meant import one_meant
from reportedly.ask.people import StoredPeople
from reportedly.ask.profile import NEWEST, Said, newest_said, profile, said_page
from reportedly.ask.stances import stance_lines
from reportedly.export import dossier_words
from reportedly.pipeline.grading import grade, grade_source
from reportedly.schema import Entity, Stance, article_in
from reportedly.schema.grade import RELIABILITY
from reportedly.schema.profile import Profile
from reportedly.schema.statement import StanceLine, Statement
from reportedly.store import Unit, evidence, person
from reportedly.web import addresses
from reportedly.web.ahead import ahead
from reportedly.web.desk import desk
from reportedly.web.forms import field, post
from reportedly.web.pages import page
from reportedly.web.queries import number
from reportedly.web.stancechart import SHAPES, chart
from reportedly.web.visitor import moment, named

_SHOWN = 20
"""Statements of one page."""
_STANCES = 300
"""Stances of a chart, the newest ones."""
_MARKS = dict(
    zip(
        RELIABILITY,
        (
            "completely reliable",
            "usually reliable",
            "fairly reliable",
            "not usually reliable",
            "unreliable",
            "cannot be judged",
        ),
        strict=True,
    )
)


def _who(request: Request) -> Response:
    here, key = desk(request), request.path_params["key"]
    with here.store.view() as view:
        group = person.canonical(view.connection, key)
        if not group:
            return _by_name(request, view, key)
        (bearer,) = view.all(Entity, "id", [group])
    of, at = request.query_params.get("show") == "of", number(request, "page", 1)
    name = bearer.name
    return ahead(request, "dossier.html", lambda: _page(request, bearer, of, at), name=name)


def _page(request: Request, bearer: Entity, of: bool, at: int) -> Response:
    with desk(request).store.view() as view:
        group = bearer.id
        said = newest_said(view, group, NEWEST if of else max(NEWEST, at * _SHOWN))
        told = profile(view, group, said)
        rows, beyond = _about(view, told) if of else (said, 0)
        total = len(rows) if of else told.said
        return page(
            request,
            "dossier.html",
            name=bearer.name,
            who=told,
            tell=dossier_words,
            marks=_MARKS,
            shapes=SHAPES,
            holds=_chart(view, person.holds(view.connection, group), own=True),
            held_by=_chart(view, person.held_by(view.connection, group), own=False),
            statements=_statements(view, rows, at),
            total=total,
            beyond=beyond,
            of=of,
            at=at,
            more=total > at * _SHOWN,
        )


def _by_name(request: Request, view: Unit, name: str) -> Response:
    """The one who is meant by a name, or a list to choose from. Raises NotFound for nobody."""
    found = storedforms.meant(view, name, alike=True)
    if not found:
        raise nobody(name)
    if len(found) == 1:
        return RedirectResponse(addresses.entity(found[0].entity), 303)
    return page(
        request,
        "choices.html",
        name=name,
        choices=found,
        address=addresses.entity,
        asked="",
    )


def _statements(view: Unit, rows: Sequence[Said], at: int) -> list[Statement]:
    return said_page(view, rows[(at - 1) * _SHOWN : at * _SHOWN])


def _about(view: Unit, told: Profile) -> tuple[list[Said], int]:
    """Others' statements that name the entity, the newest first; how many were not looked at."""
    if not told.named:
        return [], 0
    own = {attribution for attribution, _, _ in evidence.said_by(view.connection, told.entity)}
    found = storedforms.said(view.connection, "", told.entity, (), Period())
    rows = [(a, article_in(a), "") for a in reversed(found.statements) if a not in own]
    return rows, found.beyond


def _chart(view: Unit, leanings: Sequence[person.Leaning], *, own: bool) -> dict[str, object]:
    """What a template needs of the stances of one side."""
    newest = {leaning.id for leaning in leanings[-_STANCES:]}
    lines = stance_lines(view, view.all(Stance, "id", newest))
    return {
        "chart": chart(lines, _target if own else _holder),
        "lines": lines,
        "left": len(leanings) - len(newest),
    }


def _target(line: StanceLine) -> tuple[str, str]:
    return line.target_entity, line.target


def _holder(line: StanceLine) -> tuple[str, str]:
    return line.holder_entity, line.holder


def _rate(request: Request, form: FormData) -> Response:
    """How reliable somebody is held to be: noted."""
    mark, key = field(form, "mark"), field(form, "entity")
    if mark not in _MARKS:
        raise HTTPException(400, "Rate it A to F.")
    here, by = desk(request), named(request, form)
    with here.store.view() as view:
        meant = one_meant(StoredPeople(view), key)
    grade(here.store, grade_source(meant, mark, by, moment(), field(form, "why").strip()))
    return RedirectResponse(addresses.entity(meant.id, "reliability"), 303)


ROUTES = [post("/rating/source", _rate), Route("/who/{key:path}", _who)]
