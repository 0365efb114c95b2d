"""Krippendorff's alpha: how far reviewers agree beyond chance.

After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (University of Pennsylvania,
2011): 1 is perfect agreement, 0 what chance would give, below 0 is systematic disagreement. Any
number of coders, any values missing.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Literal, TypeVar

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Value = TypeVar("Value", bound=Hashable)

Delta = Callable[[int, int], float]
"""How far two values are apart, squared; values by their rank among all that occur."""


def alpha(units: Iterable[Sequence[Value]], metric: Metric = "nominal") -> float | None:
    """Agreement over units, each with the values that coders gave it; missing ones are left out.

    A unit of one value says nothing. None where fewer than two values can be paired or all are the
    same: then nothing was there to disagree on. For other metrics than nominal, values are
    numbers.
    """
    told = [list(unit) for unit in units if len(unit) > 1]
    counts = Counter(value for unit in told for value in unit)
    values = _sorted(counts, metric)
    total = sum(counts.values())
    if len(values) < 2:
        return None
    rank = {value: at for at, value in enumerate(values)}
    delta = _delta(metric, values, [counts[v] for v in values])
    observed = sum(_within([rank[v] for v in unit], delta) for unit in told) / total
    pairs = Counter({rank[v]: n for v, n in counts.items()})
    expected = _between(pairs, delta) / (total * (total - 1))
    return 1.0 - observed / expected


def _within(ranks: Sequence[int], delta: Delta) -> float:
    """The disagreement of all ordered pairs in one unit, each coder's share of it weighing one."""
    return _between(Counter(ranks), delta) / (len(ranks) - 1)


def _between(counts: Mapping[int, int], delta: Delta) -> float:
    return sum(n * m * delta(a, b) for a, n in counts.items() for b, m in counts.items() if a != b)


def _sorted(counts: Iterable[Value], metric: Metric) -> list[Value]:
    """The values in their order; names in any, as long as it is always the same."""
    if metric == "nominal":
        return sorted(counts, key=repr)
    return sorted(counts, key=_number)


def _number(value: object) -> float:
    return float(value)  # type: ignore[arg-type]  # the caller's word: these metrics are of numbers


def _delta(metric: Metric, values: Sequence[Value], counts: Sequence[int]) -> Delta:
    if metric == "nominal":
        return lambda a, b: float(a != b)
    if metric == "ordinal":
        return lambda a, b: _ordinal(counts, min(a, b), max(a, b))
    numbers = [_number(v) for v in values]
    if metric == "interval":
        return lambda a, b: (numbers[a] - numbers[b]) ** 2
    return lambda a, b: ((numbers[a] - numbers[b]) / (numbers[a] + numbers[b])) ** 2


def _ordinal(counts: Sequence[int], low: int, high: int) -> float:
    """How many values lie between two, half of each end's own among them, squared."""
    return (sum(counts[low : high + 1]) - (counts[low] + counts[high]) / 2) ** 2
