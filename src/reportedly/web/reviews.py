"""How far reviewing has come, and everything that people ever said."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.history import PAGE, history
from reportedly.ask.progress import progress
from reportedly.export import review_words
from reportedly.store import reviews
from reportedly.web.desk import desk
from reportedly.web.forms import post
from reportedly.web.pages import page
from reportedly.web.pending import pending
from reportedly.web.queries import number


def _progress(request: Request) -> Response:
    here = desk(request)
    with here.store.view() as view:
        told, waits = progress(view), pending(here, view)
    return page(
        request,
        "progress.html",
        told=told,
        said=review_words,
        share=here.second_share,
        pending=waits,
    )


def _history(request: Request) -> Response:
    at = number(request, "page", 1)
    with desk(request).store.view() as view:
        past = history(view, PAGE, (at - 1) * PAGE)
    return page(request, "history.html", past=past, at=at, said=review_words)


def _apply(request: Request, form: FormData) -> Response:
    """Counts now what was reviewed; the page of progress tells how that goes."""
    here = desk(request)
    with here.store.view() as view:
        waiting = reviews.waiting(view.connection)
    here.applying.wake(waiting)
    return RedirectResponse("/review/progress", 303)


ROUTES = [
    Route("/review/progress", _progress),
    Route("/review/history", _history),
    post("/review/apply", _apply),
]
