"""How far reviewing has come, and everything that people ever said."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.history import PAGE, history
from reportedly.ask.progress import progress
from reportedly.export import review_words
from reportedly.web import reading
from reportedly.web.desk import desk
from reportedly.web.forms import post
from reportedly.web.pages import page
from reportedly.web.queries import number


def _progress(request: Request) -> Response:
    here = desk(request)
    with here.store.view() as view:
        told = progress(view)
    return page(
        request,
        "progress.html",
        told=told,
        said=review_words,
        share=here.second_share,
        runs=reading.under_way(here),
    )


def _history(request: Request) -> Response:
    at = number(request, "page", 1)
    with desk(request).store.view() as view:
        past = history(view, PAGE, (at - 1) * PAGE)
    return page(request, "history.html", past=past, at=at, said=review_words)


def _apply(request: Request, form: FormData) -> Response:
    """Reads anew what was reviewed, in a process of its own; its page tells how that goes."""
    here = desk(request)
    here.reading.apply(here.db)
    return RedirectResponse(reading.PATH, 303)


ROUTES = [
    Route("/review/progress", _progress),
    Route("/review/history", _history),
    post("/review/apply", _apply),
]
