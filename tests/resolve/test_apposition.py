"""Descriptions in front of a comma and a name."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize("end", [".", ", on Friday.", " (R-Osk)."])
def test_the_mayor_is_who_is_named_behind_the_comma(end: str) -> None:
    assert _mayor(f"The guild likes Kolb Anders. It praised the mayor, Osk Tillman{end}") == (
        "Osk Tillman"
    )


@pytest.mark.parametrize(
    "then",
    [
        "After a talk with the mayor, Osk Tillman.",
        "It praised the mayor, Osk Tillman and Ada Brun.",
        "It praised the mayor, Osk Tillman, Ada Brun and others.",
        "When it praised the mayor, Osk Tillman left.",
    ],
)
def test_a_list_or_the_next_clause_names_nobody_for_it(then: str) -> None:
    assert _mayor(f"The guild likes Kolb Anders. {then}") == "Kolb Anders"


def _mayor(text: str) -> str:
    found = read(
        f"{{1s The guild}} {{1c told}} {{1p us}}. {text}",
        seen=(
            Seen("Kolb Anders", "name"),
            Seen("the mayor", takes_up=0),
            Seen("Osk Tillman", "name"),
        ),
    )
    at = found.text.index("the mayor")
    return next(e.name for e in found.entities if any(m.start == at for m in e.mentions))
