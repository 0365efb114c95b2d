"""Merging and splitting: whether two entities are one, and whether two claims are."""

from datetime import UTC, datetime

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.judged import of_claims, two_meant
from reportedly.ask.queue import voices
from reportedly.pipeline.judging import judge, judgement, judgement_of_claims
from reportedly.pipeline.stages import model, runs
from reportedly.schema import Attribution, Claim, Judgement, JudgementVerdict, Member
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import back, field, post
from reportedly.web.pages import page
from reportedly.web.queries import text
from reportedly.web.visitor import named

PATH = "/review/links"

_VERDICTS: dict[str, JudgementVerdict] = {
    "same": "same",
    "different": "different",
    "undo": "unknown",
}


def _show(request: Request) -> Response:
    """The forms; with an article, its entities and claims stand ready to be chosen."""
    article = text(request, "article", 64)
    with desk(request).store.view() as view:
        people = voices(view, article)
        said = [a.id for a in view.all(Attribution, "article", [article])]
        claims = view.all(Claim, "id", [m.claim for m in view.all(Member, "attribution", said)])
    return page(request, "links.html", article=article, people=people, claims=claims)


def _entities(request: Request, form: FormData) -> Response:
    here, by, verdict = desk(request), named(request, form), _verdict(form)
    with here.store.view() as view:
        one, other = field(form, "one").strip(), field(form, "other").strip()
        two = two_meant(view, one, other, undo=verdict == "unknown")
    return _keep(form, here, [judgement(two, verdict, by, _now(), field(form, "why").strip())])


def _claims(request: Request, form: FormData) -> Response:
    here, by, verdict = desk(request), named(request, form), _verdict(form)
    others = field(form, "other").split()
    if not others:
        raise HTTPException(400, "Name two claims, or a claim and statements of it.")
    with here.store.view() as view:
        said = of_claims(view, field(form, "one").strip(), others, verdict)
    why = field(form, "why").strip()
    made = [judgement_of_claims((a, b), v, by, _now(), why) for a, b, v in said]
    return _keep(form, here, made)


def _verdict(form: FormData) -> JudgementVerdict:
    verdict = _VERDICTS.get(field(form, "verdict"))
    if verdict is None:
        raise HTTPException(400, "Say same, different or undo.")
    return verdict


def _keep(form: FormData, here: Desk, made: list[Judgement]) -> Response:
    judge(here.store, made, runs(model().digest))
    return RedirectResponse(back(form), 303)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


ROUTES = [
    Route(PATH, _show),
    post(f"{PATH}/entities", _entities),
    post(f"{PATH}/claims", _claims),
]
