from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.cliques import EXACT
from reportedly.weigh.interval import Interval, Part, interval

Edges = list[tuple[str, str]]
IDS = [f"s{i}" for i in range(8)]
PAIRS = list(combinations(IDS, 2))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Part], Edges, Edges]:
    """Statements with a verdict for each pair."""
    count = draw(st.integers(0, len(IDS)))
    parts = [
        _part(id_, draw(st.sampled_from([0, 1, 1, 1, 2, 3])), draw(st.booleans()))
        for id_ in IDS[:count]
    ]
    verdicts = {
        pair: draw(st.sampled_from(["same", "different", "unknown"]))
        for pair in combinations(IDS[:count], 2)
    }
    same = [pair for pair, v in verdicts.items() if v == "same"]
    return parts, same, [pair for pair, v in verdicts.items() if v == "different"]


def _part(id_: str, count: int, unresolved: bool) -> Part:
    """Of 0 nobody says how many they are."""
    return Part(id_, count, unresolved) if count else Part(id_, open_ended=True)


def _single(count: int) -> list[Part]:
    return [Part(id_) for id_ in IDS[:count]]


@given(graphs())
def test_the_bounds_are_ordered(graph: tuple[list[Part], Edges, Edges]) -> None:
    found = interval(*graph)
    assert 0 <= found.low <= found.high
    assert found.unresolved <= found.high
    if graph[0]:
        assert found.high >= 1
        assert (found.low == 0) == all(p.unresolved for p in graph[0])


@given(graphs(), st.sampled_from(PAIRS))
def test_one_more_same_never_raises_high(
    graph: tuple[list[Part], Edges, Edges], pair: tuple[str, str]
) -> None:
    parts, same, different = graph
    if {p.id for p in parts} >= set(pair):
        more = interval(parts, [*same, pair], different)
        assert more.high <= interval(*graph).high
        assert more.open_ended == interval(*graph).open_ended


@given(graphs(), st.sampled_from(PAIRS))
def test_one_more_different_never_lowers_either_end(
    graph: tuple[list[Part], Edges, Edges], pair: tuple[str, str]
) -> None:
    """It raises high where a chain of *same* made the two one."""
    parts, same, different = graph
    if {p.id for p in parts} >= set(pair):
        more = interval(parts, same, [*different, pair])
        assert more.low >= interval(*graph).low
        assert more.high >= interval(*graph).high
        assert more.open_ended == interval(*graph).open_ended


@given(graphs())
def test_one_statement_less_never_raises_low(graph: tuple[list[Part], Edges, Edges]) -> None:
    """Nor high, if what is left of its group holds together without it."""
    parts, same, different = graph
    for gone in parts:
        left = [p for p in parts if p.id != gone.id]
        kept = [e for e in same if gone.id not in e]
        if left and not any(gone.id in e for e in same):
            less = interval(left, kept, [e for e in different if gone.id not in e])
            assert less.high <= interval(*graph).high
            assert less.low <= interval(*graph).low
            assert less.open_ended <= interval(*graph).open_ended


@given(graphs(), st.randoms())
def test_order_changes_nothing(graph: tuple[list[Part], Edges, Edges], chance: object) -> None:
    import random

    assert isinstance(chance, random.Random)
    parts, same, different = (list(x) for x in graph)
    before = interval(parts, same, different)
    for rows in (parts, same, different):
        chance.shuffle(rows)
    assert interval(parts, same, different) == before


def test_nobody_is_nobody() -> None:
    assert interval([], [], []) == Interval(0, 0, 0)


def test_the_largest_clique_counts_not_the_edges() -> None:
    star = [("s0", other) for other in IDS[1:4]]
    assert interval(_single(4), [], star) == Interval(2, 4, 0)
    assert interval(_single(4), [], list(combinations(IDS[:4], 2))) == Interval(4, 4, 0)


def test_a_counted_source_weighs_what_it_counts() -> None:
    assert interval([Part("s0", 2)], [], []) == Interval(2, 2, 0)
    both = [Part("s0", 2), Part("s1")]
    assert interval(both, [("s0", "s1")], []) == Interval(2, 2, 0)
    assert interval(both, [], []) == Interval(2, 3, 0)


def test_a_group_is_open_only_if_all_its_paths_are() -> None:
    parts = [Part("s0", unresolved=True), Part("s1")]
    assert interval(parts, [("s0", "s1")], []) == Interval(1, 1, 0)
    assert interval(parts, [], []) == Interval(1, 2, 1)
    assert interval([parts[0]], [], []) == Interval(0, 1, 1)


def test_beyond_the_exact_size_the_bound_is_safe() -> None:
    ids = [f"s{i:03d}" for i in range(EXACT + 10)]
    different = list(combinations(ids[:20], 2)) + [(ids[0], other) for other in ids[20:]]
    found = interval([Part(i) for i in ids], [], different)
    assert 2 <= found.low <= 20
    assert found.high == len(ids)


def test_a_plural_without_a_number_leaves_the_upper_end_open() -> None:
    officials, one, three = Part("a", open_ended=True), Part("b"), Part("c", 3)
    assert interval([officials], [], []) == Interval(1, 1, 0, True)
    assert interval([officials, one], [("a", "b")], []) == Interval(1, 1, 0, True)
    assert interval([officials, three], [("a", "c")], []) == Interval(3, 3, 0, True)
    assert not interval([officials], [], []).single
    assert interval([one], [], []).single


def test_a_person_closes_it_by_a_plural_that_has_a_number() -> None:
    officials, one, three = Part("a", open_ended=True), Part("b"), Part("c", 3)
    edge = ("a", "c")
    assert interval([officials, three], [edge], [], [edge]) == Interval(3, 3, 0, False)
    # "One of the officials" tells of one; how many the others are is still not told.
    edge = ("a", "b")
    assert interval([officials, one], [edge], [], [edge]) == Interval(1, 1, 0, True)


def test_a_chain_of_same_does_not_make_one_of_two_that_are_different() -> None:
    chain, apart = [("s0", "s1"), ("s1", "s2")], [("s0", "s2")]
    assert interval(_single(3), chain, []) == Interval(1, 1, 0)
    assert interval(_single(3), chain, apart) == Interval(2, 2, 0)
    assert interval(_single(3), chain[::-1], [("s2", "s0")]) == Interval(2, 2, 0)
    assert interval(_single(4), chain, [*apart, ("s2", "s3")]) == Interval(3, 3, 0)


def test_but_what_a_person_judged_goes_for_all_of_an_origin() -> None:
    chain, apart = [("s0", "s1"), ("s1", "s2")], [("s0", "s2")]
    assert interval(_single(3), chain, apart, [("s0", "s1")]) == Interval(1, 1, 0)
