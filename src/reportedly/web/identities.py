"""Whether two entities are one: judged on the page of either, taken back there too."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.ask.judged import two_meant
from reportedly.ask.meant import one_meant
from reportedly.ask.people import StoredPeople
from reportedly.errors import NotFound
from reportedly.pipeline.judging import judgement
from reportedly.schema import Entity
from reportedly.store import person
from reportedly.web import addresses
from reportedly.web.desk import desk
from reportedly.web.forms import field, post
from reportedly.web.judging import keep, verdict
from reportedly.web.visitor import moment, named

_SPLIT = 200
"""Bearers of a name that are split off at once."""


def _judge(request: Request, form: FormData) -> Response:
    """Two entities are one, or two, or what was judged is taken back; the pile follows at once."""
    said = verdict(field(form, "verdict"))
    here, by = desk(request), named(request, form)
    one, other = field(form, "one"), field(form, "other").strip()
    with here.store.view() as view:
        two = two_meant(view, one, other, undo=said == "unknown")
    keep(here, [judgement(two, said, by, moment(), field(form, "why").strip())])
    return RedirectResponse(addresses.entity(two[0].id, "merges"), 303)


def _split(request: Request, form: FormData) -> Response:
    """All who bear a name, and were taken for somebody for one reason, are somebody else."""
    here, by = desk(request), named(request, form)
    with here.store.view() as view:
        one = one_meant(StoredPeople(view), field(form, "one"))
        group = person.canonical(view.connection, one.id)
        bearers = person.bearers(
            view.connection, group, field(form, "called"), field(form, "because")
        )
        others = [e for e in view.all(Entity, "id", bearers[: _SPLIT + 1]) if e.id != one.id]
    if not others:
        raise NotFound("nobody of that name is taken for them any more; load the page again")
    if len(others) > _SPLIT:
        raise HTTPException(400, f"Beyond {_SPLIT} articles, judge single ones by their ids.")
    when, why = moment(), field(form, "why").strip()
    keep(here, [judgement((one, other), "different", by, when, why) for other in others])
    return RedirectResponse(addresses.entity(one.id, "merges"), 303)


ROUTES = [post("/identity", _judge), post("/identity/split", _split)]
