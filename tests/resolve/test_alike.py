"""Which bearer of an office a description may mean."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("first", "second", "later", "meant"),
    [
        ("President Orla Brun", "Ilko Marr", "The vice president", None),
        ("Vice President Ilko Marr", "President Orla Brun", "The vice president", 1),
        ("Former President Ilko Marr", "President Orla Brun", "The former president", 1),
        ("Former President Ilko Marr", "President Orla Brun", "The president", 2),
        ("President Orla Brun", "former President Ilko Marr", "The president", 1),
        ("Osk President Orla Brun", "Ilko Marr", "The former president", 1),
        ("Shadow Chancellor Orla Brun", "Ilko Marr", "The shadow chancellor", 1),
        ("Kenyan President Orla Brun", "Ilko Marr", "The Danish president", None),
        ("Kenyan President Orla Brun", "Ilko Marr", "The Kenyan president", 1),
        ("Kenyan President Orla Brun", "President Ilko Marr", "The Kenyan president", 1),
        ("Kenyan President Orla Brun", "Ilko Marr", "The embattled president", 1),
        ("U.S. President Orla Brun", "Ilko Marr", "The American president", 1),
        ("U.S. President Orla Brun", "Ilko Marr", "The French president", None),
        ("President Orla Brun", "Ilko Marr", "The Kenyan president", 1),
    ],
)
def test_the_office_is_the_bearers_own(
    first: str, second: str, later: str, meant: int | None
) -> None:
    found = read(
        f"{{1s {first}}} {{1c said}} {{1p no}}. {{2s {second}}} {{2c said}} {{2p yes}}. "
        f"{{3s {later}}} {{3c said}} {{3p so}}. He had a former aide, who sold vice and shadow."
    )
    if meant is None:
        assert not found.speaker(3).named
    else:
        assert found.speaker(3) == found.speaker(meant)


def test_the_party_in_front_of_a_title_is_a_senators() -> None:
    found = read(
        "{1s Democratic Sen. Orla Brun} {1c said} {1p no}. "
        "{2s The Republican senator} {2c said} {2p so}."
    )
    assert found.speaker(1) != found.speaker(2)


@pytest.mark.parametrize(
    ("named", "described", "meant"),
    [
        ("Ada Brun, chair of the Growers' Forum,", "The head of a large union", False),
        ("Ada Brun, head of the Growers Forum,", "The head of one bank", False),
        ("Ada Brun, the president,", "The head of the port authority", False),
        ("President Ada Brun", "The head of state", True),
        ("Director Ada Brun", "The head of the agency", True),
        ("Chairwoman Ada Brun", "The chair of the parks panel", True),
        ("Ada Brun, chair of the port authority,", "The head of the port authority", True),
    ],
)
def test_who_heads_another_body_is_somebody_else(named: str, described: str, meant: bool) -> None:
    name, told = (
        f"{{1s {named}}} {{1c said}} {{1p no}}.",
        f"{{2s {described}}} {{2c said}} {{2p so}}.",
    )
    for marked in (f"{name} {told}", f"{told} {name}"):
        found = read(marked)
        assert (found.speaker(1) == found.speaker(2)) == meant
