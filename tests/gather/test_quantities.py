import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gather.quantities import Quantity, conflict, located, quantities


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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Twenty-five seats", {25: "Twenty-five"}),
        ("thirty one people", {31: "thirty one"}),
        ("two dozen people", {24: "two dozen"}),
        ("2 dozen people", {24: "2 dozen"}),
        ("half a dozen people", {6: "half a dozen"}),
        ("two hundred and fifty jobs", {250: "two hundred and fifty"}),
        ("two thousand five hundred jobs", {2500: "two thousand five hundred"}),
        ("a hundred and twenty thousand", {120_000: "a hundred and twenty thousand"}),
        ("forty-two million marks", {42e6: "forty-two million"}),
        ("a dozen people", {12: "a dozen"}),
        ("a hundred people", {100: "a hundred"}),
        ("two thousand people", {2000: "two thousand"}),
        ("two hundred and three hundred", {200: "two hundred", 300: "three hundred"}),
        ("two thousand and three thousand", {2000: "two thousand", 3000: "three thousand"}),
        ("a hundred, fifty of them", {100: "a hundred", 50: "fifty"}),
        ("twenty one-way roads", {20: "twenty"}),
        ("two hundred five-year terms", {200: "two hundred", 5: "five"}),
        ("one of them is a man", {}),
    ],
)
def test_numbers_in_words_are_read_whole(text: str, values: dict[float, str]) -> None:
    assert {q.value: text[start:end] for q, start, end in located(text)} == values
    assert all(q.unit == "number" for q in quantities(text))


def test_units_are_told() -> None:
    assert quantities("€3bn in 2024") == {Quantity("money", 3e9), Quantity("year", 2024.0)}
    assert quantities("version 1.2.3") == frozenset()


@given(st.text(), st.text())
def test_any_texts_can_be_compared_in_either_order(one: str, other: str) -> None:
    left, right = quantities(one), quantities(other)
    there, back = conflict(left, right), conflict(right, left)
    assert (there is None) == (back is None)
    assert conflict(left, left) is None
