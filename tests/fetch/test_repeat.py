"""How often a real server is asked, and when again."""

import itertools
import socket
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest
from local_web import QUICK, LocalWeb, first, reason, reset, send

from reportedly.errors import (
    Unreachable,
    Unreadable,
)
from reportedly.fetch.client import Client


def test_a_host_is_asked_no_faster_than_its_pace(web: LocalWeb) -> None:
    slow = Client(replace(QUICK, host_seconds=0.2))
    for path in ("/a", "/b"):
        slow.get(web.give(path, "x"))
    times = [r.at for r in web.requests]
    assert len(times) == 3
    assert all(later - earlier >= 0.18 for earlier, later in itertools.pairwise(times))


def test_a_reset_connection_is_tried_again(web: LocalWeb, client: Client) -> None:
    good = lambda to: send(to, b"x")  # noqa: E731
    assert client.get(web.on("/a", first(reset, reset, good))).raw == b"x"
    assert web.asked() == ["/a"] * 3
    reason(client, web.on("/b", reset), Unreachable)
    assert web.asked()[3:] == ["/b"] * 3


def test_a_body_that_breaks_off_is_tried_again(web: LocalWeb, client: Client) -> None:
    def broken(to: BaseHTTPRequestHandler) -> None:
        send(to, b"half", Content_Length="100")
        to.close_connection = True

    good = lambda to: send(to, b"whole")  # noqa: E731
    assert client.get(web.on("/a", first(broken, good))).raw == b"whole"
    assert "no sound HTTP" in reason(client, web.on("/b", broken), Unreachable)


def test_a_busy_server_is_asked_again_when_it_says(web: LocalWeb, client: Client) -> None:
    busy = lambda to: send(to, b"", 429, Retry_After="0.2")  # noqa: E731
    later = lambda to: send(to, b"", 503, Retry_After="0")  # noqa: E731
    good = lambda to: send(to, b"x")  # noqa: E731
    assert client.get(web.on("/a", first(busy, later, good))).raw == b"x"


def test_a_wait_within_patience_is_kept(web: LocalWeb) -> None:
    patient = Client(replace(QUICK, patience=2))
    busy = lambda to: send(to, b"", 429, Retry_After="1")  # noqa: E731
    good = lambda to: send(to, b"x")  # noqa: E731
    assert patient.get(web.on("/a", first(busy, good))).raw == b"x"
    one, two = (r.at for r in web.requests[1:])
    assert two - one >= 0.95


def test_a_wait_beyond_patience_ends_it_for_the_host(web: LocalWeb, client: Client) -> None:
    address = web.give("/a", "", 429, Retry_After="3600")
    assert reason(client, address, Unreachable) == (
        "the server says 429, and asks to wait 3600 seconds"
    )
    assert "asked to wait 3" in reason(client, web.give("/b", "x"), Unreachable)
    assert web.asked() == ["/a"]


def test_three_tries_are_all(web: LocalWeb, client: Client) -> None:
    assert reason(client, web.give("/a", "", 502), Unreachable) == "the server says 502"
    assert web.asked() == ["/a"] * 3


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (404, "the server says 404 (Not Found)"),
        (403, "the server says 403 (Forbidden)"),
        (204, "the server says 204 (No Content)"),
        (206, "the server says 206 (Partial Content)"),
        (799, "the server says 799"),
        (302, "the server says 302 (Found)"),
    ],
)
def test_what_the_server_refuses_is_told_once(
    web: LocalWeb, client: Client, status: int, told: str
) -> None:
    assert reason(client, web.give("/a", "", status), Unreadable) == told
    assert web.asked() == ["/a"]


def test_who_does_not_answer_is_told(client: Client) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{bound.getsockname()[1]}/"
        assert reason(client, address, Unreachable).startswith("connection refused (asked for")


def test_a_name_that_is_none_is_told_and_not_tried_again() -> None:
    times: list[str] = []

    def unknown(host: str, *_: object, **__: object) -> None:
        times.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", unknown)  # a resolver's word cannot be real here
        told = reason(Client(QUICK), "http://nowhere.invalid/", Unreachable)
    assert told.startswith("its name cannot be resolved: name or service not known")
    assert times == ["nowhere.invalid"]
