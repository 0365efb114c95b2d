"""Who relays whom, counted from paths."""

from dataclasses import replace
from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.dates import Period
from reportedly.ask.relays import Graph, graph
from reportedly.ask.sourcesmap import sources_map
from reportedly.errors import NotFound
from reportedly.schema import Identity, Member, Run
from reportedly.schema.relays import SourcesMap
from reportedly.store import Store

HOSTILE = ("<script>alert(1)</script>", "Brun " * 2_000, "\u202eadA", "~", "'\"--")


def _pile() -> Pile:
    pile = Pile()
    pile.article("a", "Osk Post", "2020-05-02")
    pile.article("b", "Lund Post", "2021-05-01")
    pile.say("a", "Ada Brun", "the dam holds", via=[("Lund Post", "outlet")])
    pile.say("a", "Ada Brun", "the dam leaks")
    pile.say("b", "Ada Brun", "the dam is old")
    pile.say("b", "an insider", "the dam is new", kind="anonymous", named=False)
    pile.say("b", "a rival", "the dam is gone", kind="anonymous", named=False)
    return pile


def _map(store: Store, most: int = 60, around: str = "", **bounds: str) -> SourcesMap:
    return sources_map(_graph(store, **bounds), most, around)


def _graph(store: Store, claim: str = "", since: str = "", until: str = "") -> Graph:
    with store.view() as view:
        return graph(view, claim, Period(since, until))


def _edges(found: SourcesMap) -> set[tuple[str, str, int, int]]:
    name = {n.key: n.name for n in found.nodes}
    return {(name[e.giver], name[e.taker], e.statements, e.articles) for e in found.edges}


def test_hands_pass_on_to_the_next_hand(tmp_path: Path) -> None:
    found = _map(_pile().store(tmp_path / "a.db"))
    assert _edges(found) == {
        ("Ada Brun", "Lund Post", 2, 2),
        ("Lund Post", "Osk Post", 1, 1),
        ("Ada Brun", "Osk Post", 1, 1),
        ("unnamed sources of Lund Post", "Lund Post", 2, 1),
    }
    assert (found.statements, found.articles, found.nodes_left, found.edges_left) == (5, 2, 0, 0)
    brun, lund = found.nodes[1], found.nodes[0]
    assert (lund.name, lund.statements, lund.began, lund.ended, lund.articles) == (
        "Lund Post", 4, 0, 3, 2,
    )  # fmt: skip
    assert (brun.name, brun.statements, brun.began) == ("Ada Brun", 3, 3)


def test_the_unnamed_are_told_as_several_and_never_as_one(tmp_path: Path) -> None:
    found = _map(_pile().store(tmp_path / "a.db"))
    (unnamed,) = [n for n in found.nodes if n.folded]
    assert (unnamed.folded, unnamed.several, unnamed.kind) == ("unnamed", 2, "anonymous")
    assert unnamed.statements == 2


def test_an_outlet_that_nobody_knows_and_a_source_that_is_not_told(tmp_path: Path) -> None:
    pile = Pile()
    pile.article("a", "an outlet")
    pile.say("a", "unknown", "it is late", kind="unknown", named=False)
    pile.entities["a", "an outlet"] = replace(pile.entities["a", "an outlet"], named=False)
    found = _map(pile.store(tmp_path / "a.db"))
    assert _edges(found) == {
        ("untold sources of outlets without a name", "outlets without a name", 1, 1)
    }
    assert {n.folded for n in found.nodes} == {"untold", "outlets"}


