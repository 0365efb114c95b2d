"""A page whose beginning goes ahead, so that a browser shows it while the rest is made.

What takes a browser long before it shows anything, its process for the page and the page's style,
it does while the store is asked; the title and the bar above all pages stand there meanwhile. That
the page is there is told by then: whoever calls this has looked. What goes wrong afterwards is told
on the page alone.
"""

from collections.abc import Callable, Iterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from reportedly.errors import ReportedlyError
from reportedly.web.faults import fault
from reportedly.web.pages import MAIN, opening
from reportedly.web.safety.tokens import token


def ahead(
    request: Request, template: str, make: Callable[[], Response], **title: object
) -> Response:
    """The page of a template that `make` makes, its beginning first; `title` is what that needs."""
    token(request)  # its cookie is one of the headers, which go ahead too
    begins = opening(request, template, **title)
    headers = {"Vary": "Accept-Language"}
    return StreamingResponse(_parts(request, begins, make), media_type="text/html", headers=headers)


def _parts(request: Request, begins: str, make: Callable[[], Response]) -> Iterator[bytes]:
    yield begins.encode()
    try:
        yield _rest(make())
    except Exception as error:
        yield _rest(fault(request, error))
        if not isinstance(error, ReportedlyError):
            raise  # for the server's window


def _rest(page: Response) -> bytes:
    return bytes(page.body).partition(MAIN.encode())[2]
