"""How many distinct origins a claim truly has."""

from collections.abc import Iterable, Sequence

import networkx as nx

from evals.origins.telling import Told, Voice


def as_told(tellings: Iterable[Told]) -> int:
    """The origins as they are told.

    A person or a paper is one wherever told. A plural counts all who are behind it, whether the
    text gives their number or not. A report without a word on its source counts as one, unless
    some of those behind it are told elsewhere: it may be the report of any number.
    """
    asserting = [t.voice for t in tellings if t.relation == "asserts"]
    exact = set[str]().union(*(v.minds for v in asserting if not _is_report(v)))
    reports = [v.minds for v in asserting if _is_report(v)]
    return len(exact) + _apart([m for m in reports if not m & exact])


def _is_report(voice: Voice) -> bool:
    return voice.kind == "outlet"


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
