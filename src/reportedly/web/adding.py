"""Adding a statement that the program missed, out of its passage."""

import msgspec
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask import queue
from reportedly.ask.queue import Item
from reportedly.pipeline.reviewing import MOST, addition
from reportedly.schema import Roles, Span
from reportedly.web import addresses
from reportedly.web.desk import desk
from reportedly.web.forms import back, field, inside, post
from reportedly.web.marking import words
from reportedly.web.pages import page
from reportedly.web.queries import place, text
from reportedly.web.review import keep
from reportedly.web.reviewform import FRESH, right_in
from reportedly.web.visitor import moment, named

_WHOLE = Span(0, queue.LONGEST)


def _show(request: Request) -> Response:
    at = place(request)
    with desk(request).store.view() as view:
        item = queue.stretch_item(view, request.path_params["key"], at or _WHOLE)
        voices = queue.voices(view, item.article)
    return page(
        request,
        "add.html",
        item=item,
        words=words(item),
        typed={"source": "", "cue": "", "content": _chosen(request, item, at)},
        shown=msgspec.json.encode(item.shown).decode(),
        voices=voices,
        fresh=FRESH,
        at=at or _WHOLE,
        onward=inside(text(request, "back", 200)),
        pieces=MOST,
    )


def _chosen(request: Request, item: Item, at: Span | None) -> str:
    """The words that were selected in the Reader: most likely what is said."""
    if at is None or request.query_params.get("said") != "1":
        return ""
    return " ".join(item.text[max(0, at.start - item.start) : at.end - item.start].split())


def _add(request: Request, form: FormData) -> Response:
    """Writes the addition down. Raises BadReview for what is no statement of the passage."""
    here, key = desk(request), request.path_params["key"]
    with here.store.view() as view:
        item = queue.stretch_item(view, key, place(request) or _WHOLE)
        voices = {v.entity: v for v in queue.voices(view, key)}
    roles = right_in(form, item, voices)
    made = addition(
        key, roles, by=named(request, form), when=moment(), why=field(form, "why").strip()
    )
    keep(here, made)
    onward = back(form) if field(form, "back") else addresses.article(key, _around(roles))
    return RedirectResponse(onward, 303)


def _around(roles: Roles) -> Span:
    every = (*roles.source, *roles.cue, *roles.content)
    return Span(min(s.start for s in every), max(s.end for s in every))


ROUTES = [
    Route("/article/{key}/add", _show),
    post("/article/{key}/add", _add),
]
