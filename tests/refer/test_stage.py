"""Mentions as they stand in the text."""

import pytest

from reportedly.refer.stage import unbracketed
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ("Zemlan citizens]", "Zemlan citizens"),
        ("R-Osk.)", "R-Osk."),
        ("(the mayor", "the mayor"),
        ("[[the mayor", "the mayor"),
        ("the Mill Workers (MW)", "the Mill Workers (MW)"),
        ("(former) mayor (Osk)", "(former) mayor (Osk)"),
        ("(the mayor)", "(the mayor)"),
        ("the (then) mayor)", "the (then) mayor"),
        (")", ")"),
    ],
)
def test_a_mention_ends_in_no_half_bracket(read: str, kept: str) -> None:
    text = f"He met {read} there."
    span = unbracketed(text, Span(7, 7 + len(read)))
    assert text[span.start : span.end] == kept
