"""The application: its pages, and what stands before them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from reportedly.web import (
    adding,
    ask,
    claim,
    claims,
    dossier,
    faults,
    home,
    identities,
    links,
    pending,
    people,
    reader,
    reading,
    review,
    reviews,
    search,
    sources,
    visitor,
)
from reportedly.web.desk import Desk
from reportedly.web.safety import login
from reportedly.web.safety.bounds import Bounds
from reportedly.web.safety.headers import Headers

_PAGES = (
    home,
    ask,
    claims,
    claim,
    search,
    reader,
    adding,
    people,
    dossier,
    identities,
    sources,
    review,
    reviews,
    pending,
    links,
    reading,
    visitor,
    login,
)
_STATIC = Path(__file__).parent / "static"
_FORTNIGHT = 14 * 24 * 3600


@asynccontextmanager
async def _lifetime(app: Starlette) -> AsyncIterator[None]:
    """What goes on beside the pages while they are served.

    All of it ends here: behind this uvicorn lets a signal that ended it end the process too.
    """
    here: Desk = app.state.desk
    here.applying.begin(here.store, here.db, here.reading)
    yield
    for end in (here.applying.end, here.reading.end, here.counted.end):
        await run_in_threadpool(end)


def create(desk: Desk) -> Starlette:
    """The desk as an ASGI application."""
    app = Starlette(
        routes=[
            *(route for module in _PAGES for route in module.ROUTES),
            Mount("/static", StaticFiles(directory=_STATIC), name="static"),
        ],
        middleware=[
            Middleware(Headers),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(desk.hosts)),
            Middleware(
                SessionMiddleware,
                secret_key=desk.secret,
                session_cookie="reportedly",
                max_age=_FORTNIGHT,
                same_site="lax",
                https_only=desk.secure,
            ),
            Middleware(login.Door, password=desk.password),
            Middleware(Bounds, upload=desk.max_bytes + 1_000_000, path=reading.PATH),
        ],
        exception_handlers=faults.HANDLERS,
        lifespan=_lifetime,
    )
    app.state.desk = desk
    return app
