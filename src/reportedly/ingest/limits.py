"""How much one input may ask of us."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input, so that a hostile one costs a clear error and not the machine.

    `max_bytes` of the file; `max_depth` of nested HTML elements beyond which a page is still
    read as text but no longer searched for its article; `max_pages` of a PDF; `seconds` until
    the next page is read, on the clock and of the processor; `max_memory` in bytes that reading
    may take. The last two are kept by the process that reads: see `pipeline/parsing.py`.
    """

    max_bytes: int = 20_000_000
    max_depth: int = 400
    max_pages: int = 2_000
    seconds: float = 60.0
    max_memory: int = 2_000_000_000
