"""How often one host is asked: never sooner than its pause after the last request."""

import time


class Pace:
    """When the last request to each host ended, in this run."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._slower: dict[str, float] = {}
        self._last: dict[str, float] = {}

    def slow(self, host: str, seconds: float) -> None:
        """Ask a host no more often than it wants to be."""
        self._slower[host] = max(seconds, self._slower.get(host, 0.0))

    def wait(self, host: str, least: float = 0.0) -> None:
        """Sleep until the host may be asked, and `least` seconds in any case."""
        pause = max(self._seconds, self._slower.get(host, 0.0))
        due = self._last.get(host, time.monotonic() - pause) + pause
        wait = max(due - time.monotonic(), least)
        if wait > 0:
            time.sleep(wait)

    def note(self, host: str) -> None:
        """A request to the host has just ended: who answers slowly is left alone for longer."""
        self._last[host] = time.monotonic()
