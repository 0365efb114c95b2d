"""What is kept between requests while the store stays as it is."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from reportedly.store import Store

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by name, of the store as it was when they were made; the last `most` asked for."""

    def __init__(self, most: int = 20) -> None:
        self._most = most
        self._lock = Lock()
        self._made: OrderedDict[str, tuple[object, Value]] = OrderedDict()

    def get(self, store: Store, name: str, make: Callable[[], Value]) -> Value:
        """The value of a name; made anew where anything was written since."""
        stamp = store.stamp()  # before it is made: what is written meanwhile makes it stale
        with self._lock:
            found = self._made.get(name)
        if found is not None and found[0] == stamp:
            return found[1]
        made = make()
        with self._lock:
            self._made[name] = (stamp, made)
            self._made.move_to_end(name)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made
