"""The sources map that is shown: of a graph as large as may be, what matters most."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from heapq import nsmallest
from typing import cast

from reportedly.ask.relays import Count, Graph, parted
from reportedly.errors import NotFound
from reportedly.schema import EntityKind
from reportedly.schema.relays import Folded, MapEdge, MapNode, SourcesMap

MOST = 60
"""Nodes that are shown unless more are asked for."""
LIMIT = 500
_EDGES, _MOST_EDGES = 4, 800
"""Edges drawn for each node, and in all: beyond, a map is a thicket."""

Edge = tuple[str, str]


def sources_map(graph: Graph, most: int = MOST, around: str = "") -> SourcesMap:
    """The `most` nodes with most statements, or a node with those it has most to do with.

    Raises NotFound where there is no node `around` which to look.
    """
    most = max(1, min(most, LIMIT))
    found: Collection[str] = _around(graph, around) if around else graph.nodes
    chosen = list(found)[:most] if around else _largest(graph.nodes, most)
    edges = _among(graph, chosen)
    drawn = _drawn(edges, chosen, around)
    return SourcesMap(
        nodes=tuple(_node(graph, key) for key in chosen),
        edges=tuple(MapEdge(*e, edges[e].statements, edges[e].articles) for e in drawn),
        nodes_left=len(found) - len(chosen),
        edges_left=len(edges) - len(drawn),
        statements=graph.whole.statements,
        articles=graph.whole.articles,
    )


def _largest(nodes: Mapping[str, Count], most: int) -> list[str]:
    return nsmallest(most, nodes, key=lambda k: (-nodes[k].statements, k))


def _among(graph: Graph, chosen: Sequence[str]) -> dict[Edge, Count]:
    """The edges between some nodes: few are looked up, many sought in one pass over all."""
    if len(chosen) ** 2 < len(graph.edges):
        pairs = ((giver, taker) for giver in chosen for taker in chosen)
        return {e: graph.edges[e] for e in pairs if e in graph.edges}
    shown = set(chosen)
    return {e: c for e, c in graph.edges.items() if e[0] in shown and e[1] in shown}


def _around(graph: Graph, key: str) -> list[str]:
    """A node and its neighbours, those first with which it shares most statements."""
    if key not in graph.nodes:
        raise NotFound("nobody on this map has that id; is it of another time or claim?")
    shared: Counter[str] = Counter()
    for (giver, taker), count in graph.edges.items():
        if key in (giver, taker):
            shared[taker if giver == key else giver] += count.statements
    return [key, *sorted(shared, key=lambda k: (-shared[k], k))]


def _drawn(edges: Mapping[Edge, Count], chosen: Sequence[str], around: str) -> list[Edge]:
    """The edges with most statements, among them all of `around` and the thickest of each node."""
    ordered = sorted(edges, key=lambda e: (around not in e, -edges[e].statements, e))
    first: dict[str, Edge] = {}
    for edge in ordered:
        for key in edge:
            first.setdefault(key, edge)
    kept = dict.fromkeys([*first.values(), *ordered[: min(_EDGES * len(chosen), _MOST_EDGES)]])
    return sorted(kept, key=lambda e: (-edges[e].statements, e))


def _node(graph: Graph, key: str) -> MapNode:
    count, (entity, folded) = graph.nodes[key], parted(key)
    kind = graph.bearers[entity].kind if entity in graph.bearers and not folded else "anonymous"
    what, called = cast("Folded", folded), graph.called.get(entity, ("",))
    return MapNode(
        key=key,
        name=_told(what, called[0]),
        kind=cast("EntityKind", "outlet" if folded == "outlets" else kind),
        statements=count.statements,
        articles=count.articles,
        began=count.began,
        ended=count.ended,
        folded=what,
        several=len(graph.unnamed[key]) if folded else 0,
    )


def _told(folded: Folded, name: str) -> str:
    if folded == "outlets":
        return "outlets without a name"
    if not folded:
        return name
    whose = name or "outlets without a name"
    return f"{'unnamed' if folded == 'unnamed' else 'untold'} sources of {whose}"
