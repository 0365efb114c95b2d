"""Which documents of a topic are of one story: by the words that they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from evals.crosstexts import Document
from reportedly.identify.latin import words


def stories(documents: Sequence[Document], alike: float) -> dict[tuple[str, str], bool]:
    """Which documents are of one story: average-link clusters of what is alike."""
    counts = {d.name: Counter(words(d.text)) for d in documents}
    held = Counter(w for c in counts.values() for w in c)
    rows = {
        name: {w: (1 + log(n)) * log(len(documents) / held[w]) for w, n in c.items()}
        for name, c in counts.items()
    }
    sizes = {name: sqrt(sum(v * v for v in row.values())) or 1.0 for name, row in rows.items()}
    names = sorted(rows)
    near = {(a, b): _dot(rows[a], rows[b]) / sizes[a] / sizes[b] for a in names for b in names}
    story = _stories(names, near, alike)
    return {(a, b): story[a] == story[b] for a in names for b in names}


def _stories(
    names: Sequence[str], near: Mapping[tuple[str, str], float], alike: float
) -> dict[str, int]:
    groups = [[name] for name in names]
    while len(groups) > 1:
        pairs = ((i, j) for j in range(len(groups)) for i in range(j))
        best = max(pairs, key=lambda p: _between(groups[p[0]], groups[p[1]], near))
        if _between(groups[best[0]], groups[best[1]], near) < alike:
            break
        groups[best[0]] += groups.pop(best[1])
    return {name: at for at, group in enumerate(groups) for name in group}


def _between(
    one: Sequence[str], other: Sequence[str], near: Mapping[tuple[str, str], float]
) -> float:
    return sum(near[a, b] for a in one for b in other) / (len(one) * len(other))


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(v * other[w] for w, v in one.items() if w in other)
