"""Who says something of a thing and calls on somebody does two things."""

import numpy as np
import pytest

from reportedly.attribute.called import with_calls
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote

Told = tuple[str, str, str]


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _span(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),) if words else ()


def _told(text: str, found: list[Found]) -> list[Told]:
    made = with_calls(text, found, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


def _said(content: str) -> list[Told]:
    text = f"Bo Lind said {content}."
    return _told(text, [Found(*(_span(text, w) for w in ("Bo Lind", "said", content)), 0.9)])


@pytest.mark.parametrize(
    ("first", "cue", "second"),
    [
        ("the ferry was overloaded", "called on", "Ada Marr to resign"),
        ("that the old bridge had no lights", "urged", "the council to close it"),
        ("the vote was unfair", "accused", "Marr of fraud"),
        ("the road would be closed", "vowed", "to open it"),
        ("its prices were too high", "demanded", "that Marr cut them"),
    ],
)
def test_the_second_verb_is_the_speakers(first: str, cue: str, second: str) -> None:
    assert _said(f"{first} and {cue} {second}") == [
        ("Bo Lind", "said", first),
        ("Bo Lind", cue, second),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "the minister was angry and called on the mayor to act",
        "the company was late and urged the mayor to wait",
        "Marr was late and called on Ada Osk to wait",
        "she was late and accused Osk of theft",
        "the report was clear and called on Osk to resign",
        "the ship had sunk after Marr lied and accused the crew of theft",
        "the ferry was run by Osk, who lied and urged the crew to lie",
        "the car was stopped and accused of nothing",
        "the job was hard and demanded patience",
        "“the ferry was full and called on Marr to resign”",
        "the ferry was full",
    ],
)
def test_what_another_may_have_done_is_left(content: str) -> None:
    assert _said(content) == [("Bo Lind", "said", content)]


def test_the_same_verb_read_inside_makes_way() -> None:
    content = "the ferry was full and called on Marr to resign"
    text = f"Bo Lind said {content}."
    outer = Found(*(_span(text, w) for w in ("Bo Lind", "said", content)), 0.9)
    verb = Found((), _span(text, "called on"), _span(text, "Marr to resign"), 0.9, inner=True)
    assert _told(text, [outer, verb]) == [
        ("Bo Lind", "said", "the ferry was full"),
        ("Bo Lind", "called on", "Marr to resign"),
    ]


def test_a_source_behind_its_words_is_left() -> None:
    text = "The ferry was full and called on Marr to act, said Bo Lind."
    content = "The ferry was full and called on Marr to act"
    one = Found(*(_span(text, w) for w in ("Bo Lind", "said", content)), 0.9)
    assert _told(text, [one]) == [("Bo Lind", "said", content)]
