"""Who is told something is not what is told."""

import numpy as np
import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.hearers import with_what_is_told
from reportedly.schema import Span, Spans, quote
from reportedly.segment import sentences

Told = tuple[str, str, str]


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return (Span(text.rindex(words), text.rindex(words) + len(words)),)


def _read(text: str, *told: Told) -> list[Told]:
    read = [Found(*(_spans(text, role) for role in one), 0.9) for one in told]
    made = with_what_is_told(text, sentences(text), read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


def test_what_is_told_is_the_clause_in_front() -> None:
    text = "It rained. Judge Marl took three bribes, a former clerk has told the police."
    assert _read(text, ("a former clerk", "has told", "the police")) == [
        ("a former clerk", "has told the police", "Judge Marl took three bribes")
    ]


def test_it_begins_where_another_ones_words_begin() -> None:
    text = "Two people said Marl took three bribes, a former clerk had told prosecutors."
    whole = "Marl took three bribes, a former clerk had told prosecutors"
    read = _read(text, ("Two people", "said", whole), ("a former clerk", "had told", "prosecutors"))
    assert read[1] == ("a former clerk", "had told prosecutors", "Marl took three bribes")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A clerk told the police that he lied.", ("A clerk", "told", "that he lied")),
        ("It rained, and a clerk told the truth.", ("a clerk", "told", "the truth")),
        ("It rained all day, a clerk said of police.", ("a clerk", "said of", "police")),
    ],
)
def test_what_is_told_stays(text: str, told: Told) -> None:
    assert _read(text, told) == [told]


def test_where_nothing_is_told_nobody_told_it() -> None:
    assert _read("On Monday a clerk told the police.", ("a clerk", "told", "the police")) == []
