"""What went wrong, told on a page: one line and a way on."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.errors import Ambiguous, NotBorneOut, NotFound, ReportedlyError, StoreError
from reportedly.web.pages import page
from reportedly.web.safety.headers import HEADERS

_STATUS: tuple[tuple[type[ReportedlyError], int], ...] = (
    (NotFound, 404),
    (Ambiguous, 409),
    (NotBorneOut, 409),
    (StoreError, 503),
)


def fault(request: Request, error: Exception) -> Response:
    """The page that tells what went wrong."""
    return _ours(request, error) if isinstance(error, ReportedlyError) else _unknown(request, error)


def _ours(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 400)
    if isinstance(error, Ambiguous) and len(error.choices) > 1:
        return _told(request, status, error.lead, error.choices)
    return _told(request, status, str(error), [])


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = error.detail
    if told == HTTPStatus(error.status_code).phrase:
        told = "There is no such page here." if error.status_code == 404 else f"{told}."
    return _told(request, error.status_code, told, [])


def _unknown(request: Request, error: Exception) -> Response:
    told = _told(request, 500, "The desk made a mistake. The server's window tells which.", [])
    told.headers.update(HEADERS)  # what answers here stands before all else
    return told


def _told(request: Request, status: int, message: str, choices: list[str]) -> Response:
    return page(request, "fault.html", status, message=message, choices=choices)


HANDLERS: Mapping[Any, Callable[[Request, Exception], Response]] = {
    ReportedlyError: _ours,
    HTTPException: _http,
    Exception: _unknown,
}
