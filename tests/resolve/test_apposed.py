"""Descriptions with the name of whom they mean between two commas behind them."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Her lawyer, the veteran litigator Dana Reyes,", "Dana Reyes"),
        ("His deputy, the economist Bo Lind,", "Bo Lind"),
        ("The first witness, county auditor Luis Bream,", "Luis Bream"),
        ("Her father-in-law, the retired miner Bo Lind,", "Bo Lind"),
        ("One of the judges, Bo Lind,", "Bo Lind"),
        ("Another of the members, Bo Lind,", "Bo Lind"),
    ],
)
def test_what_stands_before_a_name_between_commas_qualifies_it(source: str, name: str) -> None:
    found = read(f"{{1s {source}}} {{1c said}} {{1p no}}. {{2s {name}}} {{2c said}} {{2p yes}}.")
    assert found.speaker(1) == found.speaker(2)
    assert (found.speaker(1).name, found.speaker(1).named) == (name, True)


@pytest.mark.parametrize(
    "source",
    [
        "A former adviser to the minister, the economist Bo Lind,",
        "Her lawyer, unlike Bo Lind,",
        "The witness, accusing Bo Lind,",
        "Her lawyer, who met the actor Bo Lind,",
    ],
)
def test_a_name_that_closes_no_apposition_does_not_speak(source: str) -> None:
    assert not read(f"{{1s {source}}} {{1c said}} {{1p no}}.").speaker(1).named


def test_a_pronoun_that_takes_up_the_description_means_who_is_named() -> None:
    found = read(
        "{1s The first witness, county auditor Luis Bream,} {1c said} {1p no}."
        " {2p “Yes,”} {2s he} {2c said}.",
        seen=(Seen("The first witness"), Seen("he", form="pronoun", takes_up=0)),
    )
    assert found.speaker(2).name == "Luis Bream"
