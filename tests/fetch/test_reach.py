"""What may be reached: a real server on this machine is what must not be, unless it is allowed."""

import socket
from dataclasses import replace

import pytest
from local_web import QUICK, LocalWeb, reason, serving

from reportedly.errors import (
    Refused,
)
from reportedly.fetch.client import Client
from reportedly.fetch.lookup import look_up


def test_this_machine_is_refused_unless_it_is_allowed(web: LocalWeb) -> None:
    strict = Client(replace(QUICK, allowed=frozenset()))
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "017700000001", "127.1"):
        address = web.at("/a", host)
        assert "is loopback; to allow it: --allow-host" in reason(strict, address, Refused)
    assert web.requests == []
    by_name = Client(replace(QUICK, allowed=frozenset({"localhost"})))
    web.give("/a", "x")
    assert by_name.get(web.at("/a", "localhost")).raw == b"x"
    assert "loopback" in reason(by_name, web.at("/a", "127.0.0.1"), Refused)


@pytest.mark.parametrize("host", ["[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]"])
def test_this_machine_is_refused_by_its_other_addresses(web: LocalWeb, host: str) -> None:
    reason(Client(QUICK), web.at("/", host), Refused)
    assert web.requests == []


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_address_of_ipv6_is_asked_by_its_name_in_brackets() -> None:
    try:
        with serving("::1") as web:
            web.give("/a", "x")
            allowing = Client(replace(QUICK, allowed=frozenset({"::1"})))
            assert allowing.get(web.at("/a")).raw == b"x"
            assert web.requests[-1].headers["Host"] == f"[::1]:{web.port}"
    except OSError:
        pytest.skip("no IPv6 on this machine")


def resolving(**names: list[str]) -> Client:
    """A client whose names resolve as the test says: DNS itself cannot be real here."""

    def lookup(host: str, port: int, seconds: float) -> list[str]:
        return names.get(host.partition(".")[0]) or look_up(host, port, seconds)

    return Client(QUICK, lookup)


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["1.1.1.1", "127.0.0.1"], ["::ffff:127.0.0.1"], ["fe80::1%lo"]]
)
def test_a_name_that_resolves_to_this_machine_is_refused(
    web: LocalWeb, addresses: list[str]
) -> None:
    client = resolving(rebound=addresses)
    told = reason(client, web.at("/a", "rebound.example"), Refused)
    assert told.startswith(f"rebound.example has the address {addresses[-1]}, which is ")
    assert web.requests == []


def test_a_name_is_resolved_once_for_a_connection(web: LocalWeb) -> None:
    """DNS rebinding: a second answer that differs from the checked one is never asked for."""
    answers = [["127.0.0.1"], ["10.255.255.1"]]
    client = Client(replace(QUICK, allowed=frozenset({"desk.example"})), lambda *_: answers.pop(0))
    web.give("/a", "x")
    assert client.get(web.at("/a", "desk.example")).raw == b"x"
    assert answers == [["10.255.255.1"]]  # robots.txt and page came over one connection
    assert web.requests[-1].headers["Host"] == f"desk.example:{web.port}"


def test_the_second_address_is_tried_where_the_first_does_not_answer(web: LocalWeb) -> None:
    client = Client(
        replace(QUICK, allowed=frozenset({"desk.example"})), lambda *_: ["127.0.0.2", "127.0.0.1"]
    )
    web.give("/a", "x")
    assert client.get(web.at("/a", "desk.example")).raw == b"x"


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://localhost/",
        "//192.168.1.1/admin",
    ],
)
def test_redirects_to_private_addresses_are_refused(
    web: LocalWeb, client: Client, target: str
) -> None:
    told = reason(client, web.move("/a", target), Refused)
    assert told.startswith("redirected to http://")
    assert "to allow it: --allow-host" in told


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://a.example/", "http://u:p@a.example/"]
)
def test_redirects_to_what_is_not_fetched_are_refused(
    web: LocalWeb, client: Client, target: str
) -> None:
    reason(client, web.move("/a", target), Refused)


def test_a_proxy_of_the_environment_is_not_asked(
    web: LocalWeb, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.at(""))
        monkeypatch.setenv("no_proxy", "")
        assert Client(QUICK).get(web.give("/a", "x")).raw == b"x"
        assert proxy.requests == []
