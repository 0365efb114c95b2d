"""Whom "the former premier said" means behind the sentence of somebody whom it fits."""

import pytest
from resolve.marked import Read, Seen, read


def _read(told: str, one: str, office: str) -> Read:
    """A text whose description of an office the model takes for somebody told of before."""
    seen = (Seen(one), Seen(office, takes_up=0))
    return read(told, seen=seen)


_STARK = "{1s Emmo Stark, the interior minister,} {1c said} {1p no}."
_QUADE = "{2s Bertil Quade} {2c said} {2p that it was good}."
_VENN = "{1s Olga Venn, the premier,} {1c said} {1p no}."


def _former(said: str) -> str:
    return f"{{3p “{said},”}} {{3s the former prime minister}} {{3c said}}."


def test_another_minister_is_no_former_prime_minister() -> None:
    found = _read(f"{_STARK} {_QUADE} {_former('It is mine')}", "Emmo Stark", "the former prime")
    assert found.speaker(3).name == "Bertil Quade"


@pytest.mark.parametrize(
    "who", ["Her predecessor, Klas Eide,", "Klas Eide", "Klas Eide, who led the party,"]
)
def test_who_serves_is_not_who_served(who: str) -> None:
    told = f"{_VENN} {{2s {who}}} {{2c said}} {{2p that it was good}}."
    told += " {3p “It was mine,”} {3s the former premier} {3c said}."
    assert _read(told, "Olga Venn", "the former premier").speaker(3).name == "Klas Eide"


def test_a_spokeswoman_is_no_prime_minister() -> None:
    told = "{1s A spokeswoman} {1c said} {1p no}. {2s Ludo Fenn} {2c mocked} {2p his rival}."
    told += " {3p “She has lost,”} {3s the prime minister} {3c said}."
    assert _read(told, "A spokeswoman", "the prime minister").speaker(3).name == "Ludo Fenn"


@pytest.mark.parametrize(
    "between",
    [
        "{2s Bertil Quade, the mayor,} {2c said} {2p that it was good}.",
        "{2s Bertil Quade} {2c attacked} {2p Emmo Stark}.",
        "{2s Bertil Quade} {2c said} {2p that it was good}.\n\n",
        "{2s Two aides} {2c said} {2p that it was good}.",
        "The bill was long.",
        "Bertil Quade was arrested on Monday.",
    ],
)
def test_without_one_whom_it_fits_the_model_tells(between: str) -> None:
    found = _read(f"{_STARK} {between} {_former('It is mine')}", "Emmo Stark", "the former prime")
    assert found.speaker(3).name != "Bertil Quade"


def test_nobody_says_he_of_himself() -> None:
    found = _read(f"{_STARK} {_QUADE} {_former('He is wrong')}", "Emmo Stark", "the former prime")
    assert found.speaker(3).name != "Bertil Quade"


@pytest.mark.parametrize("office", ["the premier", "the former premier"])
def test_whom_it_fits_is_left(office: str) -> None:
    role = office.removeprefix("the ")
    told = f"{{1s Olga Venn, the {role},}} {{1c said}} {{1p no}}. {_QUADE}"
    told += f" {{3p “It was mine,”}} {{3s {office}}} {{3c said}}."
    assert _read(told, "Olga Venn", office).speaker(3).name == "Olga Venn"


def test_who_is_told_of_need_not_have_spoken() -> None:
    told = "{1s Karl Moss, the mayor,} {1c said} {1p no}. Former mayor Ida Lie disagreed."
    told += " {3p “It was shut,”} {3s the former mayor} {3c said}."
    assert _read(told, "Karl Moss", "the former mayor").speaker(3).name == "Ida Lie"


def test_a_title_that_the_model_takes_for_a_name_makes_nobody_new() -> None:
    told = "{1s Ada Brun} {1c said} {1p no}. {2p “We will see,”} {2s the senator} {2c said}."
    found = read(told, seen=(Seen("Ada Brun", form="name"), Seen("the senator", form="name")))
    assert found.speaker(2).name == "Ada Brun"
    assert all(e.mentions for e in found.entities if e.kind == "person")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("{1s Klas Eide}", "Klas Eide"),
        ("{1s Klas Eide, a fisherman,}", "the prime minister"),
        ("The prime minister left. {1s Klas Eide}", "the prime minister"),
    ],
)
def test_an_office_not_told_of_before_is_of_who_has_just_spoken(told: str, name: str) -> None:
    tag = "{2p “We will see,”} {2s the prime minister} {2c said}."
    assert read(f"{told} {{1c said}} {{1p no}}. {tag}").speaker(2).name == name
