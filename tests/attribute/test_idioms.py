"""Turns of phrase that tell of speech, where the reader left them unread."""

import numpy as np
import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.idioms import with_idioms
from reportedly.schema import Span, Spans, quote
from reportedly.segment import sentences

Told = tuple[str, str, str]


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),)


def _roles(text: str, told: Told) -> tuple[Spans, Spans, Spans]:
    source, cue, content = (_spans(text, words) for words in told)
    return source, cue, content


def _read(text: str, *told: Told) -> list[Told]:
    read = [Found(*_roles(text, one), 0.9) for one in told]
    made = with_idioms(text, sentences(text), Span(0, len(text)), read, _meant)
    return [
        (quote(text, f.source), quote(text, f.cue), quote(text, f.content))
        for f in made[len(read) :]
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Two stokers let slip {}.", "Two stokers", "let slip"),
        ("The pilot, a widow, made it plain {}.", "The pilot, a widow,", "made it plain"),
        ("In Vell a clerk had let it be known {}.", "a clerk", "let it be known"),
        ("A porter broke it to the Lark {}.", "A porter", "broke it"),
        ("Una Ray went on the record to say {}.", "Una Ray", "went on the record to say"),
        ("The envoy swore under oath {}.", "The envoy", "swore under oath"),
        ("An aide tipped off the Lark {}.", "An aide", "tipped off the Lark"),
        ("The board gave reporters to understand {}.", "The board", "gave reporters to understand"),
        ("The Lark got a tip-off from a stoker {}.", "a stoker", "got a tip-off"),
        ("The Lark has it from two pilots {}.", "two pilots", "has it"),
        ("The mayor confided to a friend {}, adding a smile.", "The mayor", "confided"),
        ("The envoy announced to the house {}.", "The envoy", "announced"),
        ("Two aides briefed the lobby {}.", "Two aides", "briefed the lobby"),
    ],
)
def test_who_tells_by_such_a_phrase(text: str, source: str, cue: str) -> None:
    told = "that the eastern lock would be sold"
    assert _read("It rained. " + text.format(told)) == [(source, cue, told)]


def test_behind_a_colon_it_is_told_as_well() -> None:
    text = "A diver spilled the beans to the Lark: the lock was sold in March."
    assert _read(text) == [("A diver", "spilled the beans", "the lock was sold in March")]


@pytest.mark.parametrize(
    "text",
    [
        "If a clerk let slip that the lock was sold, he would be dismissed.",
        "The clerk let the rope slip that held the barge to the quay.",
        "They broke the news.",
        "Did the clerk let slip that the lock was sold?",
        "Let slip that the lock was sold.",
    ],
)
def test_what_is_not_told(text: str) -> None:
    assert _read(text) == []


def test_what_was_read_there_stays_as_it_is() -> None:
    text = "A clerk made it clear that the lock was sold."
    assert _read(text, ("A clerk", "made it clear", "that the lock was sold")) == []


def test_what_stands_inside_is_no_hindrance() -> None:
    text = "A clerk let slip that the board planned to sell the lock."
    inner = ("the board", "planned", "to sell the lock")
    told = ("A clerk", "let slip", "that the board planned to sell the lock")
    assert _read(text, inner) == [told]


def test_inside_a_quotation_it_ends_with_it() -> None:
    text = "“We made it plain that the lock is safe,” Brun said on Monday."
    outer = ("Brun", "said", "“We made it plain that the lock is safe,”")
    assert _read(text, outer) == [("We", "made it plain", "that the lock is safe,”")]
