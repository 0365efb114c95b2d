"""Asking a real server on this machine, which is allowed by name where it is not to be refused."""

from http.server import BaseHTTPRequestHandler

import pytest
from local_web import QUICK, LocalWeb, conditional, reason

from reportedly.errors import (
    Refused,
    Unreachable,
    Unreadable,
)
from reportedly.fetch.answer import Validators
from reportedly.fetch.client import Client
from reportedly.fetch.manners import AGENT


def test_an_answer_is_what_the_server_gave(web: LocalWeb, client: Client) -> None:
    address = web.give(
        "/a?b=1",
        "Rain fell on Osk.",
        Content_Type='Text/HTML; Charset="ISO-8859-1"',
        ETag='"1"',
        Last_Modified="Mon, 01 Jan 2024 00:00:00 GMT",
    )
    answer = client.get(address + "#part")
    assert (answer.address, answer.raw) == (address, b"Rain fell on Osk.")
    assert (answer.media, answer.charset) == ("text/html", "iso-8859-1")
    assert (answer.etag, answer.modified) == ('"1"', "Mon, 01 Jan 2024 00:00:00 GMT")
    assert not answer.unchanged
    assert not answer.moved
    robots, asked = web.requests
    assert robots.path == "/robots.txt"
    assert asked.headers["User-Agent"] == robots.headers["User-Agent"] == AGENT
    assert asked.headers["Host"] == f"127.0.0.1:{web.port}"
    assert asked.headers["Accept-Encoding"] == "gzip, deflate"
    assert asked.headers["If-None-Match"] is None
    assert asked.headers["Cookie"] is None


def test_what_is_known_is_not_sent_again(web: LocalWeb, client: Client) -> None:
    day = "Mon, 01 Jan 2024 00:00:00 GMT"
    tagged = web.on("/tag", conditional(b"x", etag='W/"1"'))
    dated = web.on("/day", conditional(b"x", modified=day))
    assert client.get(tagged, Validators(tagged, etag='W/"1"')).unchanged
    assert client.get(dated, Validators(dated, modified=day)).unchanged
    assert client.get(tagged, Validators(tagged, etag='"0"')).raw == b"x"
    assert client.get(dated, Validators(dated)).raw == b"x"


def test_validators_go_to_the_address_that_gave_them(web: LocalWeb, client: Client) -> None:
    end = web.on("/end", conditional(b"x", etag='"1"'))
    start = web.move("/start", "/end")
    assert client.get(start, Validators(end, etag='"1"')).unchanged
    assert web.requests[1].headers["If-None-Match"] is None
    assert not client.get(start, Validators("http://elsewhere.example/", etag='"1"')).unchanged


@pytest.mark.parametrize("value", ["a\tb", "\u00e9", "x" * 2_000])
def test_validators_that_are_no_plain_text_are_forgotten(
    web: LocalWeb, client: Client, value: str
) -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        to.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nETag: {value}\r\n\r\nx".encode())

    assert client.get(web.on("/a", answer)).etag == ""


def test_redirects_are_followed_and_told_of(web: LocalWeb, client: Client) -> None:
    end = web.give("/end", "x")
    web.move("/b", end, 308)
    answer = client.get(web.move("/a", "b", 301))
    assert (answer.address, answer.moved) == (end, True)
    assert not client.get(web.move("/c", "/b", 302)).moved
    assert web.asked() == ["/a", "/b", "/end", "/c", "/b", "/end"]


def test_a_circle_is_told(web: LocalWeb, client: Client) -> None:
    back = web.move("/a", "/b")
    web.move("/b", "/a")
    assert reason(client, back, Unreadable) == f"redirected in a circle, back to {back}"


def test_five_redirects_are_enough(web: LocalWeb, client: Client) -> None:
    for n in range(7):
        web.move(f"/{n}", f"/{n + 1}")
    web.give("/7", "x")
    assert client.get(web.at("/2")).raw == b"x"
    assert reason(client, web.at("/1"), Unreadable) == "more than 5 redirects"


# robots.txt


def test_what_robots_forbid_is_not_asked_for(web: LocalWeb, client: Client) -> None:
    web.give("/robots.txt", "User-agent: reportedly\nDisallow: /no\n")
    web.give("/yes", "x")
    told = reason(client, web.give("/no/a", "x"), Refused)
    assert told == f"{web.at('')}/robots.txt forbids it"
    assert client.get(web.at("/yes")).raw == b"x"
    assert "redirected to" in reason(client, web.move("/move", "/no/a"), Refused)
    assert web.asked(robots=True) == ["/robots.txt", "/yes", "/move"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_robots_forbids_nothing(web: LocalWeb, client: Client, status: int) -> None:
    web.give("/robots.txt", "User-agent: *\nDisallow: /\n", status)
    assert client.get(web.give("/a", "x")).raw == b"x"


@pytest.mark.parametrize("status", [500, 501, 503, 429])
def test_robots_that_cannot_be_had_forbid_everything(
    web: LocalWeb, client: Client, status: int
) -> None:
    web.give("/robots.txt", "", status)
    told = reason(client, web.give("/a", "x"), Unreachable)
    assert told == f"the server says {status} (asked for {web.at('')}/robots.txt)"
    before = len(web.requests)
    reason(client, web.at("/b"), Unreachable)
    assert len(web.requests) == before
    assert web.asked() == []


def test_robots_are_read_through_redirects_and_up_to_a_size(web: LocalWeb, client: Client) -> None:
    rules = "User-agent: *\nDisallow: /no\n"
    web.move("/robots.txt", "/rules.txt")
    web.give("/rules.txt", rules + "#" * 2_000_000)
    reason(client, web.give("/no", "x"), Refused)
    assert client.get(web.give("/a", "x")).raw == b"x"


def test_robots_in_a_circle_are_none(web: LocalWeb, client: Client) -> None:
    web.move("/robots.txt", "/robots.txt")
    assert client.get(web.give("/a", "x")).raw == b"x"


def test_the_delay_that_a_site_wants_is_kept_within_bounds(web: LocalWeb, client: Client) -> None:
    web.give("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n")
    for path in ("/a", "/b"):
        client.get(web.give(path, "x"))
    _, one, two = (r.at for r in web.requests)
    assert two - one >= QUICK.patience - 0.05
