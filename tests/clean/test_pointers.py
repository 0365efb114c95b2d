import pytest
from slowness import at_most

from reportedly.clean.pieces import Piece
from reportedly.clean.pointers import is_pointer


def pointer(text: str) -> bool:
    return is_pointer(Piece(0, len(text), text))


@pytest.mark.parametrize(
    "text",
    [
        "Read also: Gull steals ring from bride",
        "READ MORE – Mill may close by autumn, owner says",
        "Related stories: Snow on Osk again",
        "More on this: Snow on Osk again",
        "Lire aussi : La mouette vole une bague",
        "Lesen Sie auch: Möwe stiehlt Ring",
        "Don't miss: Snow on Osk again",
        "Follow our coverage of the vote at https://norrby.example/vote",
        "See more (https://norrby.example/vote) …",
    ],
)
def test_lines_that_point_to_another_story(text: str) -> None:
    assert pointer(text)


@pytest.mark.parametrize(
    "text",
    [
        "More on that later, the mayor said: nobody had asked her.",
        "Read more books, the teacher told them.",
        "See also what the council did with the harbour's money in the spring.",
        "Related to her by marriage: a fact that the mayor did not mention.",
        "Relatedly, the council voted",
        "Don't miss the boat",
        "See https://norrby.example/vote for what the council did.",
        "",
    ],
)
def test_sentences_that_begin_alike_do_not(text: str) -> None:
    assert not pointer(text)


def test_many_addresses_cost_no_square_of_their_number() -> None:
    with at_most(50):
        assert not pointer("see " + "http://" * 14 + "!" * 3_900 + " a")
