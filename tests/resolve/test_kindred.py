"""Relatives of named people whom the model takes for somebody named in passing."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize("relative", ["husband", "son", "brother"])
def test_a_relative_is_nobody_named_in_passing(relative: str) -> None:
    whose = f"Ms. Lindt's {relative}"
    assert _meant("Anna Lindt paid the builder Kurt Osk.", "Kurt Osk", whose) == whose


@pytest.mark.parametrize(
    ("before", "name", "whose"),
    [
        ("Anna Lindt married the builder Kurt Osk.", "Kurt Osk", "Ms. Lindt's husband"),
        ("Anna Lindt met her husband, Kurt Osk.", "Kurt Osk", "Ms. Lindt's husband"),
        ("Anna Lindt met Karl Lindt.", "Karl Lindt", "Ms. Lindt's husband"),
        ("Kurt Osk kissed his wife, Anna Lindt.", "Kurt Osk", "Ms. Lindt's husband"),
        ("Kurt Osk has two children. So has Anna Lindt.", "Kurt Osk", "Ms. Lindt's father"),
        ("Anna Lindt paid the builder Kurt Osk.", "Kurt Osk", "Ms. Lindt's builder"),
        ("Anna Lindt paid the builder Kurt Osk.", "Kurt Osk", "Her husband"),
    ],
)
def test_where_the_text_tells_of_family_the_model_is_believed(
    before: str, name: str, whose: str
) -> None:
    assert _meant(before, name, whose) == name


def _meant(before: str, name: str, whose: str) -> str:
    found = read(
        f"{before} {{1s {whose}}} {{1c said}} {{1p no}}.",
        seen=(Seen(name, "name"), Seen(whose, takes_up=0)),
    )
    return found.speaker(1).name


def test_a_relative_told_again_is_the_same() -> None:
    found = read(
        "Anna Lindt paid Kurt Osk. {1s Ms. Lindt's husband} {1c said} {1p no}."
        " {2s Ms. Lindt's husband} {2c said} {2p yes}.",
        seen=(
            Seen("Kurt Osk", "name"),
            Seen("Ms. Lindt's husband", takes_up=0),
            Seen("Ms. Lindt's husband", takes_up=1),
        ),
    )
    assert found.speaker(1) == found.speaker(2)
    assert found.speaker(1).name == "Ms. Lindt's husband"
