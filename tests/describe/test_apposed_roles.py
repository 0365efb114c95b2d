"""Roles of descriptions with a name behind them, and of few words for time and office."""

import pytest
from describe.test_roles import PUBLISHED, entity, read, short

from reportedly.describe.roles import roles
from reportedly.schema import Article, Block, Sentences, Span


def _told(text: str) -> list[tuple[str, str]]:
    """The bearers and roles where "the former mayor" is taken for Piet Velder."""
    people = [entity(0, text, ["Piet Velder", "The former mayor"]), entity(1, text, ["Agna Rusk"])]
    whole = Span(0, len(text))
    article = Article("a", "", "", "", PUBLISHED, "en", "")
    found = roles(article, text, [Block("a", *whole, "body")], Sentences("a", (whole,)), people)
    return [(people[int(r.entity[-1])].name, short(r)) for r in found]


def test_a_description_in_front_of_a_name_is_of_that_name_alone() -> None:
    assert _told("The former mayor, Agna Rusk, met them.") == [("Agna Rusk", "mayor [former]")]


@pytest.mark.parametrize(
    "text",
    ["The former mayor met Agna Rusk.", "The former mayor, Agna Rusk and two others met."],
)
def test_without_an_apposition_it_stays(text: str) -> None:
    assert ("Piet Velder", "mayor [former]") in _told(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The previous mayor of Orl, Nan Quist, spoke.", ["mayor of Orl [former]"]),
        ("PM Nan Quist spoke.", ["PM [current]"]),
        ("At 5 PM Nan Quist spoke.", []),
        ("At 3 pm, Nan Quist spoke.", []),
        ("In the previous week Nan Quist spoke.", []),
    ],
)
def test_previous_and_pm(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Nan Quist")] == wanted
