"""Real servers that are slow, endless or large."""

import gzip
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest
from local_web import QUICK, LocalWeb, reason, send

from reportedly.errors import (
    Empty,
    Malformed,
    TooLarge,
    Unreachable,
)
from reportedly.fetch.client import Client


def quick(seconds: float) -> Client:
    return Client(replace(QUICK, seconds=seconds, max_bytes=100_000))


def dribble(to: BaseHTTPRequestHandler) -> None:
    send(to, b"", Content_Length="1000")
    for _ in range(1_000):
        to.wfile.write(b"x")
        to.wfile.flush()
        time.sleep(0.02)


def dribble_headers(to: BaseHTTPRequestHandler) -> None:
    to.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for n in range(1_000):
        to.wfile.write(f"X-{n}: 1\r\n".encode())
        time.sleep(0.02)


def silent(to: BaseHTTPRequestHandler) -> None:
    time.sleep(60)


@pytest.mark.parametrize("action", [dribble, dribble_headers, silent])
def test_who_is_too_slow_is_cut_off(web: LocalWeb, action) -> None:  # type: ignore[no-untyped-def]
    ended = []

    def slow(to: BaseHTTPRequestHandler) -> None:
        action(to)
        ended.append(to.path)

    told = reason(quick(0.9), web.on("/a", slow), Unreachable)
    assert told == "it took longer than 0.9 seconds"
    assert web.asked() == ["/a"]
    assert not ended  # the answers take 20 s and more


def test_slow_redirects_share_one_time(web: LocalWeb) -> None:
    def slow(to: BaseHTTPRequestHandler) -> None:
        time.sleep(0.3)
        send(to, b"", 302, Location=f"/{int(to.path[1:]) + 1}")

    for n in range(6):
        web.on(f"/{n}", slow)
    assert "it took longer than 0.5" in reason(quick(0.5), web.at("/0"), Unreachable)
    assert len(web.asked()) <= 2


def endless(to: BaseHTTPRequestHandler) -> None:
    send(to, b"", Transfer_Encoding="chunked", Content_Type="application/rss+xml")
    while True:
        to.wfile.write(b"6\r\n<item>\r\n")


def large(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.end_headers()
    to.wfile.write(bytes(200_000))
    to.close_connection = True


def bomb(to: BaseHTTPRequestHandler) -> None:
    send(to, gzip.compress(bytes(20_000_000)), Content_Encoding="gzip")


def announced(to: BaseHTTPRequestHandler) -> None:
    send(to, b"", Content_Length="99999999999")


@pytest.mark.parametrize("action", [endless, large, bomb, announced])
def test_who_sends_too_much_is_cut_off(web: LocalWeb, action) -> None:  # type: ignore[no-untyped-def]
    client = quick(5)
    told = reason(client, web.on("/a", action), TooLarge)
    assert told == "it is larger than the 0.1 MB allowed"
    assert client.get(web.give("/b", "x")).raw == b"x"  # on a connection of its own


def test_packed_answers_are_unpacked(web: LocalWeb, client: Client) -> None:
    packed = gzip.compress(b"Rain fell on Osk.")
    assert client.get(web.give("/a", packed, Content_Encoding="gzip")).raw == b"Rain fell on Osk."
    reason(client, web.give("/b", packed, Content_Encoding="br"), Malformed)
    reason(client, web.give("/c", ""), Empty)


@pytest.mark.parametrize("noise", [b"SSH-2.0-OpenSSH\r\n", b"\0" * 100, b"HTTP/1.1 abc\r\n\r\n"])
def test_who_does_not_speak_http_is_told(web: LocalWeb, client: Client, noise: bytes) -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        to.wfile.write(noise)
        to.close_connection = True

    assert "no sound HTTP" in reason(client, web.on("/a", answer), Unreachable)


def test_endless_headers_are_cut_off(web: LocalWeb) -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        to.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            to.wfile.write(b"X-Long: " + b"x" * 10_000 + b"\r\n")

    reason(quick(5), web.on("/a", answer), Unreachable)
