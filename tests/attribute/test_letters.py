"""Letters that speak, and those whom they are to."""

import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.letters import with_letter
from reportedly.schema import Span, quote


def _source(text: str, source: str, cue: str) -> str:
    who, verb = (Span(text.rindex(w), text.rindex(w) + len(w)) for w in (source, cue))
    return quote(text, with_letter(text, Found((who,), (verb,), (), 0.5)).source)


@pytest.mark.parametrize(
    ("before", "letter"),
    [
        ("", "An email from the lobby's treasurer, Nora Fitch, to a colleague"),
        ("It rained. ", "The leaked memo by a clerk, Bo Lind, to a colleague"),
        ("It rained, but ", "a letter sent by Ada Brun, the mayor, to a colleague"),
    ],
)
def test_the_letter_speaks(before: str, letter: str) -> None:
    assert _source(f"{before}{letter} said it was late.", "a colleague", "said") == letter


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lind took a letter from the clerk, Ada Brun, to the police said to be forged.",
         "the police"),
        ("An email from the clerk, Bo Lind, reached a colleague, who said no.", "a colleague"),
        ("Bo Lind, a clerk, to a colleague said no.", "a colleague"),
        ("An email from the clerk, Bo Lind, to a colleague, Una Ray, who said no.", "Una Ray"),
    ],
)  # fmt: skip
def test_others_are_left(text: str, source: str) -> None:
    assert _source(text, source, "said") == source
