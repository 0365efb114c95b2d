"""Merging and splitting: whether two entities are one, and whether two claims are."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.judged import of_claims, two_meant
from reportedly.ask.queue import voices
from reportedly.pipeline.judging import judgement, judgement_of_claims
from reportedly.schema import Attribution, Claim, Judgement, Member
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import back, field, post
from reportedly.web.judging import keep, verdict
from reportedly.web.pages import page
from reportedly.web.queries import text
from reportedly.web.visitor import moment, named

PATH = "/review/links"

_TOLD = {
    "entities-same": "the two entities are one",
    "entities-different": "they are two entities",
    "claims-same": "they are one claim",
    "claims-different": "they are two claims, or the statements left the claim",
    "entities-undo": "what was judged of the two entities no longer holds",
    "claims-undo": "what was judged of the two no longer holds",
}
"""What was judged last, by the form and its button."""


def _show(request: Request) -> Response:
    """The forms; with an article, its entities and claims stand ready to be chosen."""
    article = text(request, "article", 64)
    with desk(request).store.view() as view:
        people = voices(view, article)
        said = [a.id for a in view.all(Attribution, "article", [article])]
        claims = view.all(Claim, "id", [m.claim for m in view.all(Member, "attribution", said)])
    told = _TOLD.get(text(request, "told", 100), "")
    return page(request, "links.html", article=article, people=people, claims=claims, told=told)


def _entities(request: Request, form: FormData) -> Response:
    here, by, said = desk(request), named(request, form), verdict(field(form, "verdict"))
    with here.store.view() as view:
        one, other = field(form, "one").strip(), field(form, "other").strip()
        two = two_meant(view, one, other, undo=said == "unknown")
    made = judgement(two, said, by, moment(), field(form, "why").strip())
    return _keep(form, here, "entities", [made])


def _claims(request: Request, form: FormData) -> Response:
    here, by, said = desk(request), named(request, form), verdict(field(form, "verdict"))
    others = field(form, "other").split()
    if not others:
        raise HTTPException(400, "Name two claims, or a claim and statements of it.")
    with here.store.view() as view:
        every = of_claims(view, field(form, "one").strip(), others, said)
    why = field(form, "why").strip()
    made = [judgement_of_claims((a, b), v, by, moment(), why) for a, b, v in every]
    return _keep(form, here, "claims", made)


def _keep(form: FormData, here: Desk, of: str, made: list[Judgement]) -> Response:
    """Writes it down, and goes back to the form, which says so."""
    keep(here, made)
    onward = back(form)
    joint = "&" if "?" in onward else "?"
    return RedirectResponse(f"{onward}{joint}told={of}-{field(form, 'verdict')}", 303)


ROUTES = [
    Route(PATH, _show),
    post(f"{PATH}/entities", _entities),
    post(f"{PATH}/claims", _claims),
]
