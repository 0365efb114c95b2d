"""Who sits at the desk: the name under which a reader judges, kept in a signed cookie."""

from datetime import UTC, datetime

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.web.forms import back, field, post

LONGEST = 100
"""Characters of a name."""


def name(request: Request) -> str:
    """The name that the reader gave, or nothing."""
    return str(request.scope.get("session", {}).get("name", ""))  # none where a fault is told


def named(request: Request, form: FormData) -> str:
    """Who judges, by the form or as given before; it is kept for the next time.

    Raises HTTPException where there is no name, or one too long.
    """
    given = " ".join(field(form, "by").split()) or name(request)
    if not given:
        raise HTTPException(400, "Say who you are: a judgement has a name beside it.")
    if len(given) > LONGEST:
        raise HTTPException(400, f"A name may have {LONGEST} characters.")
    request.session["name"] = given
    return given


def moment() -> str:
    """Now, as it stands beside a judgement: an ISO time in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _tell(request: Request, form: FormData) -> Response:
    named(request, form)
    return RedirectResponse(back(form), 303)


ROUTES = [post("/name", _tell)]
