"""Reasons for anonymity that the sentences behind a source tell."""

import pytest
from describe.told import words

WHY = "because they were not authorized to discuss it"
SPOKE = f"spoke on condition of anonymity {WHY}."
TWO = "{1s Two officials} {1c said} {1p no}. "
AIDE, GUARD = "{1s An aide} {1c said} {1p no}. ", "{2s A guard} {2c said} {2p yes}. "


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("Both", WHY),
        ("Both officials", WHY),
        ("Both of the officials", WHY),
        ("All", WHY),
        ("Each", WHY),
        ("The two", WHY),
        ("The two people", WHY),
        ("The bureaucrats", WHY),
        ("Both aides", ""),
        ("The two countries", ""),
        ("Both other officials", ""),
    ],
)
def test_words_for_all_of_several_take_them_up(subject: str, reason: str) -> None:
    assert words(f"{TWO}{subject} {SPOKE}")[1] == reason


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Neither was authorized to discuss it.", "Neither was authorized to discuss it"),
        ("None of the officials was free to talk.", "None of the officials was free to talk"),
        ("The officials were not allowed to say so.", "not allowed to say so"),
        ("Neither senator was allowed to say so.", ""),
        ("They were not allowed to say so.", ""),
        ("The people were not allowed to say so.", ""),
    ],
)
def test_what_is_forbidden_is_a_reason_too(sentence: str, reason: str) -> None:
    assert words(TWO + sentence)[1] == reason


def test_a_noun_of_the_same_class_takes_one_up() -> None:
    assert words(f"{AIDE}The staffer {SPOKE}")[1] == WHY


@pytest.mark.parametrize("number", [1, 2])
def test_both_are_those_who_were_told_one_by_one(number: int) -> None:
    assert words(f"{AIDE}{GUARD}Both {SPOKE}", number)[1] == WHY


@pytest.mark.parametrize(
    "behind",
    [f"It rained. Both {SPOKE}", f"{GUARD}They {SPOKE}", f"{GUARD}It rained. Both {SPOKE}"],
)
def test_farther_behind_nobody_else_is_taken_up(behind: str) -> None:
    assert words(AIDE + behind)[1] == ""
