"""How far reviewing has come, and everything that people ever said."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask.history import PAGE, history
from reportedly.ask.inforce import holding
from reportedly.ask.progress import progress
from reportedly.errors import NotFound
from reportedly.export import review_words
from reportedly.schema import Article, Judgement, Review
from reportedly.store import reviews
from reportedly.web.desk import desk
from reportedly.web.forms import back, field, post
from reportedly.web.judging import keep, undone
from reportedly.web.lasting import lasting
from reportedly.web.pages import page
from reportedly.web.pending import pending
from reportedly.web.queries import number
from reportedly.web.visitor import moment, name, named


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
        told = {q.article for line in past.lines for q in line.quoted}
        here = {a.id for a in view.all(Article, "id", told)}
        ids = [line.id for line in past.lines]
        held = holding(view, view.all(Judgement, "id", ids))
        own = [r for r in view.all(Review, "id", ids) if r.by == name(request)]
        left = lasting(view, own, desk(request).store.aside.all())
    return page(
        request,
        "history.html",
        past=past,
        at=at,
        said=review_words,
        here=here,
        held=held,
        own=left,
    )


def _undo(request: Request, form: FormData) -> Response:
    """Takes back a judgement of any kind; the pile follows at once. Raises NotFound."""
    here, by = desk(request), named(request, form)
    with here.store.view() as view:
        for made in view.all(Judgement, "id", [field(form, "id")]):
            if two := holding(view, [made]).get(made.id):
                taken = undone(view, made, two, by, moment())
                break
        else:
            raise NotFound("no such judgement holds: it was taken back, or what it is of is gone")
    keep(here, [taken])
    return RedirectResponse(back(form), 303)


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
    post("/review/history/undo", _undo),
    post("/review/apply", _apply),
]
