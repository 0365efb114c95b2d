"""Whether two entities are one: judged on the page of either, taken back there too."""

from datetime import UTC, datetime

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.ask.judged import judged
from reportedly.ask.meant import one_meant
from reportedly.ask.people import StoredPeople
from reportedly.errors import Ambiguous
from reportedly.pipeline.judging import judge, judgement
from reportedly.pipeline.stages import model, runs
from reportedly.schema import Entity, JudgementVerdict
from reportedly.web import addresses
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import field, post
from reportedly.web.visitor import named

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
    when = datetime.now(UTC).isoformat(timespec="microseconds")
    made = judgement(two, verdict, by, when, field(form, "why").strip())
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


ROUTES = [post("/identity", _judge)]
