"""Whom the text says right behind a description that it does not name."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    "described",
    [
        "{1s The head of the forum}, who asked not to be named, {1c said} {1p no}.",
        "{1s The head}, who had spoken only on condition of anonymity, {1c said} {1p no}.",
        "{1s The head}, speaking on condition of anonymity, {1c said} {1p no}.",
    ],
)
def test_who_is_not_named_is_nobody_named(described: str) -> None:
    named = "{2s Ada Brun, head of the Growers Forum,} {2c said} {2p so}."
    for marked in (f"{described} {named}", f"{named} {described}"):
        found = read(marked)
        assert not found.speaker(1).named
        assert found.speaker(2).name == "Ada Brun"


def test_it_is_the_one_right_in_front_who_is_not_named() -> None:
    found = read(
        "{1s Mayor Ada Brun} {1c said} {1p no}. "
        "{2s The mayor} {2c told} an aide, who asked not to be named, {2p that it was over}."
    )
    assert found.speaker(2).name == "Ada Brun"


def test_who_has_a_name_is_not_the_person_who_told_of_him() -> None:
    found = read(
        "Bo Lind met the envoy, {1s a person who was present} {1c said}. {1p They talked}. "
        "{2s The person} {2c said} {2p it took two hours}.",
        seen=(Seen("Bo Lind", "name"), Seen("a person"), Seen("The person", takes_up=0)),
    )
    assert found.speaker(1) == found.speaker(2)
    assert not found.speaker(2).named


@pytest.mark.parametrize(
    ("second", "same"),
    [
        ("The man, who was identified only by his first name, Pavo,", True),
        ("The man, identified as Pavo,", True),
        ("The former clerk, who asked to be identified only as Pavo,", True),
        ("A clerk who is called Pavo", False),
        ("Pavo", False),
    ],
)
def test_who_is_identified_spoke_before(second: str, same: bool) -> None:
    found = read(
        "{1s A former clerk of a firm in Velm} {1c said} {1p no}. "
        f"{{2s {second}}} {{2c said}} {{2p so}}."
    )
    assert (found.speaker(1) == found.speaker(2)) == same
    assert (found.speaker(1).name == "Pavo") == same
