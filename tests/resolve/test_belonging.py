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
