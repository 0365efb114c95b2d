"""A page whose head goes ahead, so that a browser is ready to show it when the rest is made.

What takes a browser long before it shows anything, its process for the page and the page's style,
it does while the store is asked. That the page is there is told by then: whoever calls this has
looked. What goes wrong afterwards is told on the page alone.
"""

from collections.abc import Callable, Iterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from reportedly.errors import ReportedlyError
from reportedly.web.faults import fault
from reportedly.web.pages import head
from reportedly.web.safety.tokens import token

_TITLE = b"<title>"


def ahead(request: Request, template: str, make: Callable[[], Response]) -> Response:
    """The page of a template that `make` makes, its head first."""
    token(request)  # its cookie is one of the headers, which go ahead too
    headers = {"Vary": "Accept-Language"}
    return StreamingResponse(
        _parts(request, template, make), media_type="text/html", headers=headers
    )


def _parts(request: Request, template: str, make: Callable[[], Response]) -> Iterator[bytes]:
    yield head(template).encode()
    try:
        yield _rest(make())
    except Exception as error:
        yield _rest(fault(request, error))
        if not isinstance(error, ReportedlyError):
            raise  # for the server's window


def _rest(page: Response) -> bytes:
    return _TITLE + bytes(page.body).partition(_TITLE)[2]
