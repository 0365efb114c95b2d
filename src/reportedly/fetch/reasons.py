"""Failures of a connection in words that a user can act on."""

import socket
import ssl
from collections.abc import Iterator
from http import HTTPStatus

import httpcore


def reason_of(error: Exception) -> str:
    """Why there was no response."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not trusted: {cause.verify_message.lower()}"
        if isinstance(cause, socket.gaierror):
            return f"its name cannot be resolved: {(cause.strerror or 'unknown').lower()}"
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror[0].lower() + cause.strerror[1:]
    if isinstance(error, httpcore.TimeoutException):
        return "the server does not answer"
    if isinstance(error, httpcore.ProtocolError):
        return f"the server's answer is no sound HTTP ({str(error)[:100]})"
    return str(error)[:100] or "the connection failed"


def is_lasting(error: Exception) -> bool:
    """Whether asking again at once is of no use."""
    for cause in _causes(error):
        if isinstance(cause, socket.gaierror):
            return cause.errno != socket.EAI_AGAIN
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
    return isinstance(error, httpcore.LocalProtocolError)


def status_in_words(status: int) -> str:
    """A status as "404 (Not Found)"."""
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
