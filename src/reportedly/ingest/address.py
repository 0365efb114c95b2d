"""What a user names that is no file: an address of the web."""

import re
from dataclasses import dataclass

_WEB = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}://")


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web, as the user wrote it; nothing of it has been checked."""

    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def name(self) -> str:
        """How progress calls it."""
        return self.text


def is_address(name: str) -> bool:
    """Whether it begins as an address that can be fetched does."""
    return _WEB.match(name) is not None


def has_scheme(name: str) -> bool:
    """Whether it looks like an address of some kind ("ftp://…"), fetched or not."""
    return _SCHEME.match(name) is not None
