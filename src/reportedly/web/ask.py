"""The page of a question: its evidence sheet."""

from datetime import UTC, date, datetime

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.ask import ask
from reportedly.ask.changes import remembered
from reportedly.ask.stored import StoredPile
from reportedly.errors import StoreError
from reportedly.export.sheet_beside import changed, notes, voices
from reportedly.pipeline.answering import last, remember
from reportedly.pipeline.stages import model
from reportedly.sample import question
from reportedly.schema.sheet import Sheet
from reportedly.web.desk import Desk, desk
from reportedly.web.pages import page
from reportedly.web.queries import number, text

_SHOWN = 6


def _ask(request: Request) -> Response:
    here, asked, at = desk(request), text(request, "q"), number(request, "page", 1)
    if not asked:
        return page(request, "ask.html", sheet=None, asked="", example=question())
    with here.store.view() as view:
        sheet = ask(
            asked,
            StoredPile(view, here.off),
            model().embed,
            _SHOWN,
            offset=(at - 1) * _SHOWN,
            before=last(view, asked),
            today=date.today(),
        )
    found = page(
        request,
        "ask.html",
        sheet=sheet,
        asked=asked,
        at=at,
        notes=notes(sheet),
        changed=changed(sheet),
        voices=voices(sheet),
    )
    # Behind the answer: whoever asked does not wait for what is noted for the next time.
    found.background = BackgroundTask(_remember, here, sheet) if at == 1 else None
    return found


def _remember(here: Desk, sheet: Sheet) -> None:
    try:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        remember(here.store, remembered(sheet, now))
    except StoreError:
        pass  # a store that takes nothing has answered all the same


ROUTES = [Route("/ask", _ask)]
