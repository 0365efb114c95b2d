"""The door: where others than this machine reach the desk, a password opens it."""

import time
from collections import defaultdict, deque
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from reportedly.web.desk import desk
from reportedly.web.forms import back, field, post
from reportedly.web.pages import page

_OPEN = ("/login", "/static/")
_TRIES = 10
_SECONDS = 60.0

_checking = Lock()
_failed: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=_TRIES))
"""When wrong passwords came, by the desk's own: two desks of a process are told apart."""


class Door:
    """Sends whoever has not said the password to the page that asks for it."""

    def __init__(self, app: ASGIApp, password: str) -> None:
        self._app = app
        self._password = password

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        closed = scope["type"] == "http" and self._password
        if closed and not scope["session"].get("in") and not scope["path"].startswith(_OPEN):
            asked = Request(scope).url
            came = asked.path + (f"?{asked.query}" if asked.query else "")
            door = RedirectResponse(
                Request(scope)
                .url.replace(path="/login", query="", fragment="")
                .include_query_params(back=came)
                .replace(scheme="", netloc=""),
                303,
            )
            await door(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _ask(request: Request) -> Response:
    return page(request, "login.html", back=request.query_params.get("back", "/"), wrong=False)


def _enter(request: Request, form: FormData) -> Response:
    if _is_right(desk(request).password, field(form, "password")):
        request.session.clear()  # nothing of before the door is kept
        request.session["in"] = True
        return RedirectResponse(back(form), 303)
    return page(request, "login.html", 403, back=field(form, "back"), wrong=True)


def _leave(request: Request, form: FormData) -> Response:
    request.session.clear()
    return RedirectResponse("/login", 303)


def _is_right(hashed: str, given: str) -> bool:
    """Whether the password is right; one at a time, and so many tries a minute.

    Raises HTTPException with 429 beyond them.
    """
    with _checking:
        now, failed = time.monotonic(), _failed[hashed]
        if len(failed) == _TRIES and now - failed[0] < _SECONDS:
            raise HTTPException(429, "Too many wrong passwords: wait a minute.")
        try:
            return PasswordHasher().verify(hashed, given)
        except (Argon2Error, InvalidHashError):
            failed.append(now)
            return False


ROUTES = [Route("/login", _ask), post("/login", _enter), post("/leave", _leave)]
