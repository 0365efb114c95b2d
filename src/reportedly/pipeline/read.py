"""Reading inputs into the store: new pages, and what a changed stage made stale.

Every article is written in a unit of its own, so a reading that is stopped loses the article
in hand and no more; the same command goes on from there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from reportedly.errors import InputError, StageFailed
from reportedly.fetch import Manners
from reportedly.ingest import Address, Found, Limits, find
from reportedly.pipeline import pile
from reportedly.pipeline.article import Made, Task
from reportedly.pipeline.fetching import Remembered, Web
from reportedly.pipeline.inputs import articles_of, pages_of
from reportedly.pipeline.learned import model
from reportedly.pipeline.linking import link_new
from reportedly.pipeline.outcome import Outcome
from reportedly.pipeline.parsing import Parser
from reportedly.pipeline.progress import Progress
from reportedly.pipeline.renewing import keep, new_task, stale_pages, task_of
from reportedly.pipeline.stages import ingest_run, runs
from reportedly.pipeline.stopping import Stop
from reportedly.pipeline.versions import keep_what_is_no_version
from reportedly.pipeline.workers import Workers
from reportedly.schema import Run
from reportedly.store import Store, Unit


class Reading:
    """One run of the command `read` on one store."""

    def __init__(
        self,
        store: Store,
        limits: Limits,
        jobs: int,
        progress: Progress,
        web: Web | None = None,
        fields: Mapping[str, str] | None = None,
    ) -> None:
        """Without a `web` of their own, addresses are fetched by the usual manners.

        `fields` says under which names rows keep what we look for: {our name: theirs}.
        """
        self._store = store
        self._web = web or Web(Manners(), Remembered(store))
        self._limits = limits
        self._jobs = jobs
        self._progress = progress
        self._parser = Parser(limits, fields)
        self._runs: dict[str, Run] = {}
        self._given_up: set[str] = set()
        self.outcome = Outcome()

    def run(self, inputs: Iterable[str]) -> Outcome:
        """Read all inputs, then what is stale, then bring the pile up to date.

        Raises StoreError where the store fails, WeightsMissing where there are no weights,
        ProcessLost where no process for reading starts; KeyboardInterrupt where the user stops
        it, when what was in hand is written.
        """
        found = [f for f in find(inputs) if not (isinstance(f, Path) and self._store.is_own(f))]
        with self._parser as parser:
            parser.prepare(found)
            self._runs = runs(model().digest)
            self._work(lambda stop: self._new(found, stop), len(found))
        self._forget_superseded()
        with self._store.view() as unit:
            stale = stale_pages(unit, self._runs)
        self._work(lambda _: self._again(stale), len(stale))
        self._progress.doing("linking names to who is known")
        link_new(self._store, self._runs)
        self._progress.doing("gathering claims and counting origins")
        pile.bring_up_to_date(self._store, self._runs)
        with self._store.view() as unit:
            self.outcome.count_copies(unit)
        return self.outcome

    def _work(self, tasks: Callable[[Stop], Iterator[Task]], count: int) -> None:
        """Run tasks and keep what they make, in several processes where that pays."""
        self._progress.total(count)
        with Stop(self._finish) as stop, Workers(self._jobs) as workers:
            for task, made in workers.over(stop.until_asked(tasks(stop)), count):
                self._keep(task, made)

    def _finish(self) -> None:
        self._progress.doing("what is in hand; once more stops at once")

    def _new(self, found: Iterable[Path | Address | InputError], stop: Stop) -> Iterator[Task]:
        for item in stop.until_asked(found):
            if isinstance(item, InputError):
                self._fail(item)
            else:
                self._progress.doing(item.name)
                yield from self._pages(item, stop)
            self._progress.step(str(item))

    def _pages(self, item: Path | Address, stop: Stop) -> Iterator[Task]:
        place = item if isinstance(item, Address) else item.absolute()
        for found in stop.until_asked(pages_of(place, self._parser, self._web)):
            if isinstance(item, Address) and isinstance(found, Found):
                self._progress.doing(found.location)  # a feed's entries take their time
            if isinstance(found, InputError):
                self._fail(found)
                continue
            yield from self._articles(found)

    def _articles(self, found: Found) -> Iterator[Task]:
        """The page's articles that are new; older cuts of the same page are forgotten."""
        articles = articles_of(found)
        new: list[Task] = []
        with self._store.unit() as unit:
            self._forget_other_cuts(unit, found.page.id, {page.id for page in articles.values()})
            before = unit.places(found.location)
            for place, page in articles.items():
                is_new = unit.keep_page(ingest_run(), page, place)
                self.outcome.came(page.id, is_new, page.id in before.values())
                new += [new_task(unit, page, place)] if is_new else []
            keep_what_is_no_version(unit, articles, before)
            unit.leave(found.location, articles)
        yield from new

    def _forget_other_cuts(self, unit: Unit, whole: str, now: set[str]) -> None:
        """What another version of the program made of the same page would be counted twice."""
        for old in unit.cuts(whole) - now:
            unit.forget_page(old)
            pile.overdue(unit, old)

    def _forget_superseded(self) -> None:
        """What an input no longer holds is not counted beside what stands there now.

        Only when all are read: an article may have moved on to another place among them.
        """
        with self._store.view() as view:
            old = view.superseded()
        if old:
            with self._store.unit() as unit:
                for page in old:
                    unit.forget_page(page)
                    pile.overdue(unit, page)

    def _again(self, stale: Mapping[str, tuple[str, ...]]) -> Iterator[Task]:
        """What is in the store and was made by other runs than today's."""
        for page in stale.keys() - self._given_up:
            with self._store.view() as unit:
                task = task_of(unit, page, stale[page])
            yield task
            self._progress.step(task.page.name)

    def _keep(self, task: Task, made: Made | StageFailed) -> None:
        if isinstance(made, StageFailed):
            self._given_up.add(task.page.id)
            self._fail(made)
            return
        keep(self._store, self._runs, task, made)
        self.outcome.renewed += task.page.id not in self.outcome.new
        self._progress.article()

    def _fail(self, error: InputError) -> None:
        self.outcome.failed.append(error)
        self._progress.failed(error)
