"""Whether two entities are one: judged on the page of either, taken back there too."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.ask.judged import judged
from reportedly.ask.meant import one_meant
from reportedly.ask.people import StoredPeople
from reportedly.errors import Ambiguous, NotFound
from reportedly.pipeline.judging import judge, judgement
from reportedly.pipeline.stages import model, runs
from reportedly.schema import Entity, JudgementVerdict
from reportedly.store import person
from reportedly.web import addresses
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import field, post
from reportedly.web.visitor import moment, named

_SPLIT = 200
"""Bearers of a name that are split off at once."""

_VERDICTS: dict[str, JudgementVerdict] = {
    "same": "same",
    "different": "different",
    "undo": "unknown",
}


def _judge(request: Request, form: FormData) -> Response:
    """Two entities are one, or two, or what was judged is taken back; the pile follows at once."""
    verdict = _VERDICTS.get(field(form, "verdict"))
    if verdict is None:
        raise HTTPException(400, "Say same, different or undo.")
    here, by = desk(request), named(request, form)
    two = _two(here, field(form, "one"), field(form, "other").strip(), verdict)
    made = judgement(two, verdict, by, moment(), field(form, "why").strip())
    judge(here.store, [made], runs(model().digest))
    return RedirectResponse(addresses.entity(two[0].id, "merges"), 303)


def _two(here: Desk, one: str, other: str, verdict: JudgementVerdict) -> tuple[Entity, Entity]:
    """The two who are meant; to take back, those on whom the judgement was made.

    Raises NotFound, or Ambiguous where a name is of several, or both are one mention.
    """
    with here.store.view() as view:
        people = StoredPeople(view)
        first, second = one_meant(people, one), one_meant(people, other)
        if first.id == second.id:
            raise Ambiguous(f"both are {first.id}: name somebody else", [first.id])
        if verdict == "unknown":
            return judged(people, (first, second))
    if first.article == second.article and first.mentions == second.mentions:
        raise Ambiguous(f"{first.id} and {second.id} have the same place in the text", [])
    return first, second


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
    made = [judgement((one, other), "different", by, when, why) for other in others]
    judge(here.store, made, runs(model().digest))
    return RedirectResponse(addresses.entity(one.id, "merges"), 303)


ROUTES = [post("/identity", _judge), post("/identity/split", _split)]
