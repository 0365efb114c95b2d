"""Ctrl-C: asked once, what is in hand is finished; asked twice, all ends at once."""

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from types import FrameType, TracebackType
from typing import Any, TypeVar

Item = TypeVar("Item")


class Stop:
    """Whether the user asked to stop, while this is entered.

    `tell` is called before what is in hand is finished. In a thread that gets no signals nothing
    is changed.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        self.asked = False
        self._tell = tell
        self._told = False
        self._before: Any = None

    def __enter__(self) -> "Stop":
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Raises KeyboardInterrupt where the user asked and what was in hand is done."""
        self._let_go()
        if self.asked and kind is None:
            raise KeyboardInterrupt

    def until_asked(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, up to the one that is in hand when the user asks to stop.

        What makes items of others looks at each of those as well: it may go through many, and
        make none.
        """
        for item in items:
            yield item
            if self.asked:
                # Here and not where the signal is met, which may be in the midst of a line.
                self._tell_once()
                return

    def _tell_once(self) -> None:
        if not self._told:
            self._told = True
            self._tell()

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        self._let_go()

    def _let_go(self) -> None:
        """From here on Ctrl-C does what it did before: it ends all at once."""
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
            self._before = None
