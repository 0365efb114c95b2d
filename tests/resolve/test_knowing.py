"""Whom "the people" and "the sources" were before."""

import pytest
from resolve.marked import read

_PEOPLE = "Three people familiar with the matter"
_ANALYSTS = "Analysts at Osk Securities"


@pytest.mark.parametrize(
    ("first", "second", "later", "meant"),
    [
        (_PEOPLE, _ANALYSTS, "the people", 1),
        ("Two sources", "Lawyers for the bank", "the sources", 1),
        ("Three people", _ANALYSTS, "the people", 1),
        ("Officials briefed on the sale", _ANALYSTS, "the people", 1),
        (_ANALYSTS, _PEOPLE, "the people", 2),
        (_PEOPLE, "Sources at the ministry", "the sources", 2),
        ("Some people", "Officials close to the king", "the people", 2),
        ("Lawyers for the bank", _ANALYSTS, "the people", 2),
        (_PEOPLE, _ANALYSTS, "the analysts", 2),
        ("Three people", "Three analysts at Osk Securities", "the three people", 1),
    ],
)
def test_the_people_are_those_who_know(first: str, second: str, later: str, meant: int) -> None:
    found = read(
        f"{{1s {first}}} {{1c said}} {{1p no}}. {{2s {second}}} {{2c said}} {{2p so}}. "
        f"{{3p It is over}}, {{3s {later}}} {{3c said}}."
    )
    assert found.speaker(3) == found.speaker(meant)
    assert found.speaker(1) != found.speaker(2)


def test_those_who_are_not_named_come_before_a_body_s() -> None:
    found = read(
        "{1s Officials}, who asked not to be named, {1c said} {1p no}. "
        "{2s Analysts at Osk Securities} {2c said} {2p so}. {3s The people} {3c said} {3p yes}."
    )
    assert found.speaker(3) == found.speaker(1)
