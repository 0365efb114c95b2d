import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    "asks",
    ["It is not clear", "It is unclear exactly", "The board did not say", "Nobody knows",
     "Marr asked", "He was not sure", "Because we know", "It does not matter"],
)  # fmt: skip
def test_who_in_a_question_is_nobody_before(asks: str) -> None:
    found = read(f"Ilko Voss said the port was shut. {asks} {{1s who}} {{1c said}} {{1p no}}.")
    assert (found.speaker(1).name, found.speaker(1).named) == ("unknown", False)


@pytest.mark.parametrize(
    "before",
    ["Ilko Voss,", "It was Ilko Voss", "The board asked Ilko Voss,", "He is sure of Ilko Voss,"],
)
def test_who_behind_a_name_is_that_one(before: str) -> None:
    assert read(f"{before} {{1s who}} {{1c said}} {{1p no}}.").speaker(1).name == "Ilko Voss"


def test_who_behind_people_that_we_know_takes_them_up() -> None:
    speaker = read("The aides we know {1s who} {1c said} {1p no} left.").speaker(1)
    assert speaker.name.startswith("The aides")


@pytest.mark.parametrize(
    "cue",
    ["is misleading to say", "would be false to suggest", "was a mistake to claim",
     "is not true that", "is too early to say", "was believed that"],
)  # fmt: skip
def test_it_that_only_stands_for_what_is_said_is_nobody(cue: str) -> None:
    found = read(f"The archdiocese met. {{1s It}} {{1c {cue}}} {{1p the hall was shut}}.")
    assert found.speaker(1).kind == "unknown"


@pytest.mark.parametrize(
    "cue", ["said", "is ready to say", "was the first to say", "was told that"]
)
def test_it_that_speaks_is_a_body(cue: str) -> None:
    found = read(
        f"{{1s The board}} {{1c said}} {{1p no}}. {{2s It}} {{2c {cue}}} {{2p it was shut}}."
    )
    assert found.speaker(2) == found.speaker(1)
