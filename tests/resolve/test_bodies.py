"""Small words inside the names of bodies."""

import pytest
from resolve.marked import read

from reportedly.resolve.names import names, vocabulary
from reportedly.resolve.tokens import words
from reportedly.schema import Span


def _names(text: str) -> list[str]:
    sentence = words(text, Span(0, len(text)))
    found = names(sentence, vocabulary([sentence]))
    return [" ".join(name.words) for name in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ministry of the Interior said no.", ["Ministry of the Interior"]),
        ("A clerk at the Department of the Treasury left.", ["Department of the Treasury"]),
        ("They met at the Bank of the North.", ["Bank of the North"]),
        ("He left the Republic of the Sel Isles.", ["Republic of the Sel Isles"]),
        (
            "The Ministry of the Interior and Energy said no.",
            ["Ministry of the Interior and Energy"],
        ),
    ],
)
def test_a_body_may_be_of_the_north(text: str, found: list[str]) -> None:
    assert _names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The President of the United Isles said no.", ["United Isles"]),
        ("It was the Bank of Osk of the 1990s.", ["Bank of Osk"]),
        ("It was the Bank of the Varga era.", ["Bank", "Varga"]),
        ("The Police of the Osk district said no.", ["Osk"]),
        ("The Supreme Court of the United Isles said no.", ["Supreme Court", "United Isles"]),
        ("He left the Army of the Monday marches.", ["Army"]),
        (
            "The Council of the North and Tom Brandt said no.",
            ["Council of the North", "Tom Brandt"],
        ),
        ("The Bank of the North and Norland said no.", ["Bank of the North", "Norland"]),
        ("The Ministry of Trade and Mayor Brandt said no.", ["Ministry of Trade", "Brandt"]),
        ("The Bank of the", ["Bank"]),
    ],
)
def test_not_everything_of_the_north_is_a_body(text: str, found: list[str]) -> None:
    assert _names(text) == found


def test_two_ministries_are_two() -> None:
    found = read(
        "{1s The Ministry of the Interior} {1c said} {1p no}. "
        "{2s The Ministry of the Environment} {2c said} {2p yes}. "
        "{3s The Senate of the Republic} {3c said} {3p no}. {4s The Senate} {4c said} {4p so}."
    )
    interior, environment, senate, again = (s.entity for s in found.speakers)
    assert len({interior, environment, senate}) == 3
    assert senate == again
