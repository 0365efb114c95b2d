"""Names behind an office that is only served: "a spokesman for the minister, X, said"."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    ("servant", "link", "office"),
    [
        ("A spokesman", "for", "the prime minister"),
        ("A former senior adviser", "to", "the finance minister"),
        ("An aide", "to", "the mayor"),
        ("Another critic", "of", "the president"),
    ],
)
def test_who_speaks_for_an_office_does_not_hold_it(servant: str, link: str, office: str) -> None:
    source, later = f"{servant} {link} {office}", office.capitalize()
    found = read(
        f"{{1s {source}, Piet Olsen,}} {{1c said}} {{1p no}}."
        f" {{2s {later}}} {{2c said}} {{2p yes}}.",
        seen=(Seen(source), Seen("Piet Olsen", "name", takes_up=0, share=0.3), Seen(later)),
    )
    assert (found.speaker(1).name, found.speaker(1).named) == ("Piet Olsen", True)
    assert len(found.speaker(1).mentions) == 2
    assert found.speaker(2).name == later


def test_behind_according_to_the_name_is_the_aides() -> None:
    found = read("{1p It stays}, {1c according to} {1s an aide to the mayor, Karl Holm}.")
    assert found.speaker(1).name == "Karl Holm"


@pytest.mark.parametrize(
    "sentence",
    [
        "{1s Ada Brun, an adviser to the mayor, Karl Holm,} {1c said} {1p no}.",
        "{1s Ada Brun} {1c told} {1p us no} at the home of an aide to the mayor, Karl Holm.",
        "{1s The spokesman for the mayor, Karl Holm,} {1c said} {1p no}.",
        "{1s A spokesman} {1c said} {1p no}. He met the mayor, Karl Holm, on Monday.",
    ],
)
def test_elsewhere_the_name_is_the_offices(sentence: str) -> None:
    found = read(f"{sentence} {{2s The mayor}} {{2c said}} {{2p yes}}.")
    assert found.speaker(2).name == "Karl Holm"


def test_who_holds_the_office_elsewhere_in_the_text_is_no_aide() -> None:
    found = read(
        "Mayor Karl Holm waits. {1s A spokesman for the mayor, Karl Holm,} {1c said} {1p no}."
    )
    assert not found.speaker(1).named


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("A spokesman for the union, Jens Volt,", True),
        ("An aide to Mayor Anna Lindt", False),
        ("A former adviser to its president, Jens Volt,", False),
    ],
)
def test_other_servants_stay_who_they_were(source: str, named: bool) -> None:
    found = read(f"{{1s {source}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).named is named
