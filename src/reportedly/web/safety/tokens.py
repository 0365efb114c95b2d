"""Tokens against forms that other sites send in a reader's name (OWASP, synchronizer token)."""

import hmac
import secrets

from starlette.exceptions import HTTPException
from starlette.requests import Request


def token(request: Request) -> str:
    """The token of this visit, which every form carries."""
    session = request.scope.get("session", {})  # none where a fault is told
    found = session.setdefault("token", secrets.token_urlsafe(24))
    return str(found)


def check(request: Request, given: str) -> None:
    """Raises HTTPException with 403 unless a form carries the token of its visit."""
    own = str(request.session.get("token", ""))
    if not own or not hmac.compare_digest(own.encode(), given.encode()):
        raise HTTPException(
            403, "This form is not from this visit, or the desk was started anew: load it again."
        )
