"""Offices that a text never gives to somebody whom it makes known by a trade."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    ("told", "office"),
    [
        ("a former aide", "The chancellor"),
        ("an engineer at the harbour works", "The mayor"),
        ("a lawyer for the union", "The governor"),
        ("a novelist", "The prime minister"),
    ],
)
@pytest.mark.parametrize("form", ["nominal", "name"])
def test_a_trade_is_no_office(told: str, office: str, form: str) -> None:
    assert _meant(f"Ned Foss, {told}, waits.", office, form) == office


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("Ned Foss, a lawyer and the mayor of Osk, waits.", "The mayor"),
        ("Ned Foss, a former teacher, has run Osk since 2014.", "The mayor"),
        ("Ned Foss, a former teacher, took office in May.", "The governor"),
        ("Ned Foss, an engineer, was elected mayor.", "The mayor"),
        ("Ned Foss, an economist, waits.", "The president"),
        ("Ned Foss, her running mate, waits.", "The governor"),
        ("Ned Foss, an engineer, is here. Governor Foss waits.", "The governor"),
        ("Ned Foss waits.", "The chancellor"),
        ("Ned Foss, an engineer, waits.", "The engineer"),
    ],
)
def test_anybody_else_may_be_whom_the_model_takes_it_for(before: str, office: str) -> None:
    assert _meant(before, office) == "Ned Foss"


def _meant(before: str, office: str, form: str = "nominal") -> str:
    """Who an office is told to be that the model takes for Ned Foss."""
    kind = "name" if form == "name" else "nominal"
    found = read(
        f"{before} {{1s {office}}} {{1c said}} {{1p no}}.",
        seen=(Seen("Ned Foss", "name"), Seen(office, kind, takes_up=0)),
    )
    return found.speaker(1).name


def test_the_end_of_a_sentence_parts_a_verb_from_an_office() -> None:
    """In "it was unsafe. The mayor" nobody becomes mayor."""
    assert _meant("Ned Foss, an engineer, found that it was unsafe.", "The mayor") == "The mayor"


def test_who_holds_another_office_in_focus_is_not_the_mayor() -> None:
    found = read(
        "{1s President Ivo Tarn} {1c said} {1p no}. {2s The mayor} {2c said} {2p yes}.",
    )
    assert found.speaker(2).name == "The mayor"
