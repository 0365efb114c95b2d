"""Which verdicts stand when some are taken back, whoever gave them."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.schema import Judgement, JudgementVerdict, Place
from reportedly.standing import standing

Given = tuple[str, str, JudgementVerdict, str]
"""One, the other, the verdict, and who gave it."""

some = st.lists(
    st.tuples(
        *(st.sampled_from("xyz"), st.sampled_from("xyz")),
        st.sampled_from(["same", "different", "unknown"]),
        st.sampled_from(["Ana", "Bo"]),
    ),
    max_size=9,
)


def judged(given: list[Given]) -> list[Judgement]:
    return [
        Judgement(
            f"j{n}", *(Place(p, 0, 9, "claim") for p in (a, b)), verdict, by, f"2031-06-{n:02}", ""
        )
        for n, (a, b, verdict, by) in enumerate(given)
    ]


def stand(given: list[Given]) -> dict[frozenset[str], tuple[str, str]]:
    held = standing(judged(given), lambda j: (j.one.article, j.other.article))
    return {two: (j.verdict, j.by) for two, j in held.items()}


@given(some)
def test_to_judge_and_take_back_leaves_all_as_it_was(given_: list[Given]) -> None:
    before = stand(given_)
    newly: Given = ("x", "y", "same", "Cleo")
    assert stand([*given_, newly])[frozenset("xy")] == ("same", "Cleo")
    assert stand([*given_, newly, ("y", "x", "unknown", "Bo")]) == before


@given(some)
def test_only_the_verdict_on_these_two_is_taken_back(given_: list[Given]) -> None:
    before, after = stand(given_), stand([*given_, ("x", "y", "unknown", "Bo")])
    for two in before:
        assert two == frozenset("xy") or after[two] == before[two]


def test_a_merge_that_was_split_comes_back_with_the_undo() -> None:
    merge: Given = ("x", "y", "same", "Ana")
    split: Given = ("y", "x", "different", "Bo")
    back: Given = ("x", "y", "unknown", "Ana")
    two = frozenset("xy")
    assert stand([merge, split]) == {two: ("different", "Bo")}
    assert stand([merge, split, back]) == {two: ("same", "Ana")}
    assert stand([merge, split, back, back]) == {}
    assert stand([merge, split, back, back, back]) == {}


def test_who_says_it_twice_takes_it_back_once() -> None:
    merge: Given = ("x", "y", "same", "Ana")
    back: Given = ("x", "y", "unknown", "Ana")
    assert stand([merge, merge, back]) == {}
    other: Given = ("x", "y", "same", "Bo")
    assert stand([merge, other, back]) == {frozenset("xy"): ("same", "Ana")}


def test_the_verdict_that_was_given_last_stands_last() -> None:
    given_: list[Given] = [
        ("x", "y", "same", "Ana"), ("x", "z", "same", "Ana"), ("x", "y", "different", "Ana"),
    ]  # fmt: skip
    assert list(stand(given_)) == [frozenset("xz"), frozenset("xy")]
    given_.append(("x", "y", "unknown", "Ana"))
    assert list(stand(given_)) == [frozenset("xy"), frozenset("xz")]
