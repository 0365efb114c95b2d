"""A bound on what a request may send, whatever it says of itself."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORM = 1_000_000
"""Bytes of a form."""


class Bounds:
    """Refuses bodies beyond `FORM` bytes, beyond `upload` where files are handed in."""

    def __init__(self, app: ASGIApp, upload: int, path: str) -> None:
        self._app = app
        self._upload = upload
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI. Raises HTTPException with 413 where a body goes on beyond the bound."""
        most = self._upload if scope.get("path") == self._path else FORM
        seen = 0

        async def receiving() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > most:
                raise HTTPException(413, f"That is more than {most:,} bytes.")
            return message

        await self._app(scope, receiving if scope["type"] == "http" else receive, send)
