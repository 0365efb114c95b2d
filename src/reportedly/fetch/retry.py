"""When a request is repeated, and after how long."""

import random
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

REPEATED = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may be another the next time."""


def backoff(attempt: int, base: float) -> float:
    """Seconds to wait after the failure of an attempt (0 the first), doubling, with jitter.

    Full jitter: any time up to the bound, so that those who failed together come back apart
    (Brooker, "Exponential Backoff And Jitter", 2015).
    """
    return random.uniform(0, base * 2**attempt)


def retry_after(value: str, now: float | None = None) -> float:
    """Seconds that a server asks to wait, by a Retry-After header (RFC 9110, 10.2.3).

    A number of seconds or a date; 0 where it is neither. `now` in seconds since 1970.
    """
    text = value.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:10])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return 0.0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    here = datetime.fromtimestamp(time.time() if now is None else now, UTC)
    return max(0.0, (moment - here).total_seconds())
