import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import Refused
from reportedly.fetch.guard import Guard, closed


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("0.0.0.0", "unspecified"),
        ("10.1.2.3", "private"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("192.168.1.1", "private"),
        ("169.254.169.254", "link-local"),
        ("100.64.0.1", "shared by a provider's customers"),
        ("100.127.255.255", "shared by a provider's customers"),
        ("224.0.0.1", "multicast"),
        ("255.255.255.255", "reserved"),
        ("192.0.0.192", "reserved"),
        ("198.18.0.1", "for benchmarks"),
        ("203.0.113.9", "for documentation"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("fe80::1", "link-local"),
        ("fe80::1%1", "link-local"),
        ("fd00:ec2::254", "private"),
        ("fec0::1", "private"),
        ("ff02::1", "multicast"),
        ("2001:db8::1", "for documentation"),
        ("2001::1", "reserved"),
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:a9fe:a9fe", "link-local"),
        ("64:ff9b::10.0.0.1", "private"),
        ("64:ff9b::a9fe:a9fe", "link-local"),
        ("64:ff9b:1::1", "not of the public internet"),
        ("2002:7f00:1::", "loopback"),
        ("2002:c0a8:101::1", "private"),
        ("::127.0.0.1", "not of the public internet"),
        ("5f00::1", "not of the public internet"),
    ],
)
def test_what_is_not_public_is_closed(address: str, why: str) -> None:
    assert closed(address) == why


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "2606:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1",
    ],
)
def test_what_is_public_is_open(address: str) -> None:
    assert closed(address) == ""


@given(st.ip_addresses())
def test_nothing_is_open_that_python_calls_private(address: ipaddress.IPv4Address) -> None:
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    if (inner or address).is_private or address.is_multicast or address.is_link_local:
        carried = int(address) >> 32 == 0x64FF9B << 64
        assert closed(str(address)) or carried


def test_one_closed_address_closes_the_host() -> None:
    with pytest.raises(Refused) as error:
        Guard().check("two.example", ["1.1.1.1", "10.0.0.1"], "http://two.example/")
    assert str(error.value) == (
        "http://two.example/: two.example has the address 10.0.0.1, which is private;"
        " to allow it: --allow-host two.example"
    )


def test_a_host_is_allowed_by_its_very_name() -> None:
    guard = Guard({"desk.example", "127.0.0.1"})
    guard.check("desk.example", ["10.0.0.1"], "x")
    guard.check("127.0.0.1", ["127.0.0.1"], "x")
    for host in ("localhost", "www.desk.example", "desk.example.org", "2130706433"):
        with pytest.raises(Refused):
            guard.check(host, ["127.0.0.1"], "x")
