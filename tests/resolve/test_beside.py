"""Whom "who" means right behind a description."""

import pytest
from resolve.marked import Seen, read

_VOLK = "{1s Rena Volk} {1c said} {1p no}."


@pytest.mark.parametrize(
    "who", ["a person close to the talks", "two officials familiar with the talks", "an aide"]
)
def test_who_means_the_description_before(who: str) -> None:
    seen = (Seen("Rena Volk", form="name"), Seen("who ", form="pronoun", takes_up=0))
    told = f"{_VOLK} That was denied by {who}, {{2s who}} {{2c said}} {{2p so}}."
    assert read(told, seen=seen).speaker(2).name == who


def test_it_is_the_one_who_denies_it() -> None:
    told = "{3p That} {3c was denied} by {3s an aide}, {2s who} {2c said} {2p so}."
    found = read(f"{_VOLK} {told}")
    assert found.speaker(2) == found.speaker(3)


@pytest.mark.parametrize(
    "told",
    [
        "That was denied by a spokesman for Rena Volk, {2s who} {2c said} {2p so}.",
        "That was told in a letter from Rena Volk, {2s who} {2c said} {2p so}.",
    ],
)
def test_a_name_at_its_end_may_be_meant(told: str) -> None:
    seen = (Seen("Rena Volk", form="name"), Seen("who ", form="pronoun", takes_up=0))
    assert read(f"{_VOLK} {told}", seen=seen).speaker(2).name == "Rena Volk"
