"""How much one input may ask of us."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input, so that a hostile one costs a clear error and not the machine.

    `max_bytes` of the file; `max_depth` of nested HTML elements beyond which a page is still
    read as text but no longer searched for its article; `max_pages` of a PDF; `seconds` of wall
    clock for formats that are read in steps (the pages of a PDF).
    """

    max_bytes: int = 20_000_000
    max_depth: int = 400
    max_pages: int = 2_000
    seconds: float = 60.0
