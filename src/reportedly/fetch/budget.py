"""The time that one document's connections may take, waits between requests not counted."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Budget:
    """Seconds that are spent only while somebody is spending them."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._left = seconds
        self._until: float | None = None

    @property
    def left(self) -> float:
        """The seconds that are left; below 0 when they are spent."""
        return self._left if self._until is None else self._until - time.monotonic()

    @contextmanager
    def spending(self) -> Iterator[None]:
        """Time runs while this is open."""
        self._until = time.monotonic() + self._left
        try:
            yield
        finally:
            self._left, self._until = self.left, None
