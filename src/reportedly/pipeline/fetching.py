"""Addresses among the inputs: fetched where one is met, and remembered in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.fetch import Forgetful, Manners, Memory
from reportedly.ingest import Address, Document, Read
from reportedly.pipeline.stages import ingest_run
from reportedly.schema import Fetched, Page
from reportedly.store import Store
from reportedly.store import fetched as table

if TYPE_CHECKING:
    from reportedly.fetch.client import Client
    from reportedly.fetch.collect import Collector, Seen


class Remembered:
    """The store as the memory of what was fetched."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def last(self, address: str) -> Fetched | None:
        """What came of an address the last time; None where it is new."""
        with self._store.view() as unit:
            found = table.last(unit, address)
        return found[0] if found else None

    def is_current(self, fetched: Fetched) -> bool:
        """Whether today's ingest would read the same bytes as the one that read them did."""
        with self._store.view() as unit:
            found = table.last(unit, fetched.address)
        return found is not None and found[1] == ingest_run().id

    def pages(self, fetched: Fetched) -> Sequence[Page]:
        """The pages that were read from an address then."""
        with self._store.view() as unit:
            return unit.all(Page, "id", fetched.pages)

    def keep(self, fetched: Fetched) -> None:
        """Remember what came of an address now."""
        with self._store.unit() as unit:
            table.keep(unit, ingest_run(), fetched)


class Web:
    """Reads addresses. What HTTP needs is imported with the first one, and not before."""

    def __init__(
        self,
        manners: Manners,
        memory: Memory | None = None,
        tell: Callable[[str], None] = lambda _: None,
        *,
        feeds_only: bool = False,
    ) -> None:
        """Without a memory it remembers for one run. `tell` is told what is no failure."""
        self._manners = manners
        self._memory = memory or Forgetful()
        self._tell = tell
        self._feeds_only = feeds_only
        self._client: Client | None = None
        self._collector: Collector | None = None

    def read(self, address: Address, pages: Callable[[Document], Iterable[Read]]) -> Iterator[Read]:
        """The pages of an address or of a feed's entries, and an error for each that fails.

        `pages` makes them of what a server gave.
        """
        self._collector = self._collector or self._begin()
        yield from self._collector.read(address.text, pages)

    @property
    def seen(self) -> Seen:
        """What was met so far."""
        self._collector = self._collector or self._begin()
        return self._collector.seen

    def close(self) -> None:
        """End all connections."""
        if self._client:
            self._client.close()

    def _begin(self) -> Collector:
        from reportedly.fetch.client import Client
        from reportedly.fetch.collect import Collector

        self._client = Client(self._manners)
        return Collector(
            self._client,
            self._memory,
            self._manners.newest,
            self._tell,
            feeds_only=self._feeds_only,
        )
