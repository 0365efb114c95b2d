"""What came of an address when it was last fetched, so that it need not be fetched whole again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """An address, as it was named, and what its server said last.

    `final` is where redirects led; `etag` and `modified` are that answer's ETag and Last-Modified,
    empty where it has none or must be had whole the next time; `at` an ISO time in UTC; `pages`
    the ids of the pages that were read from it, none for a feed. `why` tells why it could not be
    read; empty where it could.
    """

    address: str
    final: str
    etag: str
    modified: str
    at: str
    pages: tuple[str, ...] = ()
    why: str = ""
