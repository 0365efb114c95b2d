"""The nouns at hand while stages run."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

Noun = TypeVar("Noun")


class Nouns:
    """Nouns by their kind, in the order in which they came."""

    def __init__(self, nouns: Iterable[object] = ()) -> None:
        self._by_kind: defaultdict[type, list[Any]] = defaultdict(list)
        self.add(nouns)

    def add(self, nouns: Iterable[object]) -> None:
        """Put nouns of any kinds to those at hand."""
        for noun in nouns:
            self._by_kind[type(noun)].append(noun)

    def all(self, kind: type[Noun]) -> list[Noun]:
        """Every noun of a kind."""
        return list(self._by_kind[kind])

    def one(self, kind: type[Noun]) -> Noun:
        """The only noun of a kind. Raises ValueError where there is none, or several."""
        (noun,) = self._by_kind[kind]
        return noun  # type: ignore[no-any-return]
