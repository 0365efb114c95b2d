"""A real web server on this machine, for tests of what fetches."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reportedly.errors import InputError
from reportedly.fetch import Manners
from reportedly.fetch.client import Client

QUICK = Manners(
    frozenset({"127.0.0.1"}), host_seconds=0.001, seconds=5, backoff=0.001, patience=0.5
)
"""For servers on this machine: no waits that a test would feel."""

Action = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Request:
    """One request as it came in."""

    path: str
    headers: Message
    at: float


@dataclass
class LocalWeb:
    """What the server gives, by path, and what it was asked for."""

    port: int
    host: str = "127.0.0.1"
    scheme: str = "http"
    actions: dict[str, Action] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def at(self, path: str, host: str = "") -> str:
        """The address of a path."""
        name = host or (f"[{self.host}]" if ":" in self.host else self.host)
        return f"{self.scheme}://{name}:{self.port}{path}"

    def on(self, path: str, action: Action) -> str:
        """Answer a path by an action; returns its address."""
        self.actions[path] = action
        return self.at(path)

    def give(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> str:
        """Answer a path by a body; a header's underscores are hyphens. Returns its address."""
        raw = body.encode() if isinstance(body, str) else body
        return self.on(path, lambda to: send(to, raw, status, **headers))

    def move(self, path: str, to: str, status: int = 302) -> str:
        """Answer a path by a redirect; returns its address."""
        return self.give(path, b"", status, Location=to)

    def asked(self, *, robots: bool = False) -> list[str]:
        """The paths that were asked for, in order."""
        return [r.path for r in self.requests if robots or r.path != "/robots.txt"]


def send(to: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    """A whole response, with its length unless the headers tell one."""
    to.send_response(status)
    named = {name.replace("_", "-").lower(): value for name, value in headers.items()}
    for name, value in {"content-length": str(len(body)), **named}.items():
        to.send_header(name, value)
    to.end_headers()
    to.wfile.write(body)


def conditional(body: bytes, etag: str = "", modified: str = "", **headers: str) -> Action:
    """A body that is sent only to those who do not have it (RFC 9110, 13.2.2)."""
    own = {"ETag": etag, "Last_Modified": modified}

    def answer(to: BaseHTTPRequestHandler) -> None:
        known = to.headers.get("If-None-Match"), to.headers.get("If-Modified-Since")
        same = known[0] == etag if known[0] else bool(modified) and known[1] == modified
        told = {name: value for name, value in own.items() if value}
        send(to, b"" if same else body, 304 if same else 200, **told, **headers)

    return answer


def reset(to: BaseHTTPRequestHandler) -> None:
    """Cut the connection off without a word (RST)."""
    to.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    to.connection.close()
    to.close_connection = True


def first(*actions: Action) -> Action:
    """Each action once, and the last one from then on."""
    waiting = list(actions)
    return lambda to: (waiting.pop(0) if len(waiting) > 1 else waiting[0])(to)


def reason(client: Client, address: str, kind: type[InputError]) -> str:
    """What a client says of an address that it must not be able to fetch."""
    with pytest.raises(kind) as error:
        client.get(address)
    assert error.value.location == address
    assert type(error.value) is kind
    return error.value.reason


@contextmanager
def serving(host: str = "127.0.0.1", context: ssl.SSLContext | None = None) -> Iterator[LocalWeb]:
    """A server at a free port, until the end."""
    web = LocalWeb(0, host, "https" if context else "http")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            web.requests.append(Request(self.path, self.headers, time.monotonic()))
            action = web.actions.get(self.path, lambda to: send(to, b"", 404))
            try:
                action(self)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None: ...

    class Server(ThreadingHTTPServer):
        address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        daemon_threads = True

        def handle_error(self, *_: object) -> None: ...

    with Server((host, 0), Handler) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        web.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield web
        finally:
            server.shutdown()
            thread.join()
