from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from piles import Pile

from reportedly.ask.passage import LONGEST, passage
from reportedly.schema import Span


def test_the_sentence_around_a_statement() -> None:
    pile = Pile()
    pile.article("a", text="First things first. The piles are rotten, Jon Pell said. More of it.\n")
    pile.say("a", "Ida Lund", "that it rains")
    a = replace(pile.attributions[0], source=(), cue=(), content=(Span(20, 40),))
    found = passage(a, pile.texts["a"])
    assert found.text == "The piles are rotten, Jon Pell said."
    assert pile.texts["a"][found.start : found.end] == found.text


def test_it_stops_at_the_paragraph() -> None:
    pile = Pile()
    pile.say("a", "Ida Lund", "that it rains")
    pile.say("a", "Jon Pell", "that it snows")
    assert passage(pile.attributions[1], pile.texts["a"]).text == "Jon Pell said that it snows."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rains. The U.S. senator met Mr. Pell. It snows.", "The U.S. senator met Mr. Pell."),
        ("A title\nThe senator met\nthe mayor. It snows.", "The senator met\nthe mayor."),
        ("It rains.\n\nThe senator met Mr. Pell", "The senator met Mr. Pell"),
        ("“It rains.” The senator met Mr. Pell! It", "The senator met Mr. Pell!"),
    ],
)
def test_sentences_are_told_from_abbreviations_and_wrapped_lines(text: str, found: str) -> None:
    pile = Pile()
    pile.say("a", "Ida Lund", "that it rains")
    start = text.index("senator")
    a = replace(pile.attributions[0], source=(), cue=(), content=(Span(start, start + 11),))
    assert passage(a, text).text == found


@given(st.text(max_size=3000), st.integers(0, 3000), st.integers(0, 3000))
def test_any_span_of_any_text_has_a_passage(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    pile = Pile()
    pile.say("a", "Ida Lund", "it")
    a = replace(pile.attributions[0], source=(), cue=(), content=(Span(start, end),))
    found = passage(a, text)
    assert 0 <= found.start <= found.end <= len(text)
    assert text[found.start : found.end] == found.text
    assert len(found.text) <= max(LONGEST, 0) + 300
