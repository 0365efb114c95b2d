"""Which addresses of the network may be reached: only those of the public internet.

A page or feed is written by strangers, and so is what a name resolves to. Either could send the
program to a router, a database or a cloud's metadata that only this machine can reach (server-side
request forgery). So every address is looked at that a connection is about to be made to.
"""

import ipaddress
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network

from reportedly.errors import Refused

# IANA's IPv4 and IPv6 Special-Purpose Address Registries; what is no part of 2000::/3 is not given
# out. Listed here, as what Python's own `is_global` says has changed between its versions.
_CLOSED_4 = {
    "0.0.0.0/8": "unspecified",
    "10.0.0.0/8": "private",
    "100.64.0.0/10": "shared by a provider's customers",
    "127.0.0.0/8": "loopback",
    "169.254.0.0/16": "link-local",
    "172.16.0.0/12": "private",
    "192.0.0.0/24": "reserved",
    "192.0.2.0/24": "for documentation",
    "192.88.99.0/24": "reserved",
    "192.168.0.0/16": "private",
    "198.18.0.0/15": "for benchmarks",
    "198.51.100.0/24": "for documentation",
    "203.0.113.0/24": "for documentation",
    "224.0.0.0/4": "multicast",
    "240.0.0.0/4": "reserved",
}
_CLOSED_6 = {
    "::/128": "unspecified",
    "::1/128": "loopback",
    "fc00::/7": "private",
    "fe80::/10": "link-local",
    "fec0::/10": "private",
    "ff00::/8": "multicast",
    "2001::/23": "reserved",
    "2001:db8::/32": "for documentation",
    "3fff::/20": "for documentation",
}
_NETWORKS_4 = [(ipaddress.IPv4Network(network), why) for network, why in _CLOSED_4.items()]
_NETWORKS_6 = [(IPv6Network(network), why) for network, why in _CLOSED_6.items()]
_GIVEN_OUT = IPv6Network("2000::/3")
# Networks whose addresses carry one of IPv4, and where it begins, in bits from the right.
_CARRIERS = (
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped (RFC 4291, 2.5.5.2)
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64 (RFC 6052)
    (IPv6Network("2002::/16"), 80),  # 6to4 (RFC 3056)
)


class Guard:
    """Lets connections through to public addresses, and to hosts that the user allowed by name."""

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        """`allowed` are names or literal addresses as `canonical_host` writes them."""
        self._allowed = frozenset(allowed)

    def check(self, host: str, addresses: Sequence[str], location: str) -> None:
        """Raises Refused where one of the addresses that a host has may not be reached.

        One is enough: no honest host has both public and private ones.
        """
        if host in self._allowed:
            return
        for address in addresses:
            if why := closed(address):
                named = host if host == address else f"{host} has the address {address}, which"
                raise Refused(location, f"{named} is {why}; to allow it: --allow-host {host}")


def closed(address: str) -> str:
    """Why an address of the network may not be reached; empty where it may.

    Raises ValueError for what is no address.
    """
    found = ipaddress.ip_address(address)
    return _closed_4(found) if isinstance(found, IPv4Address) else _closed_6(found)


def _closed_4(address: IPv4Address) -> str:
    return next((why for network, why in _NETWORKS_4 if address in network), "")


def _closed_6(address: IPv6Address) -> str:
    bare = IPv6Address(int(address))  # without the card that a link-local one may name
    for network, shift in _CARRIERS:
        if bare in network:
            return _closed_4(IPv4Address((int(bare) >> shift) & 0xFFFFFFFF))
    for network, why in _NETWORKS_6:
        if bare in network:
            return why
    return "" if bare in _GIVEN_OUT else "not of the public internet"
