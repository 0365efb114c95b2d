"""What was reviewed comes into the counts by itself: beside the server, a run at a time."""

import time
from collections.abc import Collection
from contextlib import suppress
from threading import Event, Lock, Thread

from reportedly.errors import ReportedlyError, StoreBusy
from reportedly.pipeline.reviewing import take_in
from reportedly.store import Store, reviews
from reportedly.web.reads import Reading, Readings

QUIET, LONGEST = 1.0, 5.0
"""Seconds without a verdict after which a run begins, and those after which it does anyway."""

_AGAIN, _MOST = 15.0, 900.0
"""Seconds after which a run that failed is tried again at first, twice as many each time, and at
most."""

_TURN = 0.2
"""Seconds between two looks at what goes on."""


class Applying:
    """Runs `review --apply` in a process of its own while reviews wait, and tells how that goes.

    `articles` are those that wait to be read anew. Several verdicts in a short time are one run.
    What is stopped goes on at the next start, and takes nothing back: a run writes all it makes at
    once. `failed` is why the last run failed, in one line.
    """

    def __init__(self) -> None:
        self.articles: frozenset[str] = frozenset()
        self.failed = ""
        self._later: frozenset[str] = frozenset()
        self._adding = Lock()
        self._asked = Event()
        self._over = Event()
        self._run: Reading | None = None
        self._thread: Thread | None = None

    def begin(self, store: Store, db: str, readings: Readings) -> None:
        """Go on with what waits, and with what will."""
        self._thread = Thread(target=self._go_on, args=(store, db, readings), daemon=True)
        self._thread.start()

    def wake(self, articles: Collection[str] = ()) -> None:
        """Articles are to be read anew, or what failed is to be tried again.

        What is said of one while it is read counts with the next run.
        """
        with self._adding:
            self.articles |= frozenset(articles)
            self._later |= frozenset(articles)
        self._asked.set()

    def end(self) -> None:
        """End the run that goes on; it is made again at the next start."""
        self._over.set()
        self._asked.set()
        if self._thread is not None:
            self._thread.join()

    def _go_on(self, store: Store, db: str, readings: Readings) -> None:
        with suppress(ReportedlyError):
            self.wake(_waiting(store))
        pause: float | None = None
        while self._is_asked(pause):
            try:
                self._take_in(store)
                self.failed = self._applied(store, db, readings) if self.articles else ""
            except (ReportedlyError, OSError) as error:
                self.failed = str(error)
            pause = min(2 * (pause or _AGAIN / 2), _MOST) if self.failed else None
        with suppress(ReportedlyError):  # what cannot be taken in lies there until the next start
            take_in(store, round(10_000 * _TURN))

    def _is_asked(self, pause: float | None) -> bool:
        """Wait until somebody asks, or for a pause; whether the desk is still open."""
        if self._asked.wait(pause):
            self._asked.clear()
            self._settle()
        return not self._over.is_set()

    def _settle(self) -> None:
        """Wait until nobody has said anything for a moment."""
        until = time.monotonic() + LONGEST
        while not self._over.is_set() and time.monotonic() < until and self._asked.wait(QUIET):
            self._asked.clear()
            self._over.wait(_TURN)

    def _take_in(self, store: Store) -> None:
        """What lies beside the store comes into it as soon as it takes writes."""
        while store.aside.all() and not self._over.is_set():
            with suppress(StoreBusy):
                take_in(store, round(1000 * _TURN))

    def _applied(self, store: Store, db: str, readings: Readings) -> str:
        """One run, once no other reading goes on; why it failed, if it did."""
        while readings.runs and not self._over.wait(_TURN):
            self._take_in(store)
        if self._over.is_set():
            return ""
        with self._adding:
            self._later = frozenset()
        self._run = Reading(["review", "--apply", "--history", "0", "--db", db], meek=True)
        while not self._run.wait(_TURN):
            if self._over.is_set():
                self._run.end()
                return ""
            self._take_in(store)
        if not self._run.failed:
            with self._adding:
                self.articles = self._later
        return self._run.failed


def _waiting(store: Store) -> frozenset[str]:
    lying = {r.article for r in store.aside.all()}
    with store.view() as view:
        return frozenset(reviews.waiting(view.connection)) | lying
