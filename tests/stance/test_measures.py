"""What is plainly said of a law: "demanded the repeal of the Quay Act"."""

import pytest

from reportedly.schema import Entity, EntityKind, Span
from reportedly.stance.clauses import Clauses

NAMES: dict[str, EntityKind] = {
    "Anton Reshko": "person", "he": "person", "The Liberal Alliance": "group",
    "the court": "institution", "Parliament": "institution", "the Quay Act": "document",
    "Port Osk": "place",
}  # fmt: skip


def told(words: str) -> list[tuple[str, str, str]]:
    entities = [
        Entity(f"x:{name}", "x", name, kind, True, 1, (Span(at, at + len(name)),))
        for name, kind in NAMES.items()
        if (at := words.find(name)) >= 0
    ]
    found = Clauses(words, entities).found
    return [(words[slice(*c.holder)], c.side, words[slice(*c.target)]) for c in found]


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Anton Reshko called for the repeal of the Quay Act on Monday.", "against"),
        ("Anton Reshko demanded the immediate withdrawal of the Quay Act.", "against"),
        ("Anton Reshko will repeal the Quay Act if elected.", "against"),
        ("Anton Reshko would scrap the Quay Act, an aide said.", "against"),
        ("Anton Reshko promised to fight the Quay Act.", "against"),
        ("Anton Reshko has fought the Quay Act and its author.", "against"),
        ("Anton Reshko has long lobbied against the Quay Act.", "against"),
        ("Anton Reshko wants the Quay Act scrapped.", "against"),
        ("Anton Reshko demanded that the Quay Act be withdrawn.", "against"),
        ("Anton Reshko stands fully behind the Quay Act.", "for"),
        ("Anton Reshko is squarely behind the Quay Act.", "for"),
        ("Anton Reshko has long argued for the Quay Act.", "for"),
        ("Anton Reshko vowed to defend the Quay Act.", "for"),
        ("Anton Reshko is opposed to the repeal of the Quay Act.", "for"),
        ("Anton Reshko voted against the repeal of the Quay Act.", "for"),
    ],
)
def test_a_position_on_a_law_is_told(words: str, side: str) -> None:
    assert told(words) == [("Anton Reshko", side, "the Quay Act")]


def test_a_party_and_whoever_speaks_have_positions_too() -> None:
    assert told("The Liberal Alliance would abolish the Quay Act.")[0][1] == "against"
    assert told("Reshko said that he would bury the Quay Act.") == [
        ("he", "against", "the Quay Act")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Anton Reshko said that the court would repeal the Quay Act.",
        "Anton Reshko said that Parliament would repeal the Quay Act.",
        "Anton Reshko would not repeal the Quay Act.",
        "Anton Reshko promised not to fight the Quay Act.",
        "Anton Reshko did not call for the repeal of the Quay Act.",
        "Anton Reshko has never argued for the Quay Act.",
        "Anton Reshko would not oppose the repeal of the Quay Act.",
        "Anton Reshko would withdraw the second clause of the Quay Act.",
        "Anton Reshko would withdraw the Quay Act's second clause.",
        "Anton Reshko demanded the repeal of the Quay Act exemptions.",
        "Anton Reshko would repeal the Quay Act if the harbour board agreed.",
        "If the board agreed, Anton Reshko would repeal the Quay Act.",
        "They asked whether Anton Reshko would repeal the Quay Act.",
        "Would Anton Reshko call for the repeal of the Quay Act?",
        "Anton Reshko wants the Quay Act published.",
        "Anton Reshko fought for years; the Quay Act passed.",
        "Anton Reshko repealed the Quay Act.",
        "Anton Reshko would defend Port Osk.",
        "A friend of Anton Reshko would scrap the Quay Act.",
        "Anton Reshko had demanded the repeal of a levy before the Quay Act.",
    ],
)
def test_no_position_is_told(words: str) -> None:
    assert told(words) == []
