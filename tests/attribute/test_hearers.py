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
        ("“It is over,” a clerk told the truth.", ("a clerk", "told", "the truth")),
        ("It is over, a clerk told his own aides.", ("a clerk", "told", "his own aides")),
        ("“It is over,” a clerk told us he lied, and wept.", ("a clerk", "told", "he lied")),
        ("“It is over” and a clerk told his aides.", ("a clerk", "told", "his aides")),
    ],
)
def test_what_is_told_stays(text: str, told: Told) -> None:
    assert _read(text, told) == [told]


def test_where_nothing_is_told_nobody_told_it() -> None:
    assert _read("On Monday a clerk told the police.", ("a clerk", "told", "the police")) == []


@pytest.mark.parametrize(
    "hearer", ["the cabinet", "a closed session of the committee", "the party's aides on Monday"]
)
@pytest.mark.parametrize("begin", ["“", "He was calm. “", "“He was calm. "])
def test_what_is_told_may_be_a_quotation(hearer: str, begin: str) -> None:
    text = f"{begin}We lost the ship,” Admiral Hale told {hearer}."
    read = _read(text, ("Admiral Hale", "told", hearer))
    assert read == [("Admiral Hale", f"told {hearer}", "We lost the ship")]


def _read_beside(text: str, said: str, who: str, cue: str, beside: str) -> str:
    content = (*_spans(text, said), *_spans(text, beside))
    read = [Found(_spans(text, who), _spans(text, cue), content, 0.9)]
    return " | ".join(
        quote(text, (piece,))
        for f in with_what_is_told(text, sentences(text), read, _meant)
        for piece in f.content
    )


@pytest.mark.parametrize(
    "hearer", ["the committee", "a closed session of parliament", "his own aides", "donors in Vell"]
)
@pytest.mark.parametrize("begin", ["“We lost the ship,”", "We lost the ship,"])
def test_a_hearer_is_no_part_of_what_is_told(begin: str, hearer: str) -> None:
    text = f"{begin} Hale told {hearer}, according to minutes."
    assert _read_beside(text, "We lost the ship", "Hale", "told", hearer) == "We lost the ship"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We lost the ship,” Hale told the story of it.", ("Hale", "told", "the story of it")),
        ("“We lost the ship,” Hale told of two fires.", ("Hale", "told", "of two fires")),
        ("“We lost the ship,” Hale said they lied.", ("Hale", "said", "they lied")),
        ("“We lost the ship” and Hale told the board.", ("Hale", "told", "the board")),
        ("“We lost the ship,” Hale told us, “and it", ("Hale", "told", "“and it")),
    ],
)
def test_what_is_told_behind_it_stays(text: str, told: Told) -> None:
    who, cue, beside = told
    read = _read_beside(text, "We lost the ship", who, cue, beside)
    assert read == f"We lost the ship | {beside}"
