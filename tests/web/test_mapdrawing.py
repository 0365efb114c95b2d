"""A map drawn: where nodes stand, what is labelled, how kinds differ."""

from typing import get_args

import pytest

from reportedly.schema import EntityKind
from reportedly.schema.relays import MapEdge, MapNode, SourcesMap
from reportedly.web.mapdrawing import Drawing, drawing, outline


def _node(key: str, began: int, ended: int, statements: int = 10, name: str = "") -> MapNode:
    return MapNode(key, name or f"Name {key}", "person", statements, 1, began, ended)


def _map(nodes: list[MapNode], edges: list[MapEdge]) -> SourcesMap:
    return SourcesMap(tuple(nodes), tuple(edges), 0, 0, 10, 1)


def _large(count: int) -> SourcesMap:
    nodes = [
        _node(f"n{i}", 10 if i % 3 else 0, 0 if i % 3 else 10, count - i) for i in range(count)
    ]
    edges = [MapEdge(f"n{i}", f"n{i // 3 * 3}", 1 + i % 7, 1) for i in range(count) if i % 3]
    return _map(nodes, edges)


def test_statements_travel_from_left_to_right() -> None:
    nodes = [_node("out", 0, 10), _node("relay", 0, 0), _node("origin", 10, 0)]
    made = drawing(_map(nodes, [MapEdge("origin", "relay", 3, 1), MapEdge("relay", "out", 3, 1)]))
    spots = made.layout.spots
    assert spots["origin"].x < spots["relay"].x < spots["out"].x
    assert [name for _, name in made.layout.heads] == [
        "where they begin", "passed on by", "where they end",
    ]  # fmt: skip


def _clear(made: Drawing) -> bool:
    spots = list(made.layout.spots.values())
    return all(
        (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > (a.radius + b.radius) ** 2
        for i, a in enumerate(spots)
        for b in spots[:i]
    )


@pytest.mark.parametrize("count", [1, 2, 60, 500])
def test_no_node_hides_another_and_all_lie_inside(count: int) -> None:
    made = drawing(_large(count))
    assert _clear(made)
    assert len(made.shapes) == count
    for spot in made.layout.spots.values():
        assert spot.x - spot.radius > 0
        assert spot.x + spot.radius < made.layout.width
        assert spot.y - spot.radius > 0
        assert spot.y + spot.radius < made.layout.height


def test_the_same_map_is_always_drawn_alike() -> None:
    assert drawing(_large(200)) == drawing(_large(200))


def test_labels_have_room_and_go_to_the_largest() -> None:
    made = drawing(_large(500))
    labelled = [s for s in made.shapes if s.label]
    assert 10 < len(labelled) <= 60
    assert made.shapes[0].label


def test_a_long_name_is_cut_in_the_drawing_alone() -> None:
    made = drawing(
        _map([_node("a", 1, 0, name="Brun " * 2_000), _node("b", 1, 0, name="布伦" * 90)], [])
    )
    assert all(s.label and len(s.label.text) <= 26 for s in made.shapes)
    assert len(made.shapes[0].node.name) == 10_000


def test_neighbours_are_told_by_place() -> None:
    made = drawing(_map([_node("a", 10, 0), _node("b", 0, 10)], [MapEdge("a", "b", 2, 1)]))
    assert [s.near for s in made.shapes] == [(1,), (0,)]
    assert [(line.giver, line.taker) for line in made.lines] == [(0, 1)]


def test_kinds_differ_by_shape() -> None:
    round_ones = {"person", "anonymous"}
    shapes = {kind: outline(kind, 10) for kind in get_args(EntityKind)}
    others = [shapes[k] for k in shapes if k not in round_ones]
    assert len({*others, shapes["person"]}) == len(others) + 1
    assert len({shapes[k] for k in round_ones}) == 1


def test_an_empty_map_draws_nothing() -> None:
    made = drawing(_map([], []))
    assert (made.shapes, made.lines, made.layout.heads) == ((), (), ())
