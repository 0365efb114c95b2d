"""The desk, really served: uvicorn on a free port, with a store of its own."""

import asyncio
import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.store import Store
from reportedly.web import Desk, create

LATE = float(os.environ.get("REPORTEDLY_LATE", "0"))
"""Seconds by which each part of an answer is late: finds a test that does not wait for a page."""


def late(app: ASGIApp) -> ASGIApp:
    """The desk on a slow line."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        async def later(message: Message) -> None:
            await asyncio.sleep(LATE)
            await send(message)

        await app(scope, receive, later if scope["type"] == "http" else send)

    return answer


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """The address of a desk while it is served."""
    listening = socket.create_server(("127.0.0.1", 0))
    app = late(create(desk)) if LATE else create(desk)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        desk.reading.end()
        desk.store.close()


def copied(db: Path, folder: Path) -> Desk:
    """A desk over a copy of a store, to be written to."""
    own = folder / "own.db"
    shutil.copy(db, own)
    return Desk(Store(str(own)), str(own))
