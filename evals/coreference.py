"""Scores of coreference: which mentions mean the same, ours beside those of annotators.

A clustering is a list of clusters; a cluster is a collection of mentions, and a mention anything
hashable (with its document's name in it, where several documents are scored together). What only
one side holds counts against the other, as in the reference scorer (Pradhan et al. 2014, v8.01):
B3 and CEAFe without any of the adaptions that earlier papers made for such mentions. A mention
that stands in several clusters of one side counts in the first of them.

MUC: Vilain et al. 1995. B3: Bagga and Baldwin 1998. CEAFe: Luo 2005, with his similarity phi-4.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Sequence

import numpy as np

Cluster = Collection[Hashable]
Clusters = Sequence[Cluster]
Score = dict[str, float]
"""`precision`, `recall` and `f1`; what has nothing to count is 0."""


def scores(gold: Clusters, ours: Clusters) -> dict[str, Score]:
    """Every score by its name."""
    measures = {"mentions": score_mentions, "muc": muc, "b3": b3, "ceafe": ceafe}
    return {name: measure(gold, ours) for name, measure in measures.items()}


def conll(gold: Clusters, ours: Clusters) -> float:
    """The mean of the F1 of MUC, B3 and CEAFe."""
    return sum(measure(gold, ours)["f1"] for measure in (muc, b3, ceafe)) / 3


def score_mentions(gold: Clusters, ours: Clusters) -> Score:
    """How far the mentions themselves agree, whatever cluster they are in."""
    known, found = _homes(gold), _homes(ours)
    both = len(known.keys() & found.keys())
    return _score(both, len(found), both, len(known))


def muc(gold: Clusters, ours: Clusters) -> Score:
    """By links: how many of those that tie a cluster together the other side has too."""
    right, said = _links(ours, _homes(gold))
    found, true = _links(gold, _homes(ours))
    return _score(right, said, found, true)


def _links(clusters: Clusters, others: dict[Hashable, int]) -> tuple[int, int]:
    """(links kept by the other side, links) of minimal trees over each cluster."""
    kept = every = 0
    for members in _members(clusters):
        parts = len({others[m] for m in members if m in others})
        parts += sum(m not in others for m in members)
        kept += len(members) - parts
        every += len(members) - 1
    return kept, every


def b3(gold: Clusters, ours: Clusters) -> Score:
    """By mentions: how much of each one's cluster is shared, on average."""
    right, said = _shared(ours, gold)
    found, true = _shared(gold, ours)
    return _score(right, said, found, true)


def _shared(clusters: Clusters, others: Clusters) -> tuple[float, int]:
    homes = _homes(others)
    total, mentions = 0.0, 0
    for members in _members(clusters):
        # The n mentions that two clusters share have n of the cluster's in common each.
        overlaps = Counter(homes[m] for m in members if m in homes).values()
        total += sum(n * n for n in overlaps) / max(1, len(members))
        mentions += len(members)
    return total, mentions


def ceafe(gold: Clusters, ours: Clusters) -> Score:
    """By entities: how alike clusters are when each is aligned with one of the other side's."""
    known, found = _members(gold), _members(ours)
    similar = _similar(known, found)
    total = sum(_best(part) for part in _parts(similar))
    return _score(total, len(found), total, len(known))


def _similar(known: Clusters, found: Clusters) -> dict[tuple[int, int], float]:
    """{(cluster of gold, cluster of ours): phi-4}, where they share a mention."""
    homes = _homes(known)
    return {
        (i, j): 2 * n / (len(known[i]) + len(members))
        for j, members in enumerate(found)
        for i, n in Counter(homes[m] for m in members if m in homes).items()
    }


def _parts(similar: dict[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    """Clusters that hang together: each part is aligned by itself, which keeps matrices small."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for i, j in similar:
        parent[root(("ours", j))] = root(("gold", i))
    parts: dict[tuple[str, int], dict[tuple[int, int], float]] = defaultdict(dict)
    for pair, value in similar.items():
        parts[root(("gold", pair[0]))][pair] = value
    return list(parts.values())


def _best(part: dict[tuple[int, int], float]) -> float:
    """The sum of the best one-to-one alignment."""
    rows = {i: at for at, i in enumerate(sorted({i for i, _ in part}))}
    columns = {j: at for at, j in enumerate(sorted({j for _, j in part}))}
    if min(len(rows), len(columns)) == 1:
        return max(part.values())
    from scipy.optimize import linear_sum_assignment  # here, as only measuring needs it

    matrix = np.zeros((len(rows), len(columns)))
    for (i, j), value in part.items():
        matrix[rows[i], columns[j]] = value
    return float(matrix[linear_sum_assignment(matrix, maximize=True)].sum())


def _members(clusters: Clusters) -> list[set[Hashable]]:
    """The clusters' mentions, each in the first one that has it; none is empty."""
    homes = _homes(clusters)
    sets = [{m for m in cluster if homes[m] == at} for at, cluster in enumerate(clusters)]
    return [members for members in sets if members]


def _homes(clusters: Clusters) -> dict[Hashable, int]:
    """The number of each mention's cluster."""
    homes: dict[Hashable, int] = {}
    for at, cluster in enumerate(clusters):
        for mention in cluster:
            homes.setdefault(mention, at)
    return homes


def _score(right: float, said: float, found: float, true: float) -> Score:
    precision = right / said if said else 0.0
    recall = found / true if true else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}
