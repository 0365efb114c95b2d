"""Whose a hedge is in a sentence that tells of two."""

import pytest

from reportedly.attribute import attribute
from reportedly.attribute.found import Found
from reportedly.schema import Block, Sentences, Span
from tests.attribute.test_stage import Given


def _hedges(text: str, *told: tuple[str, str, str]) -> list[list[str]]:
    whole = Span(0, len(text))
    read = [Found(_at(text, s), _at(text, c), _at(text, x), 0.5) for s, c, x in told]
    made = attribute(text, [Block("x", *whole, "body")], Sentences("x", (whole,)), Given(*read))
    return [[text[h.start : h.end] for h in a.hedges] for a in made]


def _at(text: str, words: str) -> tuple[Span]:
    return (Span(text.index(words), text.index(words) + len(words)),)


def test_another_speaker_s_hedge_is_left_with_her() -> None:
    text = "Brun told us that she may resign; Lind said the report was final."
    brun = ("Brun", "told", "that she may resign")
    lind = ("Lind", "said", "the report was final")
    assert _hedges(text, brun, lind) == [["may"], []]


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        (
            "At least, Brun said it was over, and Lind added that it was late.",
            ("Brun", "said", "it was over"), ("Lind", "added", "that it was late"),
            [["At least"], ["At least"]],
        ),
        (
            "Brun reportedly said that Lind wants to go.",
            ("Brun", "reportedly said", "that Lind wants to go"), ("Lind", "wants", "to go"),
            [["reportedly"], ["reportedly"]],
        ),
    ],
)  # fmt: skip
def test_hedges_of_the_sentence_and_of_who_is_around_count(
    text: str,
    first: tuple[str, str, str],
    second: tuple[str, str, str],
    expected: list[list[str]],
) -> None:
    assert _hedges(text, first, second) == expected
