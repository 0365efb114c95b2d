"""What somebody says of something told before who stands by it."""

import re

import pytest

from reportedly.lexicon.truth import ALL_OF_IT, IT_IS_TRUE


def _whole(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text, re.IGNORECASE) is not None


@pytest.mark.parametrize(
    "text",
    [
        "it is all true",
        "that's right",
        "the story stands up",
        "this was indeed the case",
        "every word of it is gospel",
        "the facts are as reported",
        "none of that is made up",
        "not a word of it was invented",
        "this is no rumour",
        "there was no error in the account",
        "such was the case",
        "her version of events checks out",
    ],
)
def test_it_is_so(text: str) -> None:
    assert _whole(IT_IS_TRUE, text)


@pytest.mark.parametrize(
    "text",
    [
        "it is not true",
        "the report was false",
        "this is a rumour",
        "the right account",
        "the lock was sold",
        "none of that is true",
        "the story stands out for its length",
    ],
)
def test_that_does_not_say_so(text: str) -> None:
    assert not _whole(IT_IS_TRUE, text)


@pytest.mark.parametrize("text", ["every word of it", "the accuracy of the account", "all of it"])
def test_the_whole_of_it(text: str) -> None:
    assert _whole(ALL_OF_IT, text)
