"""Watching feeds: a round looks at each of them and reads what is new."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from reportedly.errors import InputError
from reportedly.fetch import Manners
from reportedly.fetch.feedlist import feed_addresses
from reportedly.ingest import Limits
from reportedly.pipeline.fetching import Remembered, Web
from reportedly.pipeline.progress import Progress
from reportedly.pipeline.read import Reading
from reportedly.store import Store

Tell = Callable[[str], None]


@dataclass(slots=True)
class Round:
    """What came of looking at all feeds once, in counts, and every failure."""

    feeds: int = 0
    read: int = 0
    known: int = 0
    failed: list[InputError] = field(default_factory=list)


class Watch:
    """Rounds over the same feeds. `rounds` are those that were begun, the last one as far as it is.

    Every round has connections and robots.txt of its own, so neither grows old.
    """

    def __init__(self, store: Store, manners: Manners, limits: Limits, jobs: int) -> None:
        self._store = store
        self._manners = manners
        self._limits = limits
        self._jobs = jobs
        self._told: set[str] = set()
        self.rounds: list[Round] = []

    def round(self, inputs: Iterable[str], progress: Progress, tell: Tell) -> Round:
        """Look at all feeds that files and addresses name, and read what is new.

        `tell` is told what is no failure, once in all rounds.
        Raises StoreError where the store fails, WeightsMissing where there are no weights.
        """
        made = Round()
        self.rounds.append(made)
        addresses = self._listed(inputs, made, progress)
        memory = Remembered(self._store)
        told = partial(self._once, tell)
        web = Web(self._manners, memory, told, feeds_only=True)
        reading = Reading(self._store, self._limits, self._jobs, progress, web)
        with closing(web):
            try:
                reading.run(addresses)
            finally:
                made.feeds, made.known = web.seen.feeds, web.seen.known
                made.read = reading.outcome.read
                made.failed += reading.outcome.failed
        return made

    def _listed(self, inputs: Iterable[str], made: Round, progress: Progress) -> list[str]:
        addresses: list[str] = []
        for found in feed_addresses(inputs, self._limits):
            if isinstance(found, InputError):
                made.failed.append(found)
                progress.failed(found)
            else:
                addresses.append(found)
        return addresses

    def _once(self, tell: Tell, words: str) -> None:
        if words not in self._told:
            self._told.add(words)
            tell(words)
