import pytest

from reportedly.gather.negation import is_groundless, negated
from reportedly.gather.words import stem


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("she will not resign", "resign"),
        ("she won’t resign", "resign"),
        ("there was no promise", "promise"),
        ("there are no plans to resign", "resign"),
        ("he refused to sign the treaty", "sign"),
        ("Norland never had a favourite", "favourite"),
    ],
)
def test_what_a_negator_reaches(text: str, word: str) -> None:
    assert stem(word) in negated(text)


@pytest.mark.parametrize(
    "text",
    [
        "if the strike is not settled by Thursday, turnout falls",
        "she will resign",
        "not that, but she will resign",
    ],
)
def test_what_it_does_not(text: str) -> None:
    assert stem("resign") not in negated(text)
    assert stem("settled") not in negated(text)


def test_contents_that_say_there_is_nothing_in_it() -> None:
    assert is_groundless("there was no sign of any intrusion")
    assert is_groundless("the report was false")
    assert not is_groundless("she signed the report")