def test_what_two_say_together_each_of_them_says(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Ada Brun", "it is late")
    pile.say("a", "Bo Lind", "it is dark")
    pile.say("a", "Ada Brun and Bo Lind", "it is early", kind="group", named=False)
    both = pile.entities["a", "Ada Brun and Bo Lind"]
    ids = tuple(pile.entities["a", name].id for name in ("Ada Brun", "Bo Lind"))
    pile.entities["a", both.name] = replace(both, members=ids)
    found = _map(pile.store(tmp_path / "a.db"))
    assert _edges(found) == {("Ada Brun", "The a", 2, 1), ("Bo Lind", "The a", 2, 1)}
    assert found.statements == 3


def test_furniture_and_teasers_are_left_out(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Ada Brun", "it is late")
    pile.say("a", "Bo Lind", "read on", block="teaser")
    assert _edges(_map(pile.store(tmp_path / "a.db"))) == {("Ada Brun", "The a", 1, 1)}


@pytest.mark.parametrize(
    ("since", "until", "statements"),
    [
        ("2021-01-01", "", 3),
        ("", "2020-12-31", 2),
        ("2020-05-02", "2021-05-01", 5),
        ("2022", "", 0),
    ],
)
def test_a_time_bounds_the_map(tmp_path: Path, since: str, until: str, statements: int) -> None:
    found = _map(_pile().store(tmp_path / "a.db"), since=since, until=until)
    assert found.statements == statements


def test_an_undated_article_lies_in_no_time(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Ada Brun", "it is late")
    assert _map(pile.store(tmp_path / "a.db"), until="2020").statements == 0


def test_a_claim_bounds_the_map(tmp_path: Path) -> None:
    store = _pile().store(tmp_path / "a.db")
    with store.view() as view:
        members = view.all(Member)
    claim = next(m.claim for m in members if m.attribution == "b:a1")
    many = sum(m.claim == claim for m in members)
    assert _map(store, claim=claim).statements == many
    assert _map(store, claim="c00000000").nodes == ()


def test_the_rest_is_counted(tmp_path: Path) -> None:
    found = _map(_pile().store(tmp_path / "a.db"), most=2)
    assert [n.name for n in found.nodes] == ["Lund Post", "Ada Brun"]
    assert (found.nodes_left, found.edges_left) == (2, 0)


def test_every_node_keeps_its_thickest_edge_where_edges_are_left_out(tmp_path: Path) -> None:
    pile = Pile()
    for at in range(12):
        pile.article(f"a{at:02}", f"Outlet {at}")
        for who in range(12):
            pile.say(f"a{at:02}", f"Person {who}", f"plan {at} of {who} is late")
    found = _map(pile.store(tmp_path / "a.db"))
    assert (len(found.nodes), len(found.edges) + found.edges_left) == (24, 144)
    assert found.edges_left > 0
    assert {k for e in found.edges for k in (e.giver, e.taker)} == {n.key for n in found.nodes}


def test_around_somebody_are_those_they_have_to_do_with(tmp_path: Path) -> None:
    store = _pile().store(tmp_path / "a.db")
    key = next(n.key for n in _map(store).nodes if n.name == "Osk Post")
    found = _map(store, around=key)
    assert next(n.name for n in found.nodes) == "Osk Post"
    assert {n.name for n in found.nodes} == {"Osk Post", "Ada Brun", "Lund Post"}
    with pytest.raises(NotFound):
        _map(store, around="nobody:e1")


def test_somebody_unnamed_whom_people_hold_for_a_named_one_bears_that_name(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "the insider", "it is late", kind="anonymous", named=False)
    pile.say("b", "Ada Brun", "it is dark")
    store = pile.store(tmp_path / "a.db")
    first, brun = (pile.entities[key].id for key in (("a", "the insider"), ("b", "Ada Brun")))
    with store.unit() as unit:
        unit.add(Run("j", "test", 1, ""), [Identity(first, first, 1.0, "judged")])
        unit.replace(Run("j", "test", 1, ""), Identity(brun, first, 1.0, "judged"))
    (both,) = [n for n in _map(store).nodes if n.key == first]
    assert (both.name, both.statements, both.folded) == ("Ada Brun", 2, "")


def test_hostile_names_are_nodes_like_others(tmp_path: Path) -> None:
    pile = Pile()
    for name in HOSTILE:
        pile.say("a", name, f"it is {len(name)}")
    found = _map(pile.store(tmp_path / "a.db"))
    assert {n.name for n in found.nodes} == {*HOSTILE, "The a"}


def test_an_empty_store_has_an_empty_map(tmp_path: Path) -> None:
    found = _map(Store(str(tmp_path / "a.db")))
    assert (found.nodes, found.edges, found.statements) == ((), (), 0)
