"""Two people of one full name: apart where the text says so, and only there."""

import pytest
from resolve.marked import Read, read

_FIRST = "{1s Ivar Holt, the mayor,} {1c said} {1p no}."


def _second(source: str) -> Read:
    return read(f"{_FIRST} {{2s {source}}} {{2c said}} {{2p yes}}.")


@pytest.mark.parametrize(
    "source",
    [
        "Ivar Holt Jr.",
        "Ivar Holt, Jr.,",
        "Ivar Holt Jr., a baker,",
        "Ivar Holt III",
        "The younger Ivar Holt",
        "A different Ivar Holt, who bakes,",
        "Ivar Holt, no relation to the mayor,",
        "Ivar Holt (no relation)",
    ],
)
def test_the_text_tells_two_people_of_one_name_apart(source: str) -> None:
    found = _second(source)
    assert found.speaker(2).named
    assert found.speaker(2) != found.speaker(1)
    assert found.speaker(1).id in found.speaker(2).distinct_from


@pytest.mark.parametrize(
    "source",
    [
        "Sen. Ivar Holt of Nordhavn",
        "Ivar Holt, who is no relation to Dana Holt,",
        "Ivar Holt, a baker,",
    ],
)
def test_other_words_leave_them_one(source: str) -> None:
    found = _second(source)
    assert found.speaker(2) == found.speaker(1)


def test_a_supporter_of_somebody_is_no_namesake() -> None:
    found = read(f"{_FIRST} Another Ivar Holt supporter came.")
    assert sum(e.name == "Ivar Holt" for e in found.entities) == 1


def test_father_and_son() -> None:
    found = read(
        "{1s Ivar Holt, 54,} {1c said} {1p no}. He met his son, also named Ivar Holt."
        " {2s The younger Ivar Holt} {2c said} {2p yes}. {3s Ivar Holt Sr.} {3c said} {3p no}."
        " {4s Ivar Holt Jr.} {4c said} {4p yes}. {5s Ivar Holt} {5c said} {5p no}."
    )
    father, son = found.speaker(1), found.speaker(2)
    assert [found.speaker(n) for n in (3, 4, 5)] == [father, son, father]
    assert father != son


def test_a_junior_alone_goes_by_the_bare_name() -> None:
    found = read(
        "{1s Ivar Holt Jr.} {1c said} {1p no}. {2s Ivar Holt} {2c said} {2p no}."
        " {3s Holt} {3c said} {3p no}."
    )
    assert found.speaker(1) == found.speaker(2) == found.speaker(3)


def test_many_of_one_surname_stay_apart() -> None:
    found = read("Present: Bana Holt, Rudo Holt, Mila Holt and Kele Holt.")
    assert sum(e.name.endswith("Holt") for e in found.entities) == 4
