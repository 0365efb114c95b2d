"""Everybody who says or passes on something."""

from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.cast import Order, cast_of, kinds
from reportedly.ask.relays import Graph, graph


@pytest.fixture
def counted(tmp_path: Path) -> Graph:
    pile = Pile()
    pile.article("a", "Osk Post")
    pile.article("b", "Lund Post")
    pile.say("a", "Ada Brun", "the dam holds", via=[("Lund Post", "outlet")])
    pile.say("b", "Ada Brun", "the dam leaks")
    pile.say("b", "Bo Müller", "the dam is old")
    pile.say("b", "an insider", "the dam is new", kind="anonymous", named=False)
    with pile.store(tmp_path / "a.db").view() as view:
        return graph(view)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("said", ["Ada Brun", "Bo Müller", "Lund Post", "Osk Post"]),
        ("passed", ["Lund Post", "Osk Post", "Ada Brun", "Bo Müller"]),
        ("name", ["Ada Brun", "Bo Müller", "Lund Post", "Osk Post"]),
    ],
)
def test_they_are_ordered(counted: Graph, order: Order, names: list[str]) -> None:
    assert [c.name for c in cast_of(counted, order=order)] == names


def test_they_are_counted(counted: Graph) -> None:
    lines = {c.name: (c.said, c.passed, c.articles) for c in cast_of(counted)}
    assert lines["Ada Brun"] == (2, 0, 2)
    assert lines["Lund Post"] == (0, 4, 2)
    assert kinds(counted) == {"outlet": 2, "person": 2}


@pytest.mark.parametrize(
    ("begins", "names"),
    [
        ("bru", ["Ada Brun"]),
        ("ad br", ["Ada Brun"]),
        ("mul", ["Bo Müller"]),
        ("run", []),
        ("post", ["Lund Post", "Osk Post"]),
        ("%", []),
        ("  ", ["Ada Brun", "Bo Müller", "Lund Post", "Osk Post"]),
    ],
)
def test_they_are_found_by_the_beginnings_of_words(
    counted: Graph, begins: str, names: list[str]
) -> None:
    assert [c.name for c in cast_of(counted, begins=begins)] == names


def test_one_kind_is_told_alone(counted: Graph) -> None:
    assert [c.name for c in cast_of(counted, kind="outlet")] == ["Lund Post", "Osk Post"]
    assert cast_of(counted, kind="no such kind") == []
