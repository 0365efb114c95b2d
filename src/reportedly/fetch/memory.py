"""What is remembered of addresses from one time to the next, and by whom."""

from collections.abc import Sequence
from typing import Protocol

from reportedly.schema import Fetched, Page


class Memory(Protocol):
    """Who remembers what was fetched."""

    def last(self, address: str) -> Fetched | None:
        """What came of an address the last time; None where it is new."""

    def is_current(self, fetched: Fetched) -> bool:
        """Whether pages would be read from the same bytes as they were then."""

    def pages(self, fetched: Fetched) -> Sequence[Page]:
        """The pages that were read from an address then."""

    def keep(self, fetched: Fetched) -> None:
        """Remember what came of an address now."""


class Forgetful:
    """Remembers for one run, so that an address in two feeds is fetched once."""

    def __init__(self) -> None:
        self._seen: dict[str, Fetched] = {}

    def last(self, address: str) -> Fetched | None:
        """What came of an address earlier in this run."""
        return self._seen.get(address)

    def is_current(self, fetched: Fetched) -> bool:
        """Never: it has no pages to give, so it must see the bytes."""
        return False

    def pages(self, fetched: Fetched) -> Sequence[Page]:
        """None are kept."""
        return ()

    def keep(self, fetched: Fetched) -> None:
        """Remember until the run ends."""
        self._seen[fetched.address] = fetched
