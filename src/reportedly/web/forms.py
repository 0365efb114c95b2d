"""Forms: read within bounds, and only with the token of the page that they stood on."""

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.web.safety.tokens import check

Handler = Callable[[Request, FormData], Response]

_FIELDS = 500
_PART = 200_000
"""Characters of one field."""


def post(path: str, handler: Handler, files: int = 0) -> Route:
    """A route for a form; the handler runs in a thread, after the form's token was checked.

    Raises HTTPException with 400 for a form that is none, 403 for one without the right token.
    """
    return Route(path, _checked(handler, files), methods=["POST"], name=handler.__name__)


def _checked(handler: Handler, files: int) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=files, max_fields=_FIELDS, max_part_size=_PART) as form:
            check(request, field(form, "token"))
            return await run_in_threadpool(handler, request, form)

    return endpoint


def field(form: FormData, name: str) -> str:
    """The text of a field; empty where it is not there or holds a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def back(form: FormData) -> str:
    """Where a form asks to go on: an address of this desk, else the front page."""
    return inside(field(form, "back")) or "/"


def inside(address: str) -> str:
    """An address of this desk as it is; empty for any other."""
    own = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if own and address.isprintable() else ""
