from itertools import combinations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from reportedly.gather.cluster import LARGEST, cluster

Likeness = dict[tuple[int, int], float]


def _cluster(count: int, likeness: Likeness, threshold: float = 0.4) -> list[list[int]]:
    def score(one: int, other: int) -> float:
        return likeness.get((min(one, other), max(one, other)), 0.0)

    linked = [pair for pair, value in likeness.items() if value >= 0.5]
    return cluster(count, linked, score, threshold)


def test_alike_ones_come_together_and_others_stay_alone() -> None:
    assert _cluster(4, {(0, 2): 0.9}) == [[0, 2], [1], [3]]


def test_a_chain_is_not_a_group() -> None:
    chain = {(0, 1): 0.6, (1, 2): 0.55, (2, 3): 0.6}
    assert _cluster(4, chain) == [[0, 1], [2, 3]]


def test_what_a_guard_keeps_apart_never_meets() -> None:
    held = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): -inf}
    assert _cluster(3, held) == [[0, 1], [2]]


def test_a_large_component_goes_by_leaders() -> None:
    count = LARGEST + 5
    everything = dict.fromkeys(combinations(range(count), 2), 0.9)
    assert _cluster(count, everything) == [list(range(count))]


def test_a_large_component_costs_no_square() -> None:
    count, asked = 4 * LARGEST, 0

    def score(one: int, other: int) -> float:
        nonlocal asked
        asked += 1
        return 0.9 if abs(one - other) < 5 else 0.0

    chain = [(at, at + 1) for at in range(count - 1)]
    groups = cluster(count, chain, score, 0.4)
    assert max(len(group) for group in groups) == 5
    assert asked < 4 * count


def test_in_a_large_component_a_late_tie_leads_no_group_of_its_own() -> None:
    count = LARGEST + 50
    late = [(at, count - 1) for at in range(count - 1)]
    assert cluster(count, late, lambda one, other: 0.9, 0.4) == [list(range(count))]


pairs = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]),
    st.one_of(st.floats(0, 1), st.just(-inf)),
)


@given(pairs)
def test_every_content_is_in_exactly_one_group(likeness: Likeness) -> None:
    groups = _cluster(10, likeness)
    assert sorted(m for group in groups for m in group) == list(range(10))
    for group in groups:
        assert all(likeness.get(pair, 0.0) != -inf for pair in combinations(group, 2))
