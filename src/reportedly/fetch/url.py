"""Addresses taken apart: scheme, host, port, and what is asked for there (RFC 3986)."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

from reportedly.errors import Refused

_PORTS = {"http": 80, "https": 443}
_LONGEST = 8_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,126}")
# What stays as it is in a path or query; "%" since an address comes quoted already.
_SAFE = "+*/%:@!$&'(),;=~-._?[]"


@dataclass(frozen=True, slots=True)
class Url:
    """An address that may be asked for, as far as its text can tell.

    `host` is in lower case and ASCII, without a last full stop, an IPv6 address without brackets.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as a Host header has them: the usual port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """The address of the server, as "https://example.org"."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.origin + self.target


def parse(address: str, location: str = "") -> Url:
    """The parts of an address; what follows "#" is dropped.

    Raises Refused, naming `location`, for every other scheme, for user names and passwords, and
    for what is no address.
    """
    location = location or address
    try:
        parts = urlsplit(_sound(address))
        scheme = parts.scheme.lower()
        if scheme not in _PORTS:
            raise Refused(location, f"only http and https are fetched, not {scheme or 'this'}")
        if "@" in parts.netloc:
            raise Refused(location, "addresses with a user name or password are not fetched")
        host = canonical_host(parts.hostname or "")
        return Url(scheme, host, _port(parts, _PORTS[scheme]), _target(parts))
    except (ValueError, UnicodeError) as error:
        raise Refused(location, f"no possible address{_shown(error)}") from error


def joined(base: Url, reference: str, location: str) -> Url:
    """Where a server's `Location` leads from an address. Raises Refused as `parse` does."""
    try:
        return parse(urljoin(str(base), reference.strip()), location)
    except ValueError as error:
        raise Refused(location, "redirected to no possible address") from error


def canonical_host(host: str) -> str:
    """A host's name as it is compared: ASCII, lower case, addresses in their shortest form.

    Raises ValueError for what can be none.
    """
    name = host.strip().strip("[]").rstrip(".").lower()
    if ":" in name:
        found = ipaddress.IPv6Address(name)
        if found.scope_id is not None:
            raise ValueError("it names a network card")
        return str(found)
    if not name.isascii():
        # Web browsers map letters so before they look a name up (UTS 46).
        name = idna.encode(name, uts46=True).decode("ascii").rstrip(".")
    if not _HOST.fullmatch(name):
        raise ValueError("it names no host" if not name else "its host is no name")
    return name


def _sound(address: str) -> str:
    text = address.strip()
    if len(text) > _LONGEST:
        raise ValueError("it is too long")
    if _CONTROL.search(text):
        raise ValueError("it holds control characters")
    return text


def _port(parts: SplitResult, usual: int) -> int:
    if parts.port == 0:
        raise ValueError("its port is 0")
    return parts.port or usual


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_SAFE)
    return f"{path}?{quote(parts.query, safe=_SAFE)}" if parts.query else path


def _shown(error: ValueError) -> str:
    words = str(error)
    return f" ({words})" if words.startswith(("it ", "its ")) else ""
