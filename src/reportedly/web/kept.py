"""What is kept between requests while the store stays as it is."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Last(Generic[Key, Value]):
    """The `most` values that were made last, by key; for many threads at once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._made: dict[Key, Value] = {}

    def __len__(self) -> int:
        return len(self._made)

    def get(self, key: Key) -> Value | None:
        """The value of a key, if it is still there."""
        with self._lock:
            return self._made.get(key)

    def put(self, key: Key, value: Value) -> None:
        """Keep a value in the place of an earlier one."""
        with self._lock:
            self._made.pop(key, None)  # what is made anew is the last again
            self._made[key] = value
            while len(self._made) > self._most:
                del self._made[next(iter(self._made))]


class Kept(Generic[Value]):
    """Values by name, with the stamp of the store that they are of."""

    def __init__(self, most: int = 20) -> None:
        self._made = Last[str, tuple[object, Value]](most)

    def get(self, stamp: object, name: str, make: Callable[[], Value]) -> Value:
        """The value of a name; made anew where it was made under another stamp.

        The stamp is of before it is made: what is written meanwhile makes it stale.
        """
        found = self._made.get(name)
        if found is not None and found[0] == stamp:
            return found[1]
        made = make()
        self._made.put(name, (stamp, made))
        return made
