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
        ("it cost $2 million", "it cost 20 million dollars"),
        ("3 million euros", "€30 million"),
        ("3 million Norlandic crowns", "€30 million"),
        ("a 20-million-dollar arena", "a $30 million arena"),
        ("paid 2000 dollars", "paid $3,000"),
        ("will send 2000 troops", "will send 5000 troops"),
        ("in 1800 villages", "in 1700 villages"),
        ("she will resign Monday", "she will resign on Tuesday"),
        ("more than half of the miners", "fewer than half of the miners"),
        ("more than 52 percent", "less than 51 percent"),
        ("the 3rd debate", "the second debate"),
        ("on the 3rd of March", "on March 4"),
        ("one guard was wounded", "three guards were wounded"),
        ("one percent", "three percent"),
        ("two and a half million voters", "3.5 million voters"),
        ("hundreds of people", "thousands of people"),
        ("hundreds of people", "12 people"),
        ("20 to 30 percent", "40 percent"),
        ("from 20 to 30 percent", "25 percent"),
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
        ("it cost $2 million", "it cost 2 million dollars"),
        ("$3 million", "millions of dollars"),
        ("in 2016 dollars", "3 dollars"),
        ("40 percent of 2012 voters", "40 percent of 3 towns"),
        ("the 2000 elections", "two elections"),
        ("as many as 200 people died", "at least 200 people died"),
        ("the 3rd of March", "March 3"),
        ("one guard was wounded", "it cost the town three ferries"),
        ("one of the guards", "three guards"),
        ("one way or another", "in three ways"),
        ("one-way streets", "three streets"),
        ("two and a half million voters", "2.5 million voters"),
        ("two-and-a-half years", "2.5 years"),
        ("half a million voters", "half million voters"),
        ("hundreds of people", "300 people"),
        ("hundreds of people in the town", "people in five streets"),
        ("tens of thousands of people", "thousands of people"),
        ("20 to 30 percent", "25 percent"),
        ("20 per cent to 30 per cent", "25%"),
        ("$2 to 3 million", "2.5 million dollars"),
        ("40 percent and 30 voters", "30 voters"),
        ("$2 million to 3 towns", "2 million dollars to four towns and 3 villages"),
    ],
)
def test_equal_rough_or_missing_ones_do_not(one: str, other: str) -> None:
    assert conflict(quantities(one), quantities(other)) is None


def test_a_conflict_names_both_sides() -> None:
    assert conflict(quantities("2 boats"), quantities("9 boats")) == ("2", "9")
    assert conflict(quantities("3%"), quantities("4%")) == ("3%", "4%")
    halves = (quantities(f"{bound} than half") for bound in ("more", "fewer"))
    assert conflict(*halves) == ("more than half", "less than half")


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
        ("forty-two million votes", {42e6: "forty-two million"}),
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
