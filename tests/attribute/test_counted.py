"""Whoever puts a crowd, a toll or a cost at a number says so."""

import time

import numpy as np
import pytest

from reportedly.attribute.counted import with_counts
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote
from reportedly.segment import sentences

Told = tuple[str, str, str]


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _read(text: str, *read: Found) -> list[Told]:
    made = with_counts(text, sentences(text), Span(0, len(text)), read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Organisers put the crowd at 12,000 on Sunday.",
         ("Organisers", "put", "the crowd at 12,000")),
        ("The coastguard put the death toll at 19.",
         ("The coastguard", "put", "the death toll at 19")),
        ("Coastguard commander Ilko Marr had put the toll at 19 a day earlier.",
         ("Coastguard commander Ilko Marr", "had put", "the toll at 19")),
        ("Police estimated the crowd at about 5,000 people.",
         ("Police", "estimated", "the crowd at about 5,000 people")),
        ("On Sunday, state media put the damage at $2.3 billion.",
         ("state media", "put", "the damage at $2.3 billion")),
        ("It rained, but officials put the number of injured at 40.",
         ("officials", "put", "the number of injured at 40")),
        ("A study by Osk pegged losses at 3m euros.",
         ("A study by Osk", "pegged", "losses at 3m euros")),
        ("She put the turnout at 40 percent.", ("She", "put", "the turnout at 40 percent")),
    ],
)  # fmt: skip
def test_who_counts_is_a_source(sentence: str, told: Told) -> None:
    assert _read(f"It rained. {sentence} He left.") == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm put the death toll at 19.",
        "Hurricane Milo put the damage at $2 billion.",
        "Two bodies found on Monday put the death toll at 20.",
        "Friday's attack put the toll at 21.",
        "Fighting put the death toll at 30.",
        "The council put the cost at the centre of its talks.",
        "The coach put the matter at rest.",
        "The team put the total at 5 p.m. on a board.",
        "Officials did not put the death toll at 19.",
        "No officials put the death toll at 19.",
        "If police put the crowd at 5,000, she leaves.",
        "“Organisers put the crowd at 12,000.”",
        "Bo Lind said police put the crowd at 3,000.",
        "The fire spread and police put the death toll at 19.",
        "The board put the price at 5 dollars.",
    ],
)
def test_what_counts_nothing_is_left(sentence: str) -> None:
    assert _read(f"It rained. {sentence} He left.") == []


def test_a_single_name_stands_elsewhere_too() -> None:
    assert _read("Marr put the toll at 19.") == []
    assert _read("Marr put the toll at 19. Later Marr left.") == [("Marr", "put", "the toll at 19")]


def test_what_was_read_is_left() -> None:
    text = "Police put the crowd at 5,000."
    one = Found((Span(0, 6),), (Span(7, 10),), (Span(11, 29),), 0.9)
    assert _read(text, one) == [("Police", "put", "the crowd at 5,000")]


def test_sentences_of_other_views_are_left() -> None:
    text = "Police put the crowd at 5,000. Officials put the toll at 9."
    (one,) = with_counts(text, sentences(text), Span(31, len(text)), [], _meant)
    assert quote(text, one.source) == "Officials"


@pytest.mark.parametrize("part", ["police put the crowd of ", "Marr put the toll at 1. ", "but "])
def test_hostile_text_takes_no_time(part: str) -> None:
    text = part * 4000
    start = time.perf_counter()
    with_counts(text, sentences(text), Span(0, len(text)), [], _meant)
    assert time.perf_counter() - start < 5
