"""How telling each meaning is in a pile."""

from collections import Counter
from collections.abc import Iterable
from math import fsum, log

from reportedly.gather.content import Content


class Scale:
    """How telling each meaning is in this pile: the logarithm of how few contents hold it."""

    def __init__(self, contents: Iterable[Content]) -> None:
        """Count the contents that hold each meaning."""
        held = [c.meanings for c in contents]
        counts = Counter(meaning for meanings in held for meaning in meanings)
        self.weights = {m: log(2 + len(held) / n) for m, n in counts.items()}
        self._totals: dict[frozenset[str], float] = {}

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
