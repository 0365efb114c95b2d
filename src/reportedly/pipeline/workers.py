"""Article stages in several processes, results in the order of the tasks."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from types import TracebackType

from reportedly.errors import ProcessLost, StageFailed
from reportedly.pipeline.apart.articles import from_answer, patience, to_request
from reportedly.pipeline.apart.child import Child
from reportedly.pipeline.article import Made, Task, attempt

Result = tuple[Task, Made | StageFailed]

_PROCESS = "reportedly.pipeline.apart.work"
# Fewer are read by this process alone: others would first have to start and load the weights.
_WORTH_A_POOL = 24
# A longer text is always read apart, where what it takes of time and memory can be bounded.
_LONG = 200_000
# Tasks in flight for each process: enough that none waits while the store is written.
_AHEAD = 3


class Workers:
    """Processes that each run one task at a time, or this process alone for a few short ones.

    A process that dies costs the article that it was at, and is replaced.
    """

    def __init__(self, jobs: int) -> None:
        self._threads = ThreadPoolExecutor(jobs)
        self._ahead = jobs * _AHEAD
        self._idle: deque[Child] = deque()
        self._children: set[Child] = set()
        self._changing = Lock()
        self._over = False

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._changing:
            self._over = True
            for child in self._children:
                child.kill()  # what waits for it then ends
        self._threads.shutdown()
        for child in self._children:
            child.close()

    def over(self, tasks: Iterable[Task], expected: int = 0) -> Iterator[Result]:
        """Each task with what its stages made, or with why they failed.

        `expected` is how many there may be, where that is known beforehand.
        """
        waiting: deque[tuple[Task, Future[Made | StageFailed]]] = deque()
        apart = expected >= _WORTH_A_POOL
        for number, task in enumerate(tasks):
            apart = apart or number >= _WORTH_A_POOL or len(task.page.text) > _LONG
            if not apart:
                yield task, attempt(task)
                continue
            waiting.append((task, self._threads.submit(self._attempt, task)))
            if len(waiting) >= self._ahead:
                yield _first(waiting)
        while waiting:
            yield _first(waiting)

    def _attempt(self, task: Task) -> Made | StageFailed:
        """In a thread of its own: what another process makes of a task."""
        child = self._taken()
        try:
            (frame,) = child.ask(to_request(task), patience(task))
        except ProcessLost as lost:
            self._drop(child)
            if not lost.started:
                raise
            return StageFailed(task.called, _reason(lost, task))
        self._idle.append(child)
        made = from_answer(frame)
        # The other process is not told where the page is from.
        return StageFailed(task.called, made.reason) if isinstance(made, StageFailed) else made

    def _taken(self) -> Child:
        with self._changing:
            if self._over:
                raise ProcessLost("crash", "the work is over")
            while self._idle:
                if (child := self._idle.pop()).alive:
                    return child
            child = Child(_PROCESS)
            self._children.add(child)
            return child

    def _drop(self, child: Child) -> None:
        with self._changing:
            self._children.discard(child)
        child.close()


def _reason(lost: ProcessLost, task: Task) -> str:
    if lost.cause == "time":
        return f"its stages took more than {patience(task):.0f} s"
    if lost.cause == "memory":
        return "its stages took more memory than there is"
    return f"its stages crashed the process that ran them ({lost.how})"


def _first(waiting: deque[tuple[Task, "Future[Made | StageFailed]"]]) -> Result:
    task, future = waiting.popleft()
    return task, future.result()
