"""Whom an office without a name means where the model takes somebody of another one for it."""

import pytest
from resolve.marked import Seen, read

from reportedly.resolve.draft import Draft
from reportedly.resolve.offices import office_of, offices_apart
from reportedly.resolve.roles import Role


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("General Arvid Stahl won.", "The president"),
        ("President Ivo Tarn waits.", "The foreign minister"),
        ("The interior minister, Samir Aziz, left.", "The defence minister"),
        ("Lukas Brandt, the transport minister, stayed.", "The prime minister"),
        ("Senator Kim Dole lied.", "The president"),
        ("Vice President Osk Tillman left.", "The president"),
        ("Former senator Ivo Tarn is here. Governor Tarn waits.", "The president"),
    ],
)
def test_an_office_is_nobody_of_another(before: str, office: str) -> None:
    assert not _taken(before, office)


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("President Ivo Tarn waits.", "The president"),
        ("Ivo Tarn, the former president, waits.", "The president"),
        ("Lukas Brandt, the transport minister, stayed.", "The minister"),
        ("The new foreign minister, Samir Aziz, left.", "The foreign minister"),
        ("General Arvid Stahl won.", "The defence minister"),
        ("General Arvid Stahl was elected president.", "The president"),
        ("President Ivo Tarn, who is also the foreign minister, waits.", "The foreign minister"),
        ("Samir Aziz, the interior minister, left as defence minister.", "The defence minister"),
        ("Minister Samir Aziz left.", "The defence minister"),
        ("Likud minister Samir Aziz left.", "The defence minister"),
        ("The Labour minister Samir Aziz left.", "The defence minister"),
        ("Prime Minister Inga Sorle left.", "The premier"),
        ("Ada Brun left.", "The president"),
        ("Director Ada Brun left.", "The president"),
        ("Governor Ada Brun left.", "The bank's president"),
    ],
)
def test_an_office_may_be_whom_the_model_takes_it_for(before: str, office: str) -> None:
    assert _taken(before, office)


def _taken(before: str, office: str) -> bool:
    """Whether an office is told to be the last one named before it."""
    name = next(n for n in _NAMES if n in before)
    found = read(
        f"{before} {{1s {office}}} {{1c said}} {{1p no}}.",
        seen=(Seen(name, "name"), Seen(office, takes_up=0)),
    )
    return found.speaker(1).name.endswith(name)


_NAMES = (
    "Arvid Stahl", "Ivo Tarn", "Samir Aziz", "Lukas Brandt", "Kim Dole", "Osk Tillman",
    "Inga Sorle", "Ada Brun",
)  # fmt: skip


def test_the_only_holder_told_of_is_meant_instead() -> None:
    found = read(
        "{1s Prime Minister Inga Sorle} {1c trusts} {1p Lukas Brandt, the transport minister}. "
        "Then the prime minister spoke.",
        seen=(
            Seen("Inga Sorle", "name"),
            Seen("Lukas Brandt", "name"),
            Seen("the prime minister", takes_up=1),
        ),
    )
    assert len(found.speaker(1).mentions) == 2


def test_a_pronoun_goes_with_the_office() -> None:
    found = read(
        "The interior minister, Samir Aziz, left. The defence minister went further still. "
        "{1s He} {1c said} {1p the army was ready}.",
        seen=(
            Seen("The interior minister"),
            Seen("Samir Aziz", "name", takes_up=0),
            Seen("The defence minister", takes_up=0),
            Seen("He", "pronoun", takes_up=2),
        ),
    )
    assert found.speaker(1).name == "The defence minister"


@pytest.mark.parametrize(
    "text", ["The board's president", "a president", "The president of Osk", "The former president"]
)
def test_more_than_an_office_is_left_to_the_model(text: str) -> None:
    assert office_of(text) is None


@pytest.mark.parametrize(
    ("roles", "text", "apart"),
    [
        ([("vice", "president")], "the president", True),
        ([("vice", "president"), ("president",)], "the president", False),
        ([("former", "minister"), ("president",)], "the foreign minister", False),
        ([("finance", "minister")], "the chancellor", False),
        ([("premier",)], "the transport minister", True),
        ([("defence", "minister")], "the minister", False),
        ([("defence", "minister")], "the Kenyan interior minister", True),
    ],
)
def test_roles_and_offices(roles: list[Role], text: str, apart: bool) -> None:
    office = office_of(text)
    assert office is not None
    assert offices_apart(Draft("Ivo Tarn", roles=roles), office) == apart
