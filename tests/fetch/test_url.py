import pytest

from reportedly.errors import Refused
from reportedly.fetch.url import canonical_host, joined, parse


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("HTTP://Lantern.Example", "http://lantern.example/"),
        ("http://lantern.example.:80/a#part", "http://lantern.example/a"),
        ("https://lantern.example:443/?q=1", "https://lantern.example/?q=1"),
        ("https://lantern.example:8443/a b/é", "https://lantern.example:8443/a%20b/%C3%A9"),
        ("https://lantern.example/a%20b?c=%C3", "https://lantern.example/a%20b?c=%C3"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://faß.example/", "http://xn--fa-hia.example/"),
        ("http://127。0。0。1/", "http://127.0.0.1/"),
        ("http://[0:0:0:0:0:0:0:1]:8080/", "http://[::1]:8080/"),
        ("http://under_score.example/", "http://under_score.example/"),
        ("  http://lantern.example/a  ", "http://lantern.example/a"),
    ],
)
def test_addresses_are_read_as_browsers_read_them(address: str, read: str) -> None:
    assert str(parse(address)) == read
    assert str(parse(read)) == read


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://lantern.example/a", "only http and https are fetched, not ftp"),
        ("file:///etc/passwd", "only http and https are fetched, not file"),
        ("javascript:alert(1)", "only http and https are fetched, not javascript"),
        ("lantern.example/a", "only http and https are fetched, not this"),
        ("http://ada:secret@lantern.example/", "addresses with a user name or password"),
        ("http://good.example\\@evil.example/", "addresses with a user name or password"),
        ("http:///a", "no possible address (it names no host)"),
        ("http://a b/", "no possible address (its host is no name)"),
        ("http://[::1%eth0]/", "no possible address (it names a network card)"),
        ("http://[::1", "no possible address"),
        ("http://lantern.example:99999/", "no possible address"),
        ("http://lantern.example:0/", "no possible address (its port is 0)"),
        ("http://lantern.example/\r\nX: y", "no possible address (it holds control characters)"),
        ("http://lantern.example/" + "a" * 9_000, "no possible address (it is too long)"),
        ("http://-\u200d.example/", "no possible address"),
    ],
)
def test_what_is_not_fetched_is_told(address: str, reason: str) -> None:
    with pytest.raises(Refused) as error:
        parse(address)
    assert error.value.reason.startswith(reason)


def test_redirects_are_joined_to_where_they_stand() -> None:
    base = parse("https://lantern.example/a/b?c")
    assert str(joined(base, "../d", "x")) == "https://lantern.example/d"
    assert str(joined(base, "//other.example/", "x")) == "https://other.example/"
    with pytest.raises(Refused, match="not file"):
        joined(base, "file:///etc/passwd", "x")


def test_hosts_are_compared_in_one_form() -> None:
    assert canonical_host("[::0001]") == canonical_host("::1") == "::1"
    assert canonical_host("Desk.Example.") == "desk.example"
