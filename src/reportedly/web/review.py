"""The review page: one statement after the other, each taken, set right or turned down."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import msgspec
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.ask import latest, queue
from reportedly.ask.history import HistoryLine, of_review
from reportedly.ask.queue import Item, Voice
from reportedly.errors import NotFound
from reportedly.pipeline.reviewing import place_of, review, take, withdrawal
from reportedly.schema import Review, ReviewVerdict, Roles
from reportedly.store import Unit, due
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import field, post
from reportedly.web.lasting import lasting
from reportedly.web.marking import by_role, pieces, words
from reportedly.web.pages import page
from reportedly.web.pending import Pending, pending
from reportedly.web.queries import number, text
from reportedly.web.reviewform import FRESH, right_in, shown_in
from reportedly.web.visitor import moment, name, named

PATH = "/review"

_SKIPPED = 1_000
"""Items that may be passed over."""

_SKIP = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a reviewer has before them: an item, who may be its speaker, and what they did last.

    `is_here` tells whether the text of that is still in the store; `pending` is what is reviewed
    and not counted yet.
    """

    item: Item | None
    voices: list[Voice]
    last: HistoryLine | None
    is_here: bool
    every: int
    done: int
    pending: Pending | None


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
    asked = text(request, "statement", 100)
    onward = f"{PATH}?{urlencode({'statement': asked, 'seen': 1})}" if asked else PATH
    return page(request, "reviewer.html", onward=onward)


def _turn(request: Request, view: Unit, by: str, skipped: int) -> _Turn:
    here, lying = desk(request), desk(request).store.aside.all()
    if again := text(request, "again", 64):
        item: Item | None = _again(view, again, lying)
    elif said := text(request, "statement", 100):
        item = queue.item(view, said)
    else:
        item = _next(here, view, by, skipped, lying)
    every, done = due.counts(view.connection)
    voices = queue.voices(view, item.article) if item else []
    last = latest.by(view, by, lying)
    texts = view.texts([last.article]) if last else {}
    line = of_review(last, texts) if last else None
    return _Turn(item, voices, line, bool(texts), every, done, pending(here, view))


def _next(here: Desk, view: Unit, by: str, skipped: int, lying: Sequence[Review]) -> Item | None:
    """The next item; what is reviewed but still lies beside the store is passed over."""
    closed = {r.place for r in lying}
    for more in range(len(closed) + 1):
        item = queue.next_item(view, by, here.second_share, moment(), skipped + more)
        if item is None or place_of(item.article, item.shown) not in closed:
            return item
    return None


def _again(view: Unit, key: str, lying: Sequence[Review]) -> Item:
    """What a review was of. Raises NotFound."""
    found = latest.named(view, key, lying)
    if found is not None and (item := queue.item_of(view, found)) is not None:
        return item
    raise NotFound(f"no review {key[:40]} of an article in this store")


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
    keep(here, made)
    return RedirectResponse(_onward(form), 303)


def _onward(form: FormData) -> str:
    """The next item behind those that were passed over."""
    skipped = field(form, "skip")
    return f"{PATH}?skip={skipped}" if _SKIP.fullmatch(skipped) else PATH


def keep(here: Desk, made: Review) -> None:
    """Write a review down, and have it counted."""
    here.applying.wake(take(here.store, made))


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
    """Takes back one's last review, or the one that is named, and shows it again where it can."""
    here, by = desk(request), named(request, form)
    lying = here.store.aside.all()
    with here.store.view() as view:
        key = field(form, "id")
        found = latest.named(view, key, lying) if key else latest.by(view, by, lying)
        if found is None or found.by != by:
            raise NotFound("there is no review of yours to take back")
        if found.id not in lasting(view, [found], lying):
            raise NotFound("you took this review back already, or said something else since")
        gone = queue.item_of(view, found) is None
    keep(here, withdrawal(found, by, moment()))
    if gone:  # a text that is no longer here cannot be shown again
        return RedirectResponse(PATH, 303)
    # Who comes from the history has seen what others said.
    seen = "&seen=1" if field(form, "seen") == "1" else ""
    return RedirectResponse(f"{PATH}?again={found.id}{seen}", 303)


ROUTES = [
    Route(PATH, _show),
    Route(f"{PATH}/name", _name),
    post(PATH, _judge),
    post(f"{PATH}/undo", _undo),
]
