"""Quotations with a tag of their own, which the model gave to who spoke before."""

from collections.abc import Sequence

import numpy as np
import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.tagged import with_own_tags
from reportedly.schema import Span, Spans, quote

FIRST = "The quay will close, a pilot said. "
SAID, PILOT, CUE = Span(0, 19), Span(21, 28), Span(29, 33)


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _parted(behind: str, quoted: str, *others: Found) -> Sequence[tuple[str, str, str]]:
    """What is found where the model took `quoted` for the end of what the pilot said."""
    text, at = FIRST + behind, len(FIRST) + behind.index(quoted)
    sentences = [Span(0, len(FIRST) - 1), Span(len(FIRST), len(text))]
    one = Found((PILOT,), (CUE,), (SAID, Span(at, at + len(quoted))), 0.9, _meant((SAID,)))
    found = with_own_tags(text, sentences, [one, *others], _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in found]


PILOTS = ("a pilot", "said", "The quay will close")


@pytest.mark.parametrize(
    ("behind", "quoted", "source", "cue"),
    [
        ("“Spot on,” came the answer from a stoker.", "“Spot on,”", "a stoker", "answer"),
        ("“Quite so,” was the verdict of Ada Brun.", "“Quite so,”", "Ada Brun", "verdict"),
        ("“Yes,” a clerk attached to the yard replied.", "“Yes,”", "a clerk attached to the yard",
         "replied"),
        ("“All true,” Ada Brun, the dean, told me over tea.", "“All true,”", "Ada Brun, the dean",
         "told"),
        ("“Sure,” shrugged a cook who had seen it.", "“Sure,”", "a cook", "shrugged"),
    ],
)  # fmt: skip
def test_a_quotation_is_the_one_who_is_named_behind_it(
    behind: str, quoted: str, source: str, cue: str
) -> None:
    assert _parted(behind, quoted) == [PILOTS, (source, cue, quoted)]


@pytest.mark.parametrize(
    ("behind", "quoted"),
    [
        ("“It leaks,” he said.", "“It leaks,”"),  # who spoke before goes on
        ("“It leaks.” The stokers said nothing.", "“It leaks.”"),  # the sentence ends in it
        ("“It leaks,” and the crates are wet.", "“It leaks,”"),
        ("It leaks, a clerk replied.", "It leaks"),
        ("“It leaks”", "“It leaks”"),
    ],
)
def test_what_has_no_tag_of_another_stays(behind: str, quoted: str) -> None:
    assert len(_parted(behind, quoted)) == 1


def test_where_the_model_read_a_cue_it_is_left_to_it() -> None:
    behind = "“It leaks,” a clerk replied."
    at = len(FIRST) + behind.index("replied")
    other = Found((), (Span(at, at + 7),), (Span(at, at + 1),), 0.9)
    assert len(_parted(behind, "“It leaks,”", other)) == 2


def test_meanings_are_told_anew() -> None:
    text = FIRST + "“Yes,” a clerk replied."
    sentences = [Span(0, len(FIRST) - 1), Span(len(FIRST), len(text))]
    one = Found((PILOT,), (CUE,), (SAID, Span(len(FIRST), len(FIRST) + 6)), 0.9, np.zeros(2))
    vectors = [f.vector for f in with_own_tags(text, sentences, [one], _meant)]
    assert [list(v) for v in vectors if v is not None] == [[1, 1], [1, 1]]


def test_a_long_tag_ends() -> None:
    behind = "“Yes,” a " + "clerk of the " * 20_000 + "yard."
    assert len(_parted(behind, "“Yes,”")) == 1
