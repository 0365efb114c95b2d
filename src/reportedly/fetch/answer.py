"""What came of asking for an address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells a server which version of an answer is known: its ETag and Last-Modified.

    They are of the address that the answer came from in the end.
    """

    address: str
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A document as a server gave it, or its word that nothing has changed.

    `address` is where it came from after redirects, `moved` that these are for good; `media` and
    `charset` are the parts of its Content-Type.
    """

    address: str
    raw: bytes = b""
    media: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False
    moved: bool = False
