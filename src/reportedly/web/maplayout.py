"""Where the nodes of a sources map stand: from left to right as statements travel.

Left stands what most of its statements begin with, right what most of them end with, between them
who passes on what others told. Within a column neighbours come near each other by the barycentre
method: Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of Hierarchical System
Structures", IEEE Trans. SMC 11 (1981). The same map is always drawn alike.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from reportedly.schema.relays import MapEdge, MapNode, SourcesMap

COLUMNS = ("where they begin", "passed on by", "where they end")
"""What each column holds of the statements."""

_LEFT, _RIGHT = 0.25, 0.75
"""Bounds of the share of a node's steps that come to it rather than go on from it."""
_ROWS, _SQUARE, _MANY = 12, 1.55, 150
"""The least rows of a column; as many times the root of all nodes make the whole about as wide as
a screen. Beyond so many nodes they are small and stand close."""
_ROW, _STEP, _NARROW_STEP, _GAP = 34.0, 190.0, 78.0, 190.0
_TOP, _SIDE = 46.0, 200.0
_SMALL, _LARGE, _LARGE_OF_MANY = 5.0, 14.0, 9.5
_LEAST = 960.0
"""Width of a small map: beyond it its words would be larger than those of the page."""
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """A node's place: its centre and radius in units of the drawing; `column` is 0, 1 or 2."""

    x: float
    y: float
    radius: float
    column: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of all nodes by their keys, the size of the whole, and where columns begin."""

    spots: Mapping[str, Spot]
    width: float
    height: float
    heads: tuple[tuple[float, str], ...]


def layout(found: SourcesMap) -> Layout:
    """A place for every node of a map."""
    columns = _columns(found.nodes)
    _order(columns, found.edges)
    many = len(found.nodes) > _MANY
    rows = max(_ROWS, round(_SQUARE * sqrt(len(found.nodes))))
    large, step = (_LARGE_OF_MANY, _NARROW_STEP) if many else (_LARGE, _STEP)
    most = max((n.statements for n in found.nodes), default=1)
    spots: dict[str, Spot] = {}
    heads, x = [], _SIDE
    for at, nodes in enumerate(columns):
        if not nodes:
            continue
        wide = ceil(len(nodes) / rows)
        heads.append((x + (wide - 1) * step / 2, COLUMNS[at]))
        for node, place in zip(nodes, _places(len(nodes), x, wide, step), strict=True):
            radius = _SMALL + (large - _SMALL) * sqrt(node.statements / most)
            spots[node.key] = Spot(*place, radius, at)
        x += (wide - 1) * step + _GAP + 2 * _LARGE
    width, tallest = x - _GAP + _SIDE, max((s.y for s in spots.values()), default=_TOP)
    aside = max(0.0, _LEAST - width) / 2
    return Layout(
        _centred(spots, tallest, aside),
        max(width, _LEAST),
        tallest + _ROW,
        tuple((middle + aside, told) for middle, told in heads),
    )


def _columns(nodes: Sequence[MapNode]) -> list[list[MapNode]]:
    columns: list[list[MapNode]] = [[], [], []]
    for node in nodes:
        came, went = node.statements - node.began, node.statements - node.ended
        share = came / (came + went) if came + went else 0.5
        columns[(share > _LEFT) + (share > _RIGHT)].append(node)
    return columns


def _order(columns: Sequence[list[MapNode]], edges: Sequence[MapEdge]) -> None:
    """Bring neighbours to like heights, in a few sweeps."""
    near: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for edge in edges:
        near[edge.giver].append((edge.taker, edge.statements))
        near[edge.taker].append((edge.giver, edge.statements))
    height = {n.key: i / max(1, len(c)) for c in columns for i, n in enumerate(c)}
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else columns[::-1]:
            middle = {n.key: _middle(near[n.key], height, height[n.key]) for n in column}
            column.sort(key=lambda n, middle=middle: (middle[n.key], n.key))  # type: ignore[misc]
            height |= {n.key: i / max(1, len(column)) for i, n in enumerate(column)}


def _middle(near: Sequence[tuple[str, int]], height: Mapping[str, float], own: float) -> float:
    whole = sum(weight for _, weight in near)
    return sum(height[key] * weight for key, weight in near) / whole if whole else own


def _places(count: int, x: float, wide: int, step: float) -> Iterator[tuple[float, float]]:
    """The places of one column, side by side where it would be too tall."""
    for at in range(count):
        row, side = divmod(at, wide)
        yield x + side * step, _TOP + (row + 0.5) * _ROW


def _centred(spots: Mapping[str, Spot], tallest: float, aside: float) -> dict[str, Spot]:
    """Short columns in the middle of the tallest one, all of them in the middle of the whole."""
    lows: defaultdict[int, float] = defaultdict(float)
    for spot in spots.values():
        lows[spot.column] = max(lows[spot.column], spot.y)
    return {
        key: Spot(s.x + aside, s.y + (tallest - lows[s.column]) / 2, s.radius, s.column)
        for key, s in spots.items()
    }
