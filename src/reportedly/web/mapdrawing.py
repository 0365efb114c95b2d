"""A sources map as shapes and lines: what the template writes down as SVG."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt
from unicodedata import east_asian_width

from reportedly.schema import EntityKind
from reportedly.schema.relays import MapEdge, MapNode, SourcesMap
from reportedly.web.maplayout import Layout, Spot, layout

_LABELLED = 60
"""Nodes whose names are written beside them, where there is room; the others tell theirs when they
are pointed at."""
_LONGEST = 26
_LETTER, _LINE = 7.0, 15.0
_THIN, _THICK = 0.8, 6.0
_OF_LEGEND = 7.0
_BULGE = 46.0
"""How far a line between two of one column swings out."""

_SIDES: Mapping[EntityKind, tuple[int, float]] = {
    "outlet": (4, pi / 4),
    "place": (4, 0.0),
    "unknown": (3, -pi / 2),
    "institution": (5, -pi / 2),
    "group": (6, 0.0),
    "author": (8, pi / 8),
}
"""Corners of a kind's shape, and the direction of the first; whoever is a person is round."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its node, from whose centre (x, y) is counted; `anchor` is as in SVG."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn node; `label` is None where there is no room, `near` are the places of neighbours."""

    node: MapNode
    spot: Spot
    outline: str
    label: Label | None
    near: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn edge between two nodes, told by their places in the list of shapes."""

    edge: MapEdge
    giver: int
    taker: int
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole map, drawn."""

    layout: Layout
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]


def drawing(found: SourcesMap) -> Drawing:
    """The shapes and lines of a map, the thickest lines last so that they lie on top."""
    placed = layout(found)
    at = {node.key: i for i, node in enumerate(found.nodes)}
    near: defaultdict[int, set[int]] = defaultdict(set)
    for edge in found.edges:
        near[at[edge.giver]].add(at[edge.taker])
        near[at[edge.taker]].add(at[edge.giver])
    labels = _labels(found.nodes, placed.spots)
    most = max((e.statements for e in found.edges), default=1)
    shapes = (
        _shape(node, placed.spots[node.key], labels.get(node.key), sorted(near[i]))
        for i, node in enumerate(found.nodes)
    )
    lines = (_line(e, at, placed.spots, most) for e in reversed(found.edges))
    return Drawing(placed, tuple(shapes), tuple(lines))


def legend(found: SourcesMap) -> list[tuple[EntityKind, str]]:
    """The kinds on a map with their shapes, as the map first shows them."""
    kinds = dict.fromkeys(node.kind for node in found.nodes)
    return [(kind, outline(kind, _OF_LEGEND)) for kind in kinds]


def outline(kind: EntityKind, radius: float) -> str:
    """The shape of a kind around (0, 0), as an SVG path: kinds differ by shape, not by colour."""
    r = round(radius, 1)
    if kind == "document":
        fold = round(r * 0.6, 1)
        return (
            f"M{-0.75 * r:g} {-r}H{0.75 * r - fold:g}L{0.75 * r:g} {fold - r:g}V{r}H{-0.75 * r:g}Z"
        )
    if kind not in _SIDES:
        return f"M{-r} 0A{r} {r} 0 1 1 {r} 0A{r} {r} 0 1 1 {-r} 0Z"
    corners, turn = _SIDES[kind]
    angles = (turn + 2 * pi * i / corners for i in range(corners))
    wide = r * 1.2
    return f"M{'L'.join(f'{wide * cos(a):.1f} {wide * sin(a):.1f}' for a in angles)}Z"


def _shape(node: MapNode, spot: Spot, label: Label | None, near: Sequence[int]) -> Shape:
    return Shape(node, spot, outline(node.kind, spot.radius), label, tuple(near))


Box = tuple[float, float, float, float]


def _labels(nodes: Iterable[MapNode], spots: Mapping[str, Spot]) -> dict[str, Label]:
    """Names that have room, those of the largest nodes first."""
    taken = [_around(spot) for spot in spots.values()]
    found: dict[str, Label] = {}
    largest = sorted(nodes, key=lambda n: (-n.statements, n.key))
    for node in largest[:_LABELLED]:
        for label in _places(_short(node), spots[node.key]):
            box = _box(label, spots[node.key])
            if not any(_overlap(box, other) for other in taken):
                found[node.key] = label
                taken.append(box)
                break
    return found


def _around(spot: Spot) -> Box:
    r = spot.radius
    return spot.x - r, spot.y - r, spot.x + r, spot.y + r


def _places(text: str, spot: Spot) -> tuple[Label, Label]:
    """Beside the node, left of those on the left so that no line crosses it; else below it."""
    side = -1 if spot.column == 0 else 1
    beside = Label(text, round(side * (spot.radius + 6), 1), 4, "end" if side < 0 else "start")
    return beside, Label(text, 0, round(spot.radius + _LINE - 3, 1), "middle")


def _box(label: Label, spot: Spot) -> Box:
    width = sum(2 * _LETTER if east_asian_width(c) in "WF" else _LETTER for c in label.text)
    left = spot.x + label.x - {"end": 1.0, "middle": 0.5, "start": 0.0}[label.anchor] * width
    base = spot.y + label.y
    return left, base - _LINE + 4, left + width, base + 3


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _short(node: MapNode) -> str:
    """A name as there is room for it: "unnamed · Osk Beacon" for those that Osk Beacon quotes."""
    return _cut(node.name.replace(" sources of ", " · ", 1) if node.folded else node.name)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _line(edge: MapEdge, at: Mapping[str, int], spots: Mapping[str, Spot], most: int) -> Line:
    one, other = spots[edge.giver], spots[edge.taker]
    width = _THIN + (_THICK - _THIN) * sqrt(edge.statements / most)
    path = _curve(one, other)
    return Line(edge, at[edge.giver], at[edge.taker], path, round(width, 1))


def _curve(one: Spot, other: Spot) -> str:
    """From the rim of one to the rim of the other, where the arrow's head points."""
    if one.column == other.column:
        # Away from the names, which stand on the other side.
        far = _BULGE + abs(one.y - other.y) / 8
        out = max(one.x, other.x) + far if one.column == 0 else min(one.x, other.x) - far
        bends = ((out, one.y), (out, other.y))
    else:
        half = (other.x - one.x) / 2
        bends = ((one.x + half, one.y), (other.x - half, other.y))
    start, end = _rim(one, bends[0], 1), _rim(other, bends[1], 3)
    points = (start, *bends, end)
    told = [f"{x:.0f} {y:.0f}" for x, y in points]
    return f"M{told[0]}C{' '.join(told[1:])}"


def _rim(spot: Spot, towards: tuple[float, float], off: float) -> tuple[float, float]:
    dx, dy = towards[0] - spot.x, towards[1] - spot.y
    long = hypot(dx, dy) or 1.0
    reach = spot.radius + off
    return spot.x + dx / long * reach, spot.y + dy / long * reach
