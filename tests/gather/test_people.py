"""What people judge of claims, over any groups that the program made."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reportedly.gather.people import Verdict, newest, rule, set_aside
from reportedly.schema import Judgement, JudgementVerdict, Place

STATEMENTS = [f"{article}:a{n}" for article in "abcd" for n in range(3)]
PLACES = {s: Place(s, 0, 9, "claim") for s in STATEMENTS}
FOUND = {place: s for s, place in PLACES.items()}

pairs = st.sampled_from(sorted(combinations(STATEMENTS, 2)))
groupings = st.lists(st.integers(0, 4), min_size=12, max_size=12)
sayings = st.lists(
    st.tuples(pairs, st.booleans(), st.sampled_from(["same", "different"])), max_size=8
)

Groups = list[list[str]]


def _groups(homes: list[int]) -> Groups:
    found: dict[int, list[str]] = {}
    for statement, home in zip(STATEMENTS, homes, strict=True):
        found.setdefault(home, []).append(statement)
    return list(found.values())


def _judged(one: str, other: str, verdict: JudgementVerdict, when: int) -> Judgement:
    at = f"2031-06-01T08:00:{when:02d}+00:00"
    return Judgement(f"j{when}", PLACES[one], PLACES[other], verdict, "Ana", at, "")


def _verdicts(said: list[tuple[tuple[str, str], bool, JudgementVerdict]]) -> list[Verdict]:
    made = [
        _judged(*(pair[::-1] if turned else pair), verdict, when)
        for when, (pair, turned, verdict) in enumerate(said)
    ]
    return newest(made, FOUND)


def _together(groups: list[frozenset[str]], one: str, other: str) -> bool:
    return any({one, other} <= g for g in groups)


@given(groupings, pairs, st.sampled_from(["same", "different"]))
def test_what_is_taken_back_leaves_no_trace(
    homes: list[int], pair: tuple[str, str], verdict: JudgementVerdict
) -> None:
    groups = _groups(homes)
    back = newest([_judged(*pair, verdict, 1), _judged(*pair[::-1], "unknown", 2)], FOUND)
    assert back == []
    ruled = rule(groups, back)
    assert {frozenset(g) for g in groups} == {*ruled.groups}
    assert ruled.put == {}


@given(groupings, pairs)
def test_a_merge_brings_two_groups_together_and_touches_no_other(
    homes: list[int], pair: tuple[str, str]
) -> None:
    groups = _groups(homes)
    one, other = (next({*g} for g in groups if s in g) for s in pair)
    ruled = rule(groups, newest([_judged(*pair, "same", 1)], FOUND))
    wanted = {frozenset(g) for g in groups if {*g} not in (one, other)} | {frozenset(one | other)}
    assert {*ruled.groups} == wanted


@given(groupings, pairs)
def test_a_split_takes_out_one_statement_and_no_other(
    homes: list[int], pair: tuple[str, str]
) -> None:
    groups = _groups(homes)
    leaves, stays = pair
    ruled = rule(groups, newest([_judged(leaves, stays, "different", 1)], FOUND))
    wanted = {frozenset(g) for g in groups}
    home = next(frozenset(g) for g in groups if leaves in g)
    if stays in home:
        wanted = wanted - {home} | {home - {leaves}, frozenset({leaves})}
    assert {*ruled.groups} == wanted


@given(groupings, sayings, st.randoms(use_true_random=False))
def test_every_verdict_holds_or_is_set_aside_for_newer_ones(
    homes: list[int],
    said: list[tuple[tuple[str, str], bool, JudgementVerdict]],
    chance: Random,
) -> None:
    groups, verdicts = _groups(homes), _verdicts(said)
    ruled, aside = rule(groups, verdicts), set_aside(verdicts)
    for verdict in verdicts:
        if verdict not in aside:
            assert _together(ruled.groups, verdict.one, verdict.other) is verdict.same
        else:
            place = verdicts.index(verdict)
            assert aside[verdict]
            assert all(verdicts.index(newer) < place for newer in aside[verdict])
    assert sorted(m for g in ruled.groups for m in g) == STATEMENTS
    chance.shuffle(groups)
    for group in groups:
        chance.shuffle(group)
    assert rule(groups, verdicts) == ruled


@given(groupings, sayings)
def test_who_is_not_judged_stays_with_his_group(
    homes: list[int], said: list[tuple[tuple[str, str], bool, JudgementVerdict]]
) -> None:
    groups, verdicts = _groups(homes), _verdicts(said)
    judged = {s for v in verdicts for s in (v.one, v.other)}
    ruled = rule(groups, verdicts)
    for group in groups:
        rest = [m for m in group if m not in judged]
        assert not rest or any({*rest} <= g for g in ruled.groups)


def test_of_three_verdicts_that_contradict_each_other_the_oldest_gives_way() -> None:
    a, b, c = STATEMENTS[0], STATEMENTS[3], STATEMENTS[6]
    told = [(a, b, "same"), (b, c, "same"), (a, c, "different")]
    groups = [[a], [b], [c]]
    for order in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
        made = [_judged(*told[n], when) for when, n in enumerate(order)]  # type: ignore[arg-type]
        verdicts = newest(made, FOUND)
        aside = set_aside(verdicts)
        (oldest,) = aside
        assert {oldest.one, oldest.other} == {*told[order[0]][:2]}
        assert {(v.one, v.other) for v in aside[oldest]} == {told[n][:2] for n in order[1:]}
        why = rule(groups, verdicts).put[oldest.one]
        assert "set aside: " in why
        assert "which newer verdicts contradict" in why


def test_the_newest_verdict_on_two_counts_whichever_is_named_first() -> None:
    a, b = STATEMENTS[0], STATEMENTS[3]
    made = [_judged(a, b, "different", 1), _judged(b, a, "same", 2)]
    assert [v.same for v in newest(made, FOUND)] == [True]
    assert newest(made, {PLACES[a]: a}) == []
