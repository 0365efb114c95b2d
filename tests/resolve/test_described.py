"""Descriptions of those whom an article names, and classes of people that it takes up again."""

import pytest
from resolve.marked import read

PAIR = (
    "Green nominee Dana Voss met Republican candidate Ilko Marr, who runs a shop. "
    "{1s Marr} {1c said} {1p no}. {2s Voss} {2c said} {2p yes}. "
)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Republican nominee", "Ilko Marr"),
        ("The GOP candidate", "Ilko Marr"),
        ("The Green candidate", "Dana Voss"),
    ],
)
def test_a_party_tells_two_candidates_apart(source: str, name: str) -> None:
    assert read(f"{PAIR}{{3s {source}}} {{3c said}} {{3p no}}.").speaker(3).name == name


def test_a_party_in_brackets_is_one() -> None:
    found = read(
        "{1s Rep. Ilko Marr (R-Osk)} {1c said} {1p no}. {2s Sen. Dana Voss (D)} {2c said} {2p it}. "
        "{3s The Republican lawmaker} {3c said} {3p yes}."
    )
    assert found.speaker(3).name == "Ilko Marr"


def test_a_woman_is_nobody_whose_name_is_a_man_s() -> None:
    text = "{1s Peter Marr} {1c said} {1p no}. "
    source = "{2s The former first lady and Vandian senator} {2c said} {2p yes}."
    assert read(text + source).speaker(2).name != "Peter Marr"
    both = "Anna Voss, the former minister, arrived. {1s Voss} {1c said} {1p no}. "
    assert read(both + source).speaker(2).name == "Anna Voss"


@pytest.mark.parametrize("source", ["Osk’s lawyer", "Osk’s attorney"])
@pytest.mark.parametrize(
    "told",
    [
        "{1s A lawyer for Osk, Ilko Marr,} {1c said} {1p no}.",
        "{1s Ilko Marr, a lawyer for Osk,} {1c said} {1p no}.",
    ],
)
def test_whom_somebody_serves_tells_who_it_is(told: str, source: str) -> None:
    found = read(f"{told} {{2s {source}}} {{2c said}} {{2p yes}}.")
    assert found.speaker(2).name == "Ilko Marr"
    other = read(f"{told} {{2s Dana Voss’s lawyer}} {{2c said}} {{2p yes}}.")
    assert other.speaker(2).name == "Dana Voss’s lawyer"


def test_a_list_of_those_served_names_nobody_in_front() -> None:
    found = read(
        "{1s A lawyer for Osk, Sel, and Vand} {1c said} {1p no}. "
        "{2s Osk’s lawyer} {2c said} {2p yes}."
    )
    assert not found.speaker(2).named


def test_a_class_of_people_is_the_same_when_it_is_called_the_same() -> None:
    found = read(
        "But {1s voters} {1c fear} {1p floods}. They left. {2s Voters} {2c said} {2p yes}. "
        "{3s Some voters} {3c said} {3p no}. {4s Several voters} {4c said} {4p no}."
    )
    assert found.speaker(1) == found.speaker(2)
    assert len({found.speaker(n).id for n in (2, 3, 4)}) == 3


def test_two_bare_plurals_of_the_unnamed_stay_two() -> None:
    found = read("{1s Officials} {1c said} {1p no}. {2s Officials} {2c said} {2p yes}.")
    assert found.speaker(1) != found.speaker(2)


def test_one_is_not_several() -> None:
    found = read(
        "{1s The firms that Marr insured} {1c said} {1p no}. {2s His firm} {2c said} {2p yes}."
    )
    assert found.speaker(1) != found.speaker(2)


def test_a_poll_is_told_apart_by_its_name() -> None:
    found = read(
        "{1s A new poll} {1c shows} {1p a tie}. {2s The latest Osk poll} {2c shows} {2p a lead}. "
        "{3s The Sel Harbour poll} {3c shows} {3p none}. {4s This poll} {4c asked} {4p why}. "
        "{5s The Osk poll} {5c found} {5p it}."
    )
    osk, sel = found.speaker(1), found.speaker(3)
    assert found.speaker(2) == found.speaker(5) == osk
    assert found.speaker(4) == sel != osk
