"""How many distinct origins a claim truly has."""

from collections.abc import Iterable, Sequence

import networkx as nx

from evals.origins.telling import Told


def as_told(tellings: Iterable[Told]) -> int:
    """The origins as they are told.

    A person or a paper is one wherever told. A plural without a number ("several aides"), or a
    report without a word on its source, counts as one, unless some of those behind it are told
    elsewhere: the texts themselves do not tell how many they are.
    """
    asserting = [t for t in tellings if t.relation == "asserts"]
    exact = set[str]().union(*(t.voice.minds for t in asserting if t.voice.count is not None))
    vague = [t.voice.minds for t in asserting if t.voice.count is None]
    return len(exact) + _apart([m for m in vague if not m & exact])


def heads(tellings: Iterable[Told]) -> int:
    """Everybody and every paper that truly stands behind, told or not."""
    return len(set[str]().union(*(t.voice.minds for t in tellings if t.relation == "asserts")))


def _apart(bodies: Sequence[frozenset[str]]) -> int:
    """How many there are when those with somebody in common are one."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(bodies)))
    graph.add_edges_from(
        (i, j) for i in range(len(bodies)) for j in range(i) if bodies[i] & bodies[j]
    )
    return nx.number_connected_components(graph)
