"""Whose office or father is meant."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    ("named", "holder", "same"),
    [
        ("The Oval Office", "Sen. Ruth Ambrose", False),
        ("The Congressional Budget Office", "Rep. Ruth Ambrose", False),
        ("The Congressional Budget Office", "Congressional Budget Office director Ada Brun", True),
    ],
)
def test_her_office_is_one_that_she_has_a_part_in(named: str, holder: str, same: bool) -> None:
    found = read(
        f"{{1s {named}}} {{1c said}} {{1p no}}. {holder} resigned. "
        "{2s Her office} {2c said} {2p so}.",
        seen=(Seen(named, "name", "institution"), Seen("Her office", "nominal", "institution", 0)),
    )
    assert (found.speaker(1) == found.speaker(2)) == same


def test_her_father_is_not_who_was_his_father() -> None:
    found = read(
        "Paul Vick wrote that {1s his father} {1c said} {1p no}. "
        "Susan Bellows was there. {2s Her father} {2c said} {2p so}.",
        seen=(Seen("Paul Vick", "name"), Seen("his father"), Seen("Her father", takes_up=1)),
    )
    assert found.speaker(1) != found.speaker(2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The envoy", "The envoy's driver"),
        ("Ilko Brun, the mayor,", "The mayor’s wife"),
    ],
)
def test_who_belongs_to_somebody_without_a_name_is_somebody_else(first: str, second: str) -> None:
    found = read(
        f"{{1s {first}}} {{1c said}} {{1p no}}. {{2s {second}}} {{2c said}} {{2p so}}.",
        seen=(Seen(first), Seen(second, takes_up=0)),
    )
    assert found.speaker(1) != found.speaker(2)
    assert not found.speaker(2).named


def test_the_envoy_is_who_was_the_ministers_envoy() -> None:
    found = read(
        "{1s The minister's envoy} {1c said} {1p no}. {2s The envoy} {2c said} {2p so}.",
        seen=(Seen("The minister's envoy"), Seen("The envoy", takes_up=0)),
    )
    assert found.speaker(1) == found.speaker(2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Judge Ann Lind slept through the trial.", "Her former clerk"),
        ("Premier Colin Straker knew about the spill.", "His former adviser"),
        ("Senator Kim Dole lied about the trip.", "Her former driver"),
    ],
)
def test_whoever_is_owned_is_not_the_owner(first: str, second: str) -> None:
    speaker = read(f"{first} {{1s {second}}} {{1c said}} {{1p so}}.").speaker(1)
    assert (speaker.name, speaker.named) == (second, False)


@pytest.mark.parametrize("second", ["Her daughter", "Ann Lund's daughter"])
def test_the_owner_is_not_meant_whatever_the_model_takes_it_for(second: str) -> None:
    found = read(
        f"{{1s Ann Lund}} {{1c said}} {{1p no}}. {{2s {second}}} {{2c said}} {{2p so}}.",
        seen=(Seen("Ann Lund", "name"), Seen(second, takes_up=0)),
    )
    assert found.speaker(1) != found.speaker(2)
    assert not found.speaker(2).named


def test_her_former_boss_may_be_somebody_named_before() -> None:
    found = read(
        "{1s Ilko Brun} {1c said} {1p no}. Ann Lund left. {2s Her former boss} {2c said} {2p so}.",
        seen=(
            Seen("Ilko Brun", "name"),
            Seen("Ann Lund", "name"),
            Seen("Her former boss", takes_up=0),
        ),
    )
    assert found.speaker(1) == found.speaker(2)


def test_however_is_no_part_of_whom_a_sentence_begins_with() -> None:
    found = read(
        "{1s Otto Keel} {1c said} {1p no}. {2s His former employee, however,} {2c said} {2p so}."
    )
    assert found.speaker(2).name == "His former employee"


@pytest.mark.parametrize(
    ("who", "same"),
    [("A European diplomat", False), ("A diplomat", True), ("President Ivo Tarn", True)],
)
def test_a_foreigners_government_is_another_one(who: str, same: bool) -> None:
    found = read(
        f"{{3s Tervania's government}} {{3c said}} {{3p no}}. {{1s {who}}} {{1c said}} {{1p no}}. "
        "{2s His government} {2c said} {2p so}.",
        seen=(
            Seen("Tervania's government", kind="institution"),
            Seen(who),
            Seen("His government", kind="institution", takes_up=0),
        ),
    )
    assert (found.speaker(3) == found.speaker(2)) == same
