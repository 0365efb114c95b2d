"""Whom a short or nearly alike name means, of those whom the article names."""

import pytest
from resolve.marked import Read, read


def _told(before: str, *sources: str) -> Read:
    """An article in which each source says something."""
    said = (f"{{{n}s {s}}} {{{n}c said}} {{{n}p no}}." for n, s in enumerate(sources, 1))
    return read(" ".join((before, *said)))


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("They met Sen. Alva Prenn.", "The AP", "AP"),
        ("Valdians for Prosperity paid. They met VFP.", "The AP", "AP"),
        ("They met Ursula Norris.", "The UN", "UN"),
        ("They met Ulo Narrik.", "The UN", "UN"),
        ("They met Dorn Carvo, who left.", "DC", "DC"),
        ("The Associated Press asked.", "The AP", "Associated Press"),
        ("The National Election Board met.", "The NEB", "National Election Board"),
        ("Ulo Harvest Matters met.", "UHM", "Ulo Harvest Matters"),
        ("They met Juno Farrel Kopp (JFK).", "JFK", "Juno Farrel Kopp"),
    ],
)
def test_letters_mean_bodies_and_people_only_where_the_text_links_them(
    before: str, source: str, name: str
) -> None:
    assert _told(before, source).speaker(1).name == name


def test_a_title_of_the_other_gender_is_somebody_else() -> None:
    found = _told("", "Hilary Marr", "Mrs. Marr", "Mr. Marr", "Marr", "Mr. Marr")
    wife, husband = found.speaker(1), found.speaker(3)
    assert [found.speaker(n) for n in (2, 4, 5)] == [wife, wife, husband]
    assert wife != husband


def test_a_woman_may_be_chairman() -> None:
    found = _told("", "Chairman Janet Vell", "Ms. Vell")
    assert found.speaker(1) == found.speaker(2)


def test_whose_secretary_somebody_is_tells_no_gender() -> None:
    found = _told("", "Tina Vell, Mrs. Marr's chief of staff,", "Ms. Vell")
    assert found.speaker(1) == found.speaker(2)


@pytest.mark.parametrize("order", [("Tony Marr", "Sulve Marr"), ("Sulve Marr", "Tony Marr")])
def test_a_known_gender_goes_before_an_unknown_one(order: tuple[str, str]) -> None:
    assert _told("", *order, "Mr. Marr").speaker(3).name == "Tony Marr"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Paul Marr", "Paula Marr", False),
        ("Tim Marr", "Timothy Marr", True),
        ("George W. Marr", "George H. W. Marr", False),
        ("John L. Marr", "John R. Marr", False),
        ("John L. Marr", "John Lane Marr", True),
        ("Ada Luz Marr", "Ada Maria Luz Marr", True),
        ("John Marr", "John R. Marr", True),
        ("Ilko Nordling", "Ilko Nordlind", True),
        ("Ilko Nordling", "Ilko Nordlind, a rival,", False),
    ],
)
def test_full_names_that_are_nearly_alike(one: str, other: str, same: bool) -> None:
    found = _told("", one, other)
    assert (found.speaker(1) == found.speaker(2)) is same


def test_a_spelling_that_comes_back_is_somebodys_own() -> None:
    found = _told("", "Ilko Nordling", "Ilko Nordlind", "Nordling", "Nordlind")
    assert found.speaker(1) == found.speaker(3)
    assert found.speaker(2) == found.speaker(4) != found.speaker(1)


@pytest.mark.parametrize(
    ("behind", "same"), [("He spoke in Clifton.", False), ("They saw Mr. Clifton.", True)]
)
def test_a_place_is_no_slip_of_a_surname(behind: str, same: bool) -> None:
    found = read(
        "{1s Ilko Clinton} {1c said} {1p no}. {2s Clifton} {2c said} {2p it would pay}. " + behind
    )
    assert (found.speaker(1) == found.speaker(2)) is same


def test_what_is_a_countrys_is_no_other_entity() -> None:
    found = _told(
        "North Zemla fired. North Zemla paid. North Zemlan ships left. North Zemlan men sang.",
        "North Zemla",
    )
    assert [e.name for e in found.entities if e.name.startswith("North")] == ["North Zemla"]


def test_surnames_that_come_back_are_two_though_one_ends_in_n() -> None:
    before = "Ada Berge met Ada Bergen. Ada Berge left. Ada Bergen sang."
    found = _told(before, "Ada Berge", "Ada Bergen")
    assert found.speaker(1) != found.speaker(2)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Sir Lionel Prate", "Sir Lionel"),
        ("Dame Priya Prate", "Dame Priya"),
        ("Lionel Prate", "Sir Lionel"),
        ("Pope Benedict XVI", "Pope Benedict"),
    ],
)
def test_with_some_titles_a_single_word_is_the_given_name(full: str, short: str) -> None:
    found = read(f"The union met {full} in Sel. {{1s {short}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).name.split()[0] == short.split()[1]
    assert len(found.speaker(1).name.split()) == 2


@pytest.mark.parametrize(
    ("other", "short"),
    [
        ("Charles Brun", "King Charles"),
        ("Francis Brun", "Pope Francis"),
        ("Lionel Brun", "Lord Lionel"),
        ("Anna Brun", "Sir Anna"),
    ],
)
def test_whoever_only_has_that_given_name_is_not_meant(other: str, short: str) -> None:
    found = read(f"The union met {other} in Sel. {{1s {short}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).name == short.split()[1]


def test_of_two_with_one_given_name_the_knight_is_meant() -> None:
    found = read("Sir Lionel Prate met Lionel Brun. {1s Sir Lionel} {1c said} {1p no}.")
    assert found.speaker(1).name == "Lionel Prate"
