"""Quotations of a word that was given, kept or broken."""

import pytest

from reportedly.gather.pledged import tells_of_a_pledge

BEFORE = "Sanna Lorr said on Tuesday that she now supports compulsory service. "
BROKEN = "Timo Grau said that he could not remain in a cabinet that had broken its first promise. "


@pytest.mark.parametrize(
    ("content", "before"),
    [
        ("“She gave her word, and I gave mine,”", BEFORE),
        ("“She gave her word, and I gave mine,” … “I am keeping mine.”", BEFORE + BROKEN),
        ("“They have given us their solemn pledge,”", BEFORE),
        ("“He broke his promise,”", BEFORE),
        ("“He’s kept his word,”", BEFORE),
    ],
)
def test_a_word_that_is_told_of_first_is_something_new(content: str, before: str) -> None:
    assert tells_of_a_pledge(content, before)


@pytest.mark.parametrize(
    ("content", "before"),
    [
        ("“He gave us his word,”", "The mayor promised to keep the quay open, an aide said. "),
        ("“He broke his word,”", BROKEN),
        ("“You have my word on it,”", BEFORE),
        ("“I give you my word,”", BEFORE),
        ("“She gave her word that it was so,”", BEFORE),
        ("“Word for word, that is how it went,”", BEFORE),
        ("that she gave her word", BEFORE),
        ("“She gave her account,”", BEFORE),
    ],
)
def test_a_word_that_bears_out_what_was_said(content: str, before: str) -> None:
    assert not tells_of_a_pledge(content, before)
