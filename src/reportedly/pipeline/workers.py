"""Article stages in several processes, results in the order of the tasks."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType

from reportedly.errors import StageFailed
from reportedly.pipeline.article import Made, Task, work

Result = tuple[Task, Made | StageFailed]

# Tasks in flight for each process: enough that none waits while the store is written.
_AHEAD = 3


class Workers:
    """A pool of processes, or this process alone where one is enough."""

    def __init__(self, jobs: int) -> None:
        self._pool = _pool(jobs) if jobs > 1 else None
        self._ahead = jobs * _AHEAD

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.shutdown(wait=error is None, cancel_futures=True)

    def over(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """Each task with what its stages made, or with why they failed."""
        if not self._pool:
            yield from ((task, _attempt(task)) for task in tasks)
            return
        waiting: deque[tuple[Task, Future[Made | StageFailed]]] = deque()
        for task in tasks:
            waiting.append((task, self._pool.submit(_attempt, task)))
            if len(waiting) >= self._ahead:
                yield _first(waiting)
        while waiting:
            yield _first(waiting)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # spawn: a forked copy of a process with threads (progress, the encoder's) may hang.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_quietly)


def _quietly() -> None:
    # Ctrl-C reaches every process of the terminal; only the one that writes answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _attempt(task: Task) -> Made | StageFailed:
    try:
        return work(task)
    except StageFailed as error:
        return error


def _first(waiting: deque[tuple[Task, "Future[Made | StageFailed]"]]) -> Result:
    task, future = waiting.popleft()
    return task, future.result()
