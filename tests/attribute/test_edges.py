"""Names of the clause beside a source go back to the clause."""

import pytest

from reportedly.attribute.edges import trimmed
from reportedly.attribute.found import Found
from reportedly.schema import Span, quote


def _parts(text: str, source: str, cue: str, content: str) -> tuple[str, str]:
    """Source and content once trimmed; the given ones are looked for in the text."""
    spans = [(Span(text.index(w), text.index(w) + len(w)),) for w in (source, cue, content)]
    found = trimmed(text, Found(*spans, 0.5))
    return quote(text, found.source), quote(text, found.content)


def test_a_place_ends_the_clause_before_it() -> None:
    text = "The barge was sunk near Vell, Ada Brun and Bo Lind recalled."
    assert _parts(text, "Vell, Ada Brun and Bo Lind", "recalled", "The barge was sunk") == (
        "Ada Brun and Bo Lind",
        "The barge was sunk near Vell",
    )


def test_the_subject_of_the_clause_is_no_source() -> None:
    text = "According to Ada Brun, a clerk, Bo Lind and Una Ray bought the barge."
    source = "Ada Brun, a clerk, Bo Lind and Una Ray"
    assert _parts(text, source, "According to", "bought the barge") == (
        "Ada Brun, a clerk",
        "Bo Lind and Una Ray bought the barge",
    )


def test_what_somebody_is_belongs_to_the_source() -> None:
    text = "According to Ada Brun, a retired clerk, Bo Lind bought the barge."
    content = "a retired clerk, Bo Lind bought the barge"
    assert _parts(text, "Ada Brun", "According to", content) == (
        "Ada Brun, a retired clerk",
        "Bo Lind bought the barge",
    )


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The barge was sunk, Ada Brun and Bo Lind recalled.",
            "Ada Brun and Bo Lind", "recalled", "The barge was sunk",
        ),
        (
            "It rained in Vell. Ada Brun, a clerk, said the barge was sunk.",
            "Ada Brun, a clerk,", "said", "the barge was sunk",
        ),
        (
            "According to Ada Brun, a clerk, the barge was sunk.",
            "Ada Brun, a clerk", "According to", "the barge was sunk",
        ),
        (
            "According to Ada Brun, a barge, the old one, was sunk.",
            "Ada Brun", "According to", "was sunk",
        ),
    ],
)  # fmt: skip
def test_a_source_that_ends_where_it_should_is_left(
    text: str, source: str, cue: str, content: str
) -> None:
    assert _parts(text, source, cue, content) == (source, content)


def test_without_a_source_or_content_nothing_changes() -> None:
    for found in (Found((), (), (), 0.5), Found((Span(0, 3),), (), (), 0.5)):
        assert trimmed("Ada said", found) == found
