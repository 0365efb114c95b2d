"""Sentences that end with whoever tells them, where the model stopped at what they open with."""

import time

import numpy as np
import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.stage import attribute
from reportedly.attribute.tails import with_tails
from reportedly.schema import Block, Sentences, Span, Spans, quote
from reportedly.segment import sentences

BEFORE = "It rained, he said. "
WANTS = ("Brun", "wants", "a vote")
Told = tuple[str, str, str]


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return tuple(Span(text.rindex(w), text.rindex(w) + len(w)) for w in words.split(" … ") if words)


def _read(sentence: str, *told: Told) -> list[Told]:
    text = BEFORE + sentence
    cut = [Span(0, len(BEFORE) - 1), Span(len(BEFORE), len(text))]
    read = [Found(*(_spans(text, role) for role in one), 0.9) for one in told]
    made = with_tails(text, cut, read, read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize(
    ("end", "who", "cue"),
    [
        ("two officials said.", "two officials", "said"),
        ("two officials with knowledge of the talks said on Tuesday.",
         "two officials with knowledge of the talks", "said"),
        ("a person briefed on the matter told the Ledger.", "a person briefed on the matter",
         "told"),
        ("an aide to the mayor told Orlana Today late on Monday.", "an aide to the mayor", "told"),
        ("diplomats say.", "diplomats", "say"),
        ("one of the officials said last week, speaking on condition of anonymity.",
         "one of the officials", "said"),
        ("at least two senior U.S. officials said.", "at least two senior U.S. officials", "said"),
        ("a source close to her, who asked not to be named, told reporters.",
         "a source close to her, who asked not to be named,", "told"),
        ("a spokesman said, adding that she was tired.", "a spokesman", "said"),
        ("the ministry said.", "the ministry", "said"),
        ("said two officials familiar with the talks.", "two officials familiar with the talks",
         "said"),
        ("said three party officials, who asked not to be named.",
         "three party officials, who asked not to be named", "said"),
    ],
)  # fmt: skip
def test_who_tells_it_at_the_end_is_its_source(end: str, who: str, cue: str) -> None:
    assert _read(f"Brun wants a vote, {end}", WANTS) == [WANTS, (who, cue, "Brun wants a vote")]


@pytest.mark.parametrize("before", ["But ", "VELL, Orlana (Ledger) — "])
def test_what_is_told_begins_with_its_clause(before: str) -> None:
    _, (_, _, content) = _read(f"{before}Brun wants a vote, two officials said.", WANTS)
    assert content == "Brun wants a vote"


@pytest.mark.parametrize(
    "sentence",
    [
        "Brun wants a vote, no officials said.",
        "Brun wants a vote, but officials said.",
        "Brun wants a vote, and an aide said.",
        "Brun wants a vote, as officials said on Monday.",
        "Brun wants a vote, which officials said.",
        "Brun wants a vote, two officials asked?",
        "Does Brun wants a vote, two officials said?",
        "Brun wants a vote, Lind said.",
        "Brun wants a vote, he said.",
        "Brun wants a vote, two officials said that it was late.",
        "Brun wants a vote, two officials told the story.",
        "Brun wants a vote, a bridge and new officials.",
        "When Brun wants a vote, officials said on Monday.",
        "Asked whether Brun wants a vote, two officials said.",
        "“Brun wants a vote, two officials said.",
        "Brun wants a vote, two officials said.”",
        "As Brun wants a vote, she may go, Bo Lind, a clerk said.",
        "“Brun wants a vote,” Bo Lind, an aide to the mayor told the Ledger.",
        "Lind, a clerk of whom Brun wants a vote, said two officials left.",
        "Lind, of whom Brun wants a vote, said she fears officials.",
        "Lind, of whom Brun wants a vote, said the clerk in the talks resigned.",
    ],
)
def test_other_ends_are_left(sentence: str) -> None:
    assert _read(sentence, WANTS) == [WANTS]


@pytest.mark.parametrize(
    "told",
    [
        ("two officials", "said", "Brun wants a vote"),
        ("", "said", "Brun wants a vote"),
        ("Brun", "wants", "a vote, two officials said"),
        ("he", "said", "Brun wants a vote, two officials said on Monday"),
        ("he", "said", "Brun wants a vote"),
    ],
)
def test_an_end_that_was_read_is_left(told: Told) -> None:
    sentence = "Brun wants a vote, two officials said on Monday."
    text = BEFORE + sentence
    cut = [Span(0, len(BEFORE) - 1), Span(len(BEFORE), len(text))]
    cue = (Span(14, 18),) if told[0] == "he" else _spans(text, told[1])
    source = (Span(11, 13),) if told[0] == "he" else _spans(text, told[0])
    one = Found(source, cue, _spans(text, told[2]), 0.9)
    assert with_tails(text, cut, [one], [one], _meant) == [one]


def test_the_end_of_a_clause_is_told_with_the_clause() -> None:
    sentence = "Her aides urged her to wait, two of the officials said."
    (told,) = _read(sentence, ("two of the officials", "said", "her to wait"))
    assert told == ("two of the officials", "said", "Her aides urged her to wait")


@pytest.mark.parametrize("before", ["It is late, ", "It is late and ", "Lind hopes that "])
def test_a_clause_that_stands_alone_is_not_widened(before: str) -> None:
    told = ("two officials", "said", "she left Vell")
    assert _read(f"{before}she left Vell, two officials said.", told) == [told]


def test_where_nothing_was_read_nothing_is_added() -> None:
    assert _read("Brun wants a vote, two officials said.") == []


def test_a_clause_that_was_tied_to_who_spoke_before_is_given_back() -> None:
    text = BEFORE + "Brun wants a vote, two officials said."
    cut = [Span(0, len(BEFORE) - 1), Span(len(BEFORE), len(text))]
    clause = _spans(text, "Brun wants a vote")
    he = Found((Span(11, 13),), (Span(14, 18),), (Span(0, 9), *clause), 0.9, _meant(()))
    own, told = with_tails(text, cut, [he], [he], _meant)
    assert (own.content, told.content) == ((Span(0, 9),), clause)
    assert own.vector is not None
    assert own.vector.tolist() == [1, 1]


def test_who_tells_it_is_not_what_another_says() -> None:
    end = "two officials familiar with the talks"
    astray = ("Brun", "said", f"a vote … {end}")
    assert _read(f"Brun wants a vote, said {end}.", WANTS, astray) == [
        WANTS, (end, "said", "Brun wants a vote"),
    ]  # fmt: skip


def test_who_tells_it_may_do_more() -> None:
    asks = ("a source", "asking", "not to be named")
    told = ("a source", "said", "Brun wants a vote")
    sentence = "Brun wants a vote, a source said, asking not to be named."
    assert _read(sentence, WANTS, asks) == [WANTS, asks, told]


@pytest.fixture(scope="module")
def model() -> AttributionModel:
    return AttributionModel.load(bare=True)


@pytest.mark.parametrize(
    ("clause", "who", "cue", "rest"),
    [
        ("Premier Colin Straker is considering a snap election",
         "two officials with knowledge of the talks", "said", " on Tuesday."),
        ("Minister Tom Rask has agreed to step down", "a person briefed on the matter", "told",
         " the Ledger."),
        ("Premier Colin Straker has decided to drop the tax plan",
         "four officials briefed on the talks", "said", " on Tuesday."),
        ("Governor Ilya Reshko prefers Marta Voss", "two people familiar with his thinking",
         "said", " on Monday."),
        ("Vaskland wants Per Dorn to win the election", "two officials briefed on the assessment",
         "said", "."),
    ],
)  # fmt: skip
def test_the_unnamed_who_tell_of_plans_are_not_lost(
    model: AttributionModel, clause: str, who: str, cue: str, rest: str
) -> None:
    text = f"{clause}, {who} {cue}{rest}"
    outer, *inner = attribute(
        text, [Block("x", 0, len(text), "body")], Sentences("x", tuple(sentences(text))), model
    )
    told = tuple(quote(text, role) for role in (outer.source, outer.cue, outer.content))
    assert told == (who, cue, clause)
    assert outer.vector
    assert inner
    assert {a.parent for a in inner} == {outer.id}


@pytest.mark.parametrize(
    "text", [", said" * 900, "a, " + "a b " * 1200 + "said", ", a" * 1500 + " told A" * 100]
)
def test_long_sentences_take_linear_time(text: str) -> None:
    one = Found((), (Span(0, 1),), (Span(0, 1),), 0.9)
    begun = time.perf_counter()
    assert with_tails(text, [Span(0, len(text))], [one], [one], _meant) == [one]
    assert time.perf_counter() - begun < 0.5
