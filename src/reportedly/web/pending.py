"""What was reviewed and does not count yet, as one line on pages that show counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from reportedly.export.review_words import pending_words
from reportedly.store import Unit, reviews
from reportedly.web.desk import Desk, desk
from reportedly.web.queries import text

PATH = "/review/pending"


@dataclass(frozen=True, slots=True)
class Pending:
    """The line, where it is told anew, and whether the last try to count failed."""

    words: str
    address: str
    failed: bool


def pending(here: Desk, view: Unit, among: Collection[str] | None = None) -> Pending | None:
    """What of all that was reviewed, or of what was in some articles, is not counted yet."""
    verdicts = _verdicts(here, view, among)
    if not verdicts:
        return None
    failed = here.applying.failed
    words = pending_words(verdicts, failed, reading=here.reading.runs)
    address = f"{PATH}?article={next(iter(among))}" if among and len(among) == 1 else PATH
    return Pending(words, address, bool(failed))


def _verdicts(here: Desk, view: Unit, among: Collection[str] | None) -> Sequence[str]:
    waiting = here.applying.articles if among is None else here.applying.articles & {*among}
    if not waiting:
        return []
    found = reviews.unread(view.connection, waiting)
    lying = [r.verdict for r in here.store.aside.all() if r.article in waiting]
    return [*(verdict for some in found.values() for verdict in some), *lying]


def _tell(request: Request) -> Response:
    """The line alone, for the script that looks again; no content once all is counted."""
    here, article = desk(request), text(request, "article", 64)
    with here.store.view() as view:
        found = pending(here, view, {article} if article else None)
    return PlainTextResponse(found.words) if found else Response(status_code=204)


ROUTES = [Route(PATH, _tell)]
