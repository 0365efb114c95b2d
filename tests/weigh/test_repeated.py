"""What came through an outlet: who told it, and which of its own articles a report repeats."""

import pytest
from piles import Pile

CLAIM = "that the minister slept through the vote"


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    for day, id_ in enumerate("abcd", 1):
        made.article(id_, "Courier" if id_ < "c" else f"The {id_}", f"2025-03-0{day}")
    return made


def _ends(pile: Pile) -> tuple[int, int]:
    _, (weight,), _ = pile.weigh()
    return weight.low, weight.high


def _told(pile: Pile, article: str, who: str, outlet: str = "Gazette") -> str:
    via = [(outlet, "outlet")]
    return pile.say(article, who, CLAIM, named=False, kind="anonymous", via=via)  # type: ignore[arg-type]


def test_a_report_does_not_make_one_of_two_articles_of_its_outlet(pile: Pile) -> None:
    pile.say("a", "Dara Oske", CLAIM)
    pile.say("b", "Tom Brandt", CLAIM)
    pile.say("c", "Courier", CLAIM, "reported", kind="outlet")
    assert _ends(pile) == (2, 3)


def test_nor_of_two_unnamed_sources(pile: Pile) -> None:
    for article, who in (("a", "a clerk"), ("b", "a steward")):
        pile.say(article, who, CLAIM, named=False, kind="anonymous")
    pile.say("c", "Courier", CLAIM, "reported", kind="outlet")
    assert _ends(pile) == (1, 3)


def test_of_two_articles_it_repeats_the_one_whose_words_are_nearest(pile: Pile) -> None:
    pile.say("a", "Dara Oske", f"{CLAIM} on the herring fleet")
    pile.say("b", "Tom Brandt", CLAIM)
    pile.say("c", "Courier", f"{CLAIM} on the herring fleet", "reported", kind="outlet")
    assert _ends(pile) == (2, 2)


def test_an_article_of_later_is_not_repeated(pile: Pile) -> None:
    pile.article("e", "Courier", "2025-03-09")
    pile.say("a", "Dara Oske", CLAIM)
    pile.say("c", "Courier", CLAIM, "reported", kind="outlet")
    pile.say("e", "Tom Brandt", CLAIM)
    assert _ends(pile) == (2, 2)


@pytest.mark.parametrize(
    ("one", "other", "high"),
    [
        ("a police official", "a hospital official", 2),
        ("a source close to the mayor", "a source close to the union", 2),
        ("a police official", "a senior police official", 1),
        ("an official", "an official", 1),
        ("an official", "a police official", 1),
        ("a source", "an aide", 2),
    ],
)
def test_who_told_one_outlet_is_one_as_far_as_they_are_called_alike(
    pile: Pile, one: str, other: str, high: int
) -> None:
    _told(pile, "c", one)
    _told(pile, "d", other)
    assert _ends(pile) == (1, high)


def test_no_third_makes_one_of_two_who_are_not(pile: Pile) -> None:
    _told(pile, "c", "a police official")
    _told(pile, "d", "a hospital official")
    _told(pile, "e", "an official")
    pile.say("f", "Gazette", CLAIM, "reported", kind="outlet")
    assert _ends(pile) == (1, 3)


def test_nor_does_the_outlets_own_article(pile: Pile) -> None:
    pile.say("a", "an official", CLAIM, named=False, kind="anonymous")
    _told(pile, "c", "a police official", "Courier")
    _told(pile, "d", "a hospital official", "Courier")
    assert _ends(pile) == (1, 3)


def test_two_of_one_article_stay_two_whoever_repeats_the_outlet(pile: Pile) -> None:
    _told(pile, "c", "an official")
    _told(pile, "c", "an official of the port")
    pile.say("d", "Gazette", CLAIM, "reported", kind="outlet")
    assert _ends(pile) == (1, 3)
