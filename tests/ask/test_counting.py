"""Questions that ask how many."""

import pytest
from piles import Pile

from reportedly.ask import ask
from reportedly.ask.question import read
from reportedly.gather.words import stem

DIED = "How many people died in the ferry disaster?"


def answers(question: str, *contents: str) -> list[str]:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    for n, content in enumerate(contents):
        pile.say("a", ("Jon Pell", "Mira Holt", "Ida Lund")[n], content)
    return [c.text for c in ask(question, pile.memory()).claims]


CARRIED = "the ferry was carrying 212 people in the disaster"


@pytest.mark.parametrize(
    "told",
    [
        "the death toll in the ferry disaster now stands at 31",
        "31 people were killed in the ferry disaster",
        "31 people perished in the ferry disaster",
    ],
)
def test_who_asks_how_many_died_is_told_the_toll_first(told: str) -> None:
    assert answers(DIED, CARRIED, told)[0] == told


def test_a_number_of_what_is_asked_comes_first() -> None:
    bare = "people died in the ferry disaster as the ferry sank"
    told = "31 people died in the ferry disaster as the ferry sank"
    assert answers(DIED, bare, told)[0] == told


def test_who_asks_for_no_number_is_given_what_bears_most() -> None:
    carried, toll = CARRIED, "the death toll in the storm is 31"
    assert answers("What was the ferry carrying in the disaster?", toll, carried)[0] == carried


def test_nobody_dies_of_a_dead_heat() -> None:
    assert answers("Who died?", "the race ended in a dead heat", "the deadline is Friday") == []


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        (DIED, "died"),
        ("how many marched?", "marched"),
        ("How many jobs were lost?", "lost"),
        ("How many articles say that Oske resigned?", ""),
        ("Who died?", ""),
    ],
)
def test_what_is_to_be_counted(question: str, counted: str) -> None:
    assert read(question, {}).counts == (stem(counted) if counted else "")
