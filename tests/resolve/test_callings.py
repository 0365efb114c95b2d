"""Role nouns that only some texts use: the name behind them speaks."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The rector of Halder University, Ana Pires,", "Ana Pires"),
        ("The comptroller of Orl, Dan Wick,", "Dan Wick"),
        ("The imam of Orl, Yusuf Adan,", "Yusuf Adan"),
        ("The secretary-general of the Northern League, Dan Wick,", "Dan Wick"),
        ("Provost Dan Wick", "Dan Wick"),
        ("Detective Constable Bo Marr", "Bo Marr"),
        ("PM Dan Wick", "Dan Wick"),
    ],
)
def test_a_name_speaks_whatever_its_bearer_does(source: str, name: str) -> None:
    speaker = read(f"{{1s {source}}} {{1c said}} {{1p no}}.").speaker(1)
    assert (speaker.name, speaker.named) == (name, True)


@pytest.mark.parametrize(
    "source",
    [
        "The soldier in the tent, whose brother Bo Lind was shot,",
        "A hacker who attacked the minister, Bo Lind,",
    ],
)
def test_a_name_further_on_does_not(source: str) -> None:
    assert not read(f"{{1s {source}}} {{1c said}} {{1p no}}.").speaker(1).named


@pytest.mark.parametrize("source", ["the PM", "the prime minister"])
def test_the_pm_is_the_prime_minister(source: str) -> None:
    told = "{1s PM Ana Pires} {1c said} {1p no}. Former PM Bo Lind was ill."
    found = read(f"{told} It is late, {{2s {source}}} {{2c said}}.")
    assert found.speaker(2) == found.speaker(1)


def test_an_hour_is_no_title() -> None:
    found = read("At 5 PM {1s Ana Pires} {1c said} {1p no}. Bo Lind is the prime minister.")
    assert found.speaker(1).name == "Ana Pires"
    assert "PM" not in {e.name for e in found.entities}
