"""Groups of contents that are one claim: average linkage over the pairs worth comparing.

Merging goes by the mean likeness between two groups, best first, ties by the smallest index, so
that the order of reading changes nothing. A pair that a guard keeps apart keeps its groups apart.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

LARGEST = 150
"""Members up to which a component is clustered exactly; a larger one goes by its leaders."""

Scorer = Callable[[int, int], float]
"""Likeness of two contents by index; minus infinity where a guard keeps them apart."""


def cluster(
    count: int, linked: Iterable[tuple[int, int]], score: Scorer, threshold: float
) -> list[list[int]]:
    """Groups of the indices below `count`, each sorted, in order of their first member.

    `linked` are the pairs that may bring their groups together; nothing else can. `threshold` is
    the mean likeness that two groups need.
    """
    tied: dict[int, set[int]] = defaultdict(set)
    for one, other in linked:
        tied[one].add(other)
        tied[other].add(one)
    groups: list[list[int]] = []
    for component in _components(count, tied):
        if len(component) == 1:
            groups.append(component)
        elif len(component) <= LARGEST:
            groups += _average(component, score, threshold)
        else:
            groups += _leaders(component, tied, score, threshold)
    return sorted(groups)


def _components(count: int, tied: Mapping[int, set[int]]) -> list[list[int]]:
    root = list(range(count))

    def find(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    for one, others in tied.items():
        for other in others:
            low, high = sorted((find(one), find(other)))
            root[high] = low
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(count):
        members[find(at)].append(at)
    return list(members.values())


def _average(component: Sequence[int], score: Scorer, threshold: float) -> list[list[int]]:
    likeness = _matrix(component, score)
    groups = {at: [index] for at, index in enumerate(component)}
    while len(groups) > 1:
        flat = int(np.argmax(likeness))
        keep, gone = sorted(divmod(flat, len(component)))
        if likeness[keep, gone] < threshold:
            break
        _merge(likeness, len(groups[keep]), len(groups[gone]), keep, gone)
        groups[keep] = sorted(groups[keep] + groups.pop(gone))
    return list(groups.values())


def _matrix(component: Sequence[int], score: Scorer) -> NDArray[np.float64]:
    """Likeness of each pair; minus infinity on the diagonal and wherever a guard says so."""
    likeness = np.full((len(component), len(component)), -np.inf)
    for one, other in combinations(range(len(component)), 2):
        likeness[one, other] = likeness[other, one] = score(component[one], component[other])
    return likeness


def _merge(likeness: NDArray[np.float64], left: int, right: int, keep: int, gone: int) -> None:
    mean = (left * likeness[keep] + right * likeness[gone]) / (left + right)
    likeness[keep] = likeness[:, keep] = mean
    likeness[gone] = likeness[:, gone] = -np.inf
    likeness[keep, keep] = -np.inf


def _leaders(
    component: Sequence[int], tied: Mapping[int, set[int]], score: Scorer, threshold: float
) -> list[list[int]]:
    """Each content joins the likest leader among the groups to which it is tied, or leads itself.

    To ask all leaders would cost the square of what hangs together.
    """
    groups: dict[int, list[int]] = {}
    led_by: dict[int, int] = {}
    for index in _along(component[0], tied):
        near = {led_by[t] for t in tied[index] if t in led_by}
        best = max(near, key=lambda leader: (score(leader, index), -leader), default=index)
        leader = best if best != index and score(best, index) >= threshold else index
        led_by[index] = leader
        groups.setdefault(leader, []).append(index)
    return [sorted(group) for group in groups.values()]


def _along(first: int, tied: Mapping[int, set[int]]) -> Iterator[int]:
    """What hangs together with the first, each after one to which it is tied: by their numbers most
    would come before those, and lead groups of their own.
    """
    seen, queue = {first}, deque([first])
    while queue:
        at = queue.popleft()
        yield at
        for other in sorted(tied[at] - seen):
            seen.add(other)
            queue.append(other)
