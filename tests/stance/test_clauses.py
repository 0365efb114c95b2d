"""What a clause says outright of the two whom it names."""

import pytest

from reportedly.schema import Entity, EntityKind, Span
from reportedly.stance.clauses import Clauses

NAMES: dict[str, EntityKind] = {
    "Anton Reshko": "person", "Lena Voss": "person",
    "the opposition candidate, Lena Voss": "person",
    "Ostrava": "place", "Prime Minister Karel Dunn": "person", "The Liberal Alliance": "group",
    "Dunn": "person",
}  # fmt: skip


def entities(text: str) -> list[Entity]:
    found = []
    for name, kind in NAMES.items():
        if (start := text.find(name)) >= 0:
            spans = (Span(start, start + len(name)),)
            found.append(Entity(f"x:{name}", "x", name, kind, True, 1, spans))
    return found


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[slice(*c.holder)], c.side, text[slice(*c.target)])
        for c in Clauses(text, entities(text)).found
    ]


@pytest.mark.parametrize(
    ("words", "holder", "side", "target"),
    [
        ("Anton Reshko prefers Lena Voss.", "Anton Reshko", "for", "Lena Voss"),
        ("Anton Reshko has long quietly favoured former mayor Lena Voss.", "Anton Reshko", "for",
         "Lena Voss"),
        ("They say Ostrava prefers the opposition candidate, Lena Voss, to him.", "Ostrava", "for",
         "the opposition candidate, Lena Voss"),
        ("Lena Voss, who is openly backed by Ostrava, won.", "Ostrava", "for", "Lena Voss"),
        ("Lena Voss was condemned by Anton Reshko.", "Anton Reshko", "against", "Lena Voss"),
        ("Anton Reshko, a former spy, opposes Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
        ("The Liberal Alliance is strongly opposed to Ostrava.", "The Liberal Alliance", "against",
         "Ostrava"),
        ("Lena Voss is a vocal critic of Prime Minister Karel Dunn.", "Lena Voss", "against",
         "Prime Minister Karel Dunn"),
        ("Anton Reshko sided with Lena Voss.", "Anton Reshko", "for", "Lena Voss"),
        ("Anton Reshko voted against Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
        ("Anton Reshko does not support Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
        ("Anton Reshko no longer supports Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
    ],
)  # fmt: skip
def test_a_clause_takes_a_side(words: str, holder: str, side: str, target: str) -> None:
    assert told(words) == [(holder, side, target)]


@pytest.mark.parametrize(
    "words",
    [
        "A friend of Anton Reshko supports Lena Voss.",
        "They asked whether Anton Reshko supports Lena Voss.",
        "Does Anton Reshko support Lena Voss?",
        "Anton Reshko did not attack Lena Voss.",
        "Anton Reshko has not endorsed Lena Voss.",
        "Anton Reshko opposes Lena Voss's plan.",
        "Anton Reshko fears Lena Voss will win.",
        "Anton Reshko supports talks with Lena Voss.",
        "Anton Reshko met critics like Lena Voss.",
        "Anton Reshko came back. Lena Voss left.",
        "Anton Reshko spoke. Supports Lena Voss.",
        "Anton Reshko backs\nLena Voss",
    ],
)
def test_no_side_is_taken(words: str) -> None:
    assert told(words) == []


def test_a_long_text_without_sides_costs_no_square() -> None:
    text = "Anton Reshko " + "and he " * 20_000 + "Lena Voss."
    assert told(text) == []
