import pytest

from reportedly.gather.opposites import denials, opposed


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("the board supports the ferry", "the board opposes the ferry", 1),
        ("the toll will rise", "the toll will fall", 1),
        ("the toll will rise and fall", "the toll will fall", 0),
        ("the toll will rise", "the toll will rise again", 0),
        ("the ban is legal", "judges called the ban illegal", 1),
    ],
)
def test_opposites_stand_one_in_each_text(one: str, other: str, count: int) -> None:
    assert opposed(one, other) == opposed(other, one) == count


def test_words_of_denial_are_counted() -> None:
    assert denials("She denied it and called the report false.") == 2
    assert denials("She said so.") == 0
