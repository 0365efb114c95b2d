"""How old somebody is said to be: "Ada Brun, 54, said"."""

import re
from collections import defaultdict

from reportedly.resolve.draft import Draft

_TOLD = re.compile(r",\s(1?[0-9]{2})(?=[,.;)]|\sand\b)")


class Ages:
    """The ages that a text tells behind names, as far as it has been read."""

    def __init__(self, text: str) -> None:
        self._places = {m.start(): m[1] for m in _TOLD.finditer(text)}
        self._own: dict[int, str] = {}
        self._bearers: dict[str, list[Draft]] = defaultdict(list)

    def see(self, draft: Draft, end: int) -> None:
        """Take in what stands behind a name that ends there."""
        age = self._places.get(end)
        if age is not None and id(draft) not in self._own:
            self._own[id(draft)] = age
            self._bearers[age].append(draft)

    def bearers(self, age: str) -> list[Draft]:
        """Who is of an age."""
        return self._bearers.get(age, [])

    def other(self, draft: Draft, age: str) -> bool:
        """Whether somebody is told to be of another age."""
        return self._own.get(id(draft), age) != age
