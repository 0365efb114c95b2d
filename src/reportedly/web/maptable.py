"""A sources map as a table: what the drawing shows, in words."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.schema.relays import MapEdge, MapNode, SourcesMap

ORDERS = ("statements", "articles", "began", "ended", "name")
"""By what the table can be ordered."""
_LISTED = 4


@dataclass(frozen=True, slots=True)
class Near:
    """A neighbour, and how many statements went between."""

    node: MapNode
    statements: int


@dataclass(frozen=True, slots=True)
class MapRow:
    """A node with whom it took statements from and who passed them on.

    `givers_left` and `takers_left` count those who are not listed.
    """

    node: MapNode
    givers: tuple[Near, ...]
    givers_left: int
    takers: tuple[Near, ...]
    takers_left: int


def map_rows(found: SourcesMap, order: str) -> list[MapRow]:
    """A row for every node that is drawn."""
    nodes = {n.key: n for n in found.nodes}
    givers: defaultdict[str, list[Near]] = defaultdict(list)
    takers: defaultdict[str, list[Near]] = defaultdict(list)
    for edge in _thickest_first(found.edges):
        givers[edge.taker].append(Near(nodes[edge.giver], edge.statements))
        takers[edge.giver].append(Near(nodes[edge.taker], edge.statements))
    rows = [_row(node, givers[node.key], takers[node.key]) for node in found.nodes]
    return sorted(rows, key=_KEYS[order])


def _thickest_first(edges: tuple[MapEdge, ...]) -> list[MapEdge]:
    return sorted(edges, key=lambda e: (-e.statements, e.giver, e.taker))


def _row(node: MapNode, givers: list[Near], takers: list[Near]) -> MapRow:
    return MapRow(
        node,
        tuple(givers[:_LISTED]),
        max(0, len(givers) - _LISTED),
        tuple(takers[:_LISTED]),
        max(0, len(takers) - _LISTED),
    )


_KEYS: Mapping[str, Callable[[MapRow], Any]] = {
    "statements": lambda r: (-r.node.statements, r.node.key),
    "articles": lambda r: (-r.node.articles, r.node.key),
    "began": lambda r: (-r.node.began, r.node.key),
    "ended": lambda r: (-r.node.ended, r.node.key),
    "name": lambda r: (r.node.name.casefold(), r.node.key),
}
