"""Reading anew what was reviewed, and bringing the pile up to date by it."""

from collections.abc import Iterator, Mapping

from reportedly.errors import StageFailed
from reportedly.pipeline import pile
from reportedly.pipeline.article import Made, Task
from reportedly.pipeline.linking import link_again
from reportedly.pipeline.renewing import put, stale_pages, task_of
from reportedly.pipeline.reviewing import take_in
from reportedly.pipeline.workers import Workers
from reportedly.schema import Run
from reportedly.store import Store, reviews

_AT_ONCE = 100
"""Articles that are kept in memory until all of them are read."""


def apply_reviews(store: Store, runs: dict[str, Run], jobs: int = 1) -> int:
    """Read anew the articles in which something was reviewed since, and bring the pile up to date.

    Returns how many articles were read. Raises StageFailed for the first one that a stage cannot
    deal with, when all others count.
    """
    take_in(store)
    with store.view() as view:
        wanted = reviews.waiting(view.connection)
        stale = {page: s for page, s in sorted(stale_pages(view, runs).items()) if page in wanted}
    failed: list[StageFailed] = []
    for some in _batches(stale):
        failed += _apply(store, runs, some, jobs)
    if failed:
        raise failed[0]
    return len(stale)


def _batches(stale: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, tuple[str, ...]]]:
    """One at least: with nothing to read anew, what is overdue in the pile is."""
    pages = list(stale)
    for first in range(0, max(len(pages), 1), _AT_ONCE):
        yield {page: stale[page] for page in pages[first : first + _AT_ONCE]}


def _apply(
    store: Store, runs: dict[str, Run], stale: Mapping[str, tuple[str, ...]], jobs: int
) -> list[StageFailed]:
    """Read some articles; then write all of it at once, so that nobody sees half of the counts.

    Returns why some could not be read.
    """
    made: list[tuple[Task, Made]] = []
    failed: list[StageFailed] = []
    with Workers(jobs) as workers:
        for task, found in workers.over(_tasks(store, stale), len(stale)):
            if isinstance(found, StageFailed):
                failed.append(found)
            else:
                made.append((task, found))
    with store.unit() as unit:
        for task, found in made:
            put(unit, runs, task, found)
        link_again(unit, runs, [task.page.id for task, _ in made])
        pile.bring_up(unit, runs)
    return failed


def _tasks(store: Store, stale: Mapping[str, tuple[str, ...]]) -> Iterator[Task]:
    for page, stages in stale.items():
        with store.view() as view:
            task = task_of(view, page, stages)
        yield task
