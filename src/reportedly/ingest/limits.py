"""How much one input may ask of us."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input, so that a hostile one costs a clear error and not the machine.

    `max_bytes` of a single document; `max_depth` of nested HTML elements beyond which a page is
    still read as text but no longer searched for its article; `max_pages` of a PDF; `seconds` until
    the next page is read, on the clock and of the processor; `max_memory` in bytes that reading
    may take. The last two are kept by the process that reads: see `pipeline/parsing.py`.

    Of what holds documents (archives, mailboxes, crawls, feeds, rows): `max_members` of one;
    `max_nesting` of one in another; what is unpacked of one input, with all that is nested in
    it, may be `max_ratio` times its size, but always `max_small` bytes and never more than
    `max_unpacked`. Texts shrink to a tenth or, where they repeat much, to a thirtieth; bombs to a
    thousandth.
    """

    max_bytes: int = 20_000_000
    max_depth: int = 400
    max_pages: int = 2_000
    seconds: float = 60.0
    max_memory: int = 2_000_000_000
    max_members: int = 10_000_000
    max_nesting: int = 8
    max_ratio: int = 200
    max_small: int = 100_000_000
    max_unpacked: int = 200_000_000_000
