"""How the program behaves towards servers, and how much one of them may ask of it."""

from dataclasses import dataclass

from reportedly.version import __version__

AGENT = f"reportedly/{__version__}"
"""Who asks: the User-Agent of every request."""

TOKEN = "reportedly"
"""The name that a robots.txt calls the program by (RFC 9309, 2.2.1)."""


@dataclass(frozen=True, slots=True)
class Manners:
    """What holds for all requests of a run.

    `allowed` are hosts that may be reached although their address is private; `host_seconds` the
    least time between two requests to one host; `seconds` of connection that one document may
    take; `max_bytes` of an answer, as sent and as unpacked; `newest` how many entries of a feed
    are looked at; `tries` of one request; `redirects` that are followed; `backoff` the seconds
    that the first repetition waits at most; `patience` the longest wait that a server may ask for,
    by Retry-After or Crawl-delay.
    """

    allowed: frozenset[str] = frozenset()
    host_seconds: float = 1.0
    seconds: float = 30.0
    max_bytes: int = 20_000_000
    newest: int = 100
    tries: int = 3
    redirects: int = 5
    backoff: float = 1.0
    patience: float = 30.0
