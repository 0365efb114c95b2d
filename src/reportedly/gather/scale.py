"""How telling each meaning is in a pile."""

from collections import Counter
from collections.abc import Callable, Iterable
from math import fsum, log

from reportedly.gather.content import Content


class Scale:
    """How telling each meaning is in this pile: the logarithm of how few contents hold it."""

    def __init__(self, contents: Iterable[Content]) -> None:
        """Count the contents that hold each meaning."""
        held = [c.meanings for c in contents]
        counts = Counter(meaning for meanings in held for meaning in meanings)
        self.weights: dict[str, float] = {m: _weight(n, len(held)) for m, n in counts.items()}
        self._totals: dict[frozenset[str], float] = {}

    @classmethod
    def counted(cls, contents: int, holders: Callable[[str], int]) -> "Scale":
        """Of a pile of so many contents, of which `holders` tells how many hold a meaning."""
        made = cls(())
        made.weights = _Asked(contents, holders)
        return made

    def total(self, meanings: frozenset[str]) -> float:
        """The weight of a set of meanings; remembered, as each content is asked for often."""
        if meanings not in self._totals:
            self._totals[meanings] = self.shared(meanings)
        return self._totals[meanings]

    def shared(self, meanings: Iterable[str]) -> float:
        """The weight of some meanings."""
        return fsum(self.weights[m] for m in meanings)

    def best(self, meanings: Iterable[str]) -> list[str]:
        """The three most telling of some meanings."""
        return sorted(meanings, key=lambda m: (-self.weights[m], m))[:3]


class _Asked(dict[str, float]):
    """Weights that are asked for when they are needed."""

    def __init__(self, contents: int, holders: Callable[[str], int]) -> None:
        super().__init__()
        self._contents, self._holders = contents, holders

    def __missing__(self, meaning: str) -> float:
        weight = _weight(max(1, self._holders(meaning)), max(1, self._contents))
        self[meaning] = weight
        return weight


def _weight(holders: int, contents: int) -> float:
    return log(2 + contents / holders)
