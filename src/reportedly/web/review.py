"""The review page: one statement after the other, each taken, set right or turned down."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask import queue
from reportedly.ask.history import HistoryLine, of_review
from reportedly.ask.queue import Item, Voice
from reportedly.errors import NotFound
from reportedly.pipeline.reviewing import review, withdrawal, write
from reportedly.schema import Review, ReviewVerdict, Roles
from reportedly.store import Unit, due, reviews
from reportedly.web.desk import desk
from reportedly.web.forms import field, post
from reportedly.web.marking import by_role, pieces, words
from reportedly.web.pages import page
from reportedly.web.queries import number
from reportedly.web.reviewform import FRESH, right_in, shown_in
from reportedly.web.visitor import moment, name, named

PATH = "/review"

_SKIPPED = 1_000
"""Items that may be passed over."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a reviewer has before them: an item, who may be its speaker, and what they did last."""

    item: Item | None
    voices: list[Voice]
    last: HistoryLine | None
    every: int
    done: int


def _show(request: Request) -> Response:
    by = name(request)
    if not by:
        return _name(request)
    skipped = min(number(request, "skip", 0), _SKIPPED)
    with desk(request).store.view() as view:
        turn = _turn(request, view, by, skipped)
    if turn.item is None:
        return page(request, "reviewed.html", turn=turn, skipped=skipped)
    return page(
        request,
        "review.html",
        turn=turn,
        item=turn.item,
        words=words(turn.item),
        typed={role: pieces(turn.item, spans) for role, spans in by_role(turn.item.shown).items()},
        shown=msgspec.json.encode(turn.item.shown).decode(),
        speaker=_speaker(turn),
        fresh=FRESH,
        skipped=skipped,
        seen=request.query_params.get("seen", ""),
    )


def _name(request: Request) -> Response:
    return page(request, "reviewer.html")


def _turn(request: Request, view: Unit, by: str, skipped: int) -> _Turn:
    again = request.query_params.get("again", "")
    share = desk(request).second_share
    item = _again(view, again) if again else queue.next_item(view, by, share, moment(), skipped)
    every, done = due.counts(view.connection)
    voices = queue.voices(view, item.article) if item else []
    return _Turn(item, voices, _last(view, by), every, done)


def _again(view: Unit, key: str) -> Item:
    """What a review was of. Raises NotFound."""
    for found in view.all(Review, "id", [key]):
        if (item := queue.item_of(view, found)) is not None:
            return item
    raise NotFound(f"no review {key[:40]} of an article in this store")


def _last(view: Unit, by: str) -> HistoryLine | None:
    for found in view.all(Review, "id", [reviews.last_by(view.connection, by)]):
        return of_review(found, view.texts([found.article]))
    return None


def _speaker(turn: _Turn) -> str:
    """The entity that is chosen as the speaker when the page comes."""
    place = turn.item.shown.speaker if turn.item else None
    return next((v.entity for v in turn.voices if v.place == place), "")


def _judge(request: Request, form: FormData) -> Response:
    """A verdict on what the form showed: written down, and the next item comes."""
    here, by = desk(request), named(request, form)
    article, shown = field(form, "article"), shown_in(form)
    with here.store.view() as view:
        item = queue.item_as(view, article, shown)
        voices = {v.entity: v for v in queue.voices(view, article)}
    made = _review(form, item, voices, by)
    write(here.store, [made])
    return RedirectResponse(PATH, 303)


def _review(form: FormData, item: Item, voices: Mapping[str, Voice], by: str) -> Review:
    verdict, why = field(form, "verdict"), field(form, "why").strip()
    right: Roles | None = None
    if verdict == "right":
        right = right_in(form, item, voices)
    elif verdict != "wrong":
        raise HTTPException(400, "Say right or wrong.")
    blind = field(form, "seen") != "1"
    return review(
        item.article,
        item.shown,
        right,
        _verdict(item.shown, right),
        blind=blind,
        by=by,
        when=moment(),
        why=why,
    )


def _verdict(shown: Roles, right: Roles | None) -> ReviewVerdict:
    if right is None:
        return "rejected"
    return "accepted" if right == shown else "corrected"


def _undo(request: Request, form: FormData) -> Response:
    """Takes back one's last review, or the one that is named, and shows it again."""
    here, by = desk(request), named(request, form)
    with here.store.view() as view:
        key = field(form, "id") or reviews.last_by(view.connection, by)
        found = [r for r in view.all(Review, "id", [key]) if r.by == by]
    if not found:
        raise NotFound("there is no review of yours to take back")
    write(here.store, [withdrawal(found[0], by, moment())])
    # Who comes from the history has seen what others said.
    seen = "&seen=1" if field(form, "seen") == "1" else ""
    return RedirectResponse(f"{PATH}?again={found[0].id}{seen}", 303)


ROUTES = [
    Route(PATH, _show),
    Route(f"{PATH}/name", _name),
    post(PATH, _judge),
    post(f"{PATH}/undo", _undo),
]
