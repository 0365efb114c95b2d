"""The page of a question: its evidence sheet."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.ask import ask
from reportedly.ask.changes import remembered
from reportedly.ask.forms import read_form
from reportedly.errors import Ambiguous, StoreError
from reportedly.export.sheet_beside import changed, notes, voices
from reportedly.pipeline.answering import last, remember
from reportedly.pipeline.learned import model
from reportedly.sample import question
from reportedly.schema.query import Query
from reportedly.schema.sheet import Sheet
from reportedly.store import Unit
from reportedly.web import addresses
from reportedly.web.ahead import ahead
from reportedly.web.desk import Desk, desk
from reportedly.web.meaning import Several, several
from reportedly.web.pages import page
from reportedly.web.queries import number, text

_SHOWN = 6


def _ask(request: Request) -> Response:
    here, asked, at = desk(request), text(request, "q"), number(request, "page", 1)
    if not asked:
        return page(request, "ask.html", sheet=None, asked="", example=question())
    answered: list[Sheet] = []

    def answer() -> Response:
        with here.store.view() as view:
            try:
                answered.append(_sheet(here, view, asked, at))
            except Ambiguous:
                found = several(asked, here.pile(view), date.today())
                if found is None:
                    raise
                return _choices(request, asked, found)
        return _page(request, asked, answered[0], at)

    found = ahead(request, "ask.html", answer, asked=asked)
    # Behind the answer: whoever asked does not wait for what is noted for the next time.
    found.background = BackgroundTask(_remember, here, answered) if at == 1 else None
    return found


def _sheet(here: Desk, view: Unit, asked: str, at: int) -> Sheet:
    return ask(
        asked,
        here.pile(view),
        model().embed,
        _SHOWN,
        offset=(at - 1) * _SHOWN,
        before=last(view, asked),
        today=date.today(),
    )


def _choices(request: Request, asked: str, found: Several) -> Response:
    """Who may be meant, each with the same question of them alone."""
    return page(
        request,
        "choices.html",
        name=found.name,
        choices=found.choices,
        address=found.address,
        asked=asked,
    )


def _page(request: Request, asked: str, sheet: Sheet, at: int) -> Response:
    return page(
        request,
        "ask.html",
        sheet=sheet,
        asked=asked,
        at=at,
        notes=notes(sheet, typed=False),
        changed=changed(sheet),
        voices=voices(sheet),
        elsewhere=_search(asked) if sheet.unclaimed and not sheet.total else "",
    )


def _search(asked: str) -> str:
    """The search for what a form asks for: it finds what stands within other statements too."""
    form = read_form(asked, date.today())
    words = " ".join(f'"{words}"' for words in form.quoted) or form.about
    speakers = (form.speaker,) if form.speaker else ()
    since, until = form.period.since, form.period.until
    return addresses.search_of(Query(words, speakers, since=since, until=until))


def _remember(here: Desk, answered: Sequence[Sheet]) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for sheet in answered:  # none where it could not be answered
        with suppress(StoreError):  # a store that takes nothing has answered all the same
            remember(here.store, remembered(sheet, now))


ROUTES = [Route("/ask", _ask)]
