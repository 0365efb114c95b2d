"""From a host's name to addresses of the network, in bounded time."""

import socket
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread

from httpcore import ConnectError, ConnectTimeout

Lookup = Callable[[str, int, float], list[str]]
"""(host, port, seconds) to the addresses of the network that the host has."""


def look_up(host: str, port: int, seconds: float) -> list[str]:
    """The addresses that the system's resolver gives for a host, in its order.

    Raises ConnectError where it gives none, ConnectTimeout where it takes too long. A resolver
    cannot be stopped, so it is asked in a thread that is left behind.
    """
    answer: Queue[list[str] | OSError] = Queue()
    Thread(target=_ask, args=(host, port, answer), daemon=True).start()
    try:
        found = answer.get(timeout=max(0.0, seconds))
    except Empty:
        raise ConnectTimeout("its name was not resolved in time") from None
    if isinstance(found, list):
        return found
    try:
        raise found
    except OSError as error:  # raised anew, as httpcore keeps of a cause only its context
        raise ConnectError("its name cannot be resolved") from error


def _ask(host: str, port: int, answer: "Queue[list[str] | OSError]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answer.put(list(dict.fromkeys(str(address[0]) for *_, address in found)))
    except (OSError, UnicodeError) as error:
        answer.put(error if isinstance(error, OSError) else OSError(str(error)))
