"""What is kept between requests while the store stays as it is."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by name, with the stamp of the store that they are of; the last `most` asked for."""

    def __init__(self, most: int = 20) -> None:
        self._most = most
        self._lock = Lock()
        self._made: OrderedDict[str, tuple[object, Value]] = OrderedDict()

    def get(self, stamp: object, name: str, make: Callable[[], Value]) -> Value:
        """The value of a name; made anew where it was made under another stamp.

        The stamp is of before it is made: what is written meanwhile makes it stale.
        """
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
