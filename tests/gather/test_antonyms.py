"""Contents that say the opposite of each other without a no."""

import pytest

from evals.standing import standing
from reportedly.gather.antonyms import differ_in_what_is_real, say_the_opposite


def opposite(one: str, other: str) -> bool:
    left, right = standing([one, other])
    return say_the_opposite(left, right) and say_the_opposite(right, left)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the party won the vote in Tarn", "the party lost the vote in Tarn"),
        ("inflation will rise next year", "inflation will fall next year"),
        ("turnout was higher than in 2020", "turnout was lower than in 2020"),
        ("the hospital is safe", "the hospital is dangerous"),
        ("the memo is a forgery", "the leaked memo was genuine"),
        ("the tape is fake", "the tape is authentic"),
        ("the vessel passed the inspection", "the vessel failed the inspection in May"),
        ("the pilot was sober", "the pilot was drunk"),
        ("the city will open the bridge", "the city will close the bridge in May"),
    ],
)
def test_one_word_turns_it_round(one: str, other: str) -> None:
    assert opposite(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taxes on workers will fall", "taxes on the rich will rise"),
        ("he will win", "he will not lose"),
        ("the memo is not genuine", "the memo is a forgery"),
        ("the memo is genuine", "the ministry forged an alliance"),
        ("Brun leads Oske", "Oske trails Brun"),
        ("the shop opens at nine and closes at five", "the shop closes at five"),
        ("more schools will open", "fewer schools will close"),
        ("demand will increase", "demand will be raised"),
        ("the vote was held before the storm", "the vote was held after the storm"),
    ],
)
def test_what_is_left_alone(one: str, other: str) -> None:
    assert not opposite(one, other)


def test_what_is_real_is_one_claim_with_what_is_forged() -> None:
    memo, forged = standing(["the leaked memo is genuine", "the leaked memo was forged"])
    assert differ_in_what_is_real(memo, forged)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("petrol prices will rise", "petrol prices will fall"),
        ("the leaked memo is genuine", "the leaked letter was forged"),
        ("the leaked memo is genuine", "the leaked memo was genuine"),
    ],
)
def test_what_changes_or_is_another_thing_is_no_such_claim(one: str, other: str) -> None:
    assert not differ_in_what_is_real(*standing([one, other]))
