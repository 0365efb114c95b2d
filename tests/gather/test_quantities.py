import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gather.quantities import Quantity, conflict, quantities


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it cost $2 million", "it cost $20 million"),
        ("40 percent will vote", "52 per cent will vote"),
        ("she resigns on Monday", "she resigns on Tuesday"),
        ("in the first round", "in the second round"),
        ("since 2019", "since 2021"),
        ("three ministers", "four ministers"),
        ("in March", "in April"),
    ],
)
def test_other_quantities_keep_apart(one: str, other: str) -> None:
    assert conflict(quantities(one), quantities(other)) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it cost $2 million", "it cost $2,000,000"),
        ("two ministers", "2 ministers"),
        ("nearly 5 million votes", "4.9 million votes"),
        ("40%", "40 percent"),
        ("by Thursday", "on Sunday"),
        ("40 percent of 900 voters", "40 percent"),
        ("they may march", "in May"),
        ("nothing", "nothing at all"),
    ],
)
def test_equal_rough_or_missing_ones_do_not(one: str, other: str) -> None:
    assert conflict(quantities(one), quantities(other)) is None


def test_a_conflict_names_both_sides() -> None:
    assert conflict(quantities("2 boats"), quantities("9 boats")) == ("2", "9")
    assert conflict(quantities("3%"), quantities("4%")) == ("3%", "4%")


def test_units_are_told() -> None:
    assert quantities("€3bn in 2024") == {Quantity("money", 3e9), Quantity("year", 2024.0)}
    assert quantities("version 1.2.3") == frozenset()


@given(st.text(), st.text())
def test_any_texts_can_be_compared_in_either_order(one: str, other: str) -> None:
    left, right = quantities(one), quantities(other)
    there, back = conflict(left, right), conflict(right, left)
    assert (there is None) == (back is None)
    assert conflict(left, left) is None
