"""How much those weigh that are all joined to each other: the heaviest clique of a graph."""

from collections.abc import Collection, Iterable, Mapping

EXACT = 60
"""Nodes up to which the heaviest clique is looked for exactly (exponential in the worst case);
beyond, a greedy clique, which can only be lighter."""

Edge = tuple[str, str]


def heaviest(nodes: Collection[str], edges: Iterable[Edge], sizes: Mapping[str, int]) -> int:
    """The largest weight of a clique among nodes that weigh `sizes`, edges from one to another."""
    near: dict[str, set[str]] = {n: set() for n in sorted(nodes)}
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    return _exactly(near, sizes) if len(near) <= EXACT else _greedily(near, sizes)


def _exactly(near: Mapping[str, Collection[str]], sizes: Mapping[str, int]) -> int:
    # Here and not above: to import it takes 0.3 s, and whoever reads articles weighs no claims.
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(near)
    graph.add_edges_from((n, other) for n, others in near.items() for other in sorted(others))
    nx.set_node_attributes(graph, {n: sizes[n] for n in near}, "weight")
    _, weight = nx.max_weight_clique(graph)
    return int(weight)


def _greedily(near: Mapping[str, Collection[str]], sizes: Mapping[str, int]) -> int:
    """The weight of a clique grown from the best connected node on."""
    clique: list[str] = []
    for node in sorted(near, key=lambda n: (-len(near[n]), n)):
        if all(other in near[node] for other in clique):
            clique.append(node)
    return max(sum(sizes[n] for n in clique), max(sizes[n] for n in near))
