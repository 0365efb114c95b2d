"""Contents that say the opposite of each other without a no."""

import pytest

from evals.standing import standing
from reportedly.gather.antonyms import say_the_opposite


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
        ("Brun leads Oske", "Oske trails Brun"),
        ("the shop opens at nine and closes at five", "the shop closes at five"),
        ("more schools will open", "fewer schools will close"),
        ("demand will increase", "demand will be raised"),
        ("the vote was held before the storm", "the vote was held after the storm"),
    ],
)
def test_what_is_left_alone(one: str, other: str) -> None:
    assert not opposite(one, other)
