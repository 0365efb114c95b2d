"""Where the descriptions of the unnamed begin in running text."""

import pytest

from reportedly.resolve.mentions import descriptions, span_of
from reportedly.resolve.tokens import words
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two of the nine members said no.", ["Two of the nine members"]),
        ("He told some of his advisers so.", ["some of his advisers"]),
        ("Three of Brun's aides said no.", ["Three of Brun's aides"]),
        ("None of the officials said so.", ["None of the officials"]),
        ("The head of the nine members said no.", ["the nine members"]),
        ("The nine members said no.", ["The nine members"]),
        ("One of them said no.", ["One of them"]),
    ],
)
def test_a_part_of_several_is_told_not_the_whole(text: str, told: list[str]) -> None:
    sentence = words(text, Span(0, len(text)))
    spans = (span_of(sentence, first, last) for first, _, last in descriptions(sentence))
    assert [text[s.start : s.end] for s in spans] == told
