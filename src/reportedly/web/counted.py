"""The graph of all paths, counted once and kept while the store stays as it is."""

import time
from dataclasses import dataclass
from threading import Lock, Thread

from reportedly.ask.dates import Period
from reportedly.ask.relays import Graph, graph
from reportedly.store import Store
from reportedly.web.kept import Last

_KEPT = 6
"""Graphs that are kept, of the times asked for last."""
_QUICK = 0.25
"""Seconds that a reader waits rather than see older counts."""


@dataclass(frozen=True, slots=True)
class _Entry:
    graph: Graph
    stamp: object
    seconds: float


class Counted:
    """Graphs by the time that they are of.

    One that takes long to count is shown as it was while it is counted anew.
    """

    def __init__(self) -> None:
        self._kept = Last[Period, _Entry](_KEPT)
        self._lock = Lock()
        self._counting = Lock()
        self._thread: Thread | None = None

    def graph(self, store: Store, period: Period) -> tuple[Graph, bool]:
        """The graph of a time, and whether it is of the store as it is now."""
        entry = self._kept.get(period)
        if entry is None or (entry.stamp != store.state() and entry.seconds < _QUICK):
            with self._counting:  # of many who ask at once one counts
                entry = self._kept.get(period)
                if entry is None or entry.stamp != store.state():
                    entry = self._count(store, period)
        fresh = entry.stamp == store.state()
        if not fresh:
            self._start(store, period)
        return entry.graph, fresh

    def begin(self, store: Store) -> None:
        """Count all paths ahead of the first reader."""
        self._start(store, Period())

    def end(self) -> None:
        """Wait for what is being counted."""
        if self._thread is not None:
            self._thread.join()

    def _count(self, store: Store, period: Period) -> _Entry:
        stamp, began = store.state(), time.monotonic()
        with store.view() as view:
            found = graph(view, period=period)
        entry = _Entry(found, stamp, time.monotonic() - began)
        self._kept.put(period, entry)
        return entry

    def _start(self, store: Store, period: Period) -> None:
        """Count in a thread of its own, unless one counts already."""
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._again, args=(store, period), daemon=True)
                self._thread.start()

    def _again(self, store: Store, period: Period) -> None:
        with self._counting:
            self._count(store, period)
