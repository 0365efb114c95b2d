"""From verdicts to an interval: how many distinct origins there are at least and at most.

high: the origins when only *same* merges. low: the largest set of origins that are pairwise
*different*, a maximum clique of the graph whose edges are the *different* verdicts; 0 where every
path is unresolved. Origins that the text counts ("both sources") weigh as many as it says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

EXACT = 60
"""Groups up to which the largest clique is looked for exactly (exponential in the worst case);
beyond, a greedy clique, which can only be smaller: `low` stays a safe lower bound."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Distinct origins: between `low` and `high`, and how many of them are unresolved."""

    low: int
    high: int
    unresolved: int


@dataclass(frozen=True, slots=True)
class Part:
    """What the count needs of a statement: how many origins its text counts, and if unresolved."""

    id: str
    count: int = 1
    unresolved: bool = False


def interval(
    parts: Sequence[Part], same: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]]
) -> Interval:
    """The interval of a claim whose statements are `parts`; 0 to 0 where nobody asserts it.

    Always 0 <= low <= high and unresolved <= high.
    """
    groups = _groups(parts, same)
    counts = {g: max(p.count for p in members) for g, members in groups.items()}
    open_ends = [g for g, members in groups.items() if all(p.unresolved for p in members)]
    high = sum(counts.values())
    if len(open_ends) == len(groups):
        return Interval(0, high, len(open_ends))
    return Interval(_low(groups, counts, different), high, len(open_ends))


def _groups(parts: Sequence[Part], same: Iterable[tuple[str, str]]) -> dict[str, list[Part]]:
    """Statements that share an origin, under the smallest id of each group."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(p.id for p in parts)
    graph.add_edges_from(same)
    known = {p.id: p for p in parts}
    components = (sorted(c) for c in nx.connected_components(graph))
    return {c[0]: [known[m] for m in c] for c in sorted(components)}


def _low(
    groups: Mapping[str, Sequence[Part]],
    counts: Mapping[str, int],
    different: Iterable[tuple[str, str]],
) -> int:
    home = {p.id: g for g, members in groups.items() for p in members}
    graph: nx.Graph[str] = nx.Graph()
    for group in sorted(groups):
        graph.add_node(group, weight=counts[group])
    graph.add_edges_from((home[a], home[b]) for a, b in sorted(different) if home[a] != home[b])
    if len(groups) <= EXACT:
        _, weight = nx.max_weight_clique(graph)
        return int(weight)
    return _greedy(graph, counts)


def _greedy(graph: "nx.Graph[str]", counts: Mapping[str, int]) -> int:
    """The weight of a clique grown from the best connected group on."""
    clique: list[str] = []
    for group in sorted(graph, key=lambda g: (-graph.degree[g], g)):
        if all(graph.has_edge(group, member) for member in clique):
            clique.append(group)
    return max(sum(counts[g] for g in clique), max(counts.values()))
