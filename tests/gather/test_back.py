"""What only points back in other words than the rules know."""

import numpy as np
import pytest

from reportedly.attribute.model import AttributionModel
from reportedly.gather.anaphora import pointing
from reportedly.gather.back import (
    POSSIBLE,
    BackModel,
    back_model,
    has_a_case,
    numbers,
    says_otherwise,
    takes_it,
)
from reportedly.gather.pointing import points_back
from reportedly.schema import Attribution, Span

TOLD = numbers("it is so", "said", np.zeros(128, "<f2").tobytes())


@pytest.fixture(scope="module")
def model() -> AttributionModel:
    return AttributionModel.load()


BEFORE = "The pier was sold in March, a clerk told the Osk Courier. "


def _said(said: str, cue: str, model: AttributionModel) -> Attribution:
    """Behind `BEFORE`; its source is the first word, its content all behind the cue."""
    text, begun = BEFORE + said, len(BEFORE)
    at = begun + said.index(cue)
    behind = Span(at + len(cue) + 1, len(text))
    content = text[behind.start : behind.end]
    vector = model.embed([content])[0].astype("<f2").tobytes()
    source, spoken = (Span(begun, at - 1),), (Span(at, at + len(cue)),)
    return Attribution(
        "a:a0", "a", source, spoken, (behind,), "body", "indirect", "said", False, False, (), None,
        1.0, vector,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Holt said “that is just how I remember it”", "said"),
        ("Pell said: “She has it exactly right”", "said:"),
        ("Pell replied: “Yes, I was there and that is how it went”", "replied:"),
        ("Pell said: “She isn't exaggerating”", "said:"),
        ("Pell said: “I have no reason to doubt that account”", "said:"),
    ],
)
def test_other_words_point_back_too(text: str, cue: str, model: AttributionModel) -> None:
    said = _said(text, cue, model)
    content = (BEFORE + text)[said.content[0].start :]
    assert not points_back(content, cue)
    assert pointing([said], {"a": BEFORE + text}) == {"a:a0"}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Pell said the pier would be sold to a brewery", "said"),
        ("Pell said: “That evening cost us the pier”", "said:"),
        ("Pell agreed to sell the pier", "agreed"),
    ],
)
def test_what_says_something_does_not(text: str, cue: str, model: AttributionModel) -> None:
    assert pointing([_said(text, cue, model)], {"a": BEFORE + text}) == set()


def test_the_numbers_are_as_many_as_the_weights() -> None:
    assert TOLD.shape == back_model().table.shape


def test_a_probability_is_one() -> None:
    sure = BackModel(np.full(back_model().table.shape, 1e9, np.float32), 0.0)
    assert POSSIBLE < sure.likely(TOLD) <= 1
    assert 0 <= BackModel(-sure.table, 0.0).likely(TOLD) < POSSIBLE


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Pell said: “That is not how it went”", "said:"),
        ("Pell said: “I can't speak to that”", "said:"),
        ("Pell remembers it quite differently", "remembers"),
        ("Pell said she would neither confirm that nor dispute it", "said"),
        ("Pell said: “Nobody ever told me that”", "said:"),
        ("Pell said she did nothing wrong", "said"),
        ("Pell cautioned that that is just how I remember it", "cautioned"),
        ("Pell said: “That is how it went, on thin evidence”", "said:"),
    ],
)
def test_nor_does_what_leaves_it_open(text: str, cue: str, model: AttributionModel) -> None:
    assert pointing([_said(text, cue, model)], {"a": BEFORE + text}) == set()


def test_behind_a_headline_nothing_points_back(model: AttributionModel) -> None:
    said = _said("Holt said “that is just how I remember it”", "said", model)
    text = BEFORE.replace(". ", " \n") + "Holt said “that is just how I remember it”"
    assert pointing([said], {"a": text}) == set()


@pytest.mark.parametrize(
    "content",
    [
        "she was not surprised",
        "that they were deeply shocked",
        "“I'm pleased,”",
        "he had no comment",
        "it was no surprise",
    ],
)
def test_how_somebody_takes_it_is_no_support(content: str) -> None:
    assert takes_it(content)


@pytest.mark.parametrize(
    "content",
    ["that is what surprised him", "she was not mistaken", "it was so, and he was shocked at it"],
)
def test_support_is_no_reaction(content: str) -> None:
    assert not takes_it(content)


def test_evidence_stands_by_what_it_can_be_for() -> None:
    text = "the evidence was overwhelming"
    assert has_a_case(text, "A clerk said that the mayor took bribes. ")
    assert has_a_case(text, "Prosecutors charged two men. ")
    assert has_a_case("that is how it was", "It had expelled one diplomat. ")
    assert not has_a_case(text, "It had expelled one diplomat. ")


FORGED = "“The memo is a forgery,” President Adair said. An official said "


@pytest.mark.parametrize("content", ["that the memo was genuine", "the memo is authentic"])
def test_who_says_the_opposite_of_the_same_thing_does_not_stand_by_it(content: str) -> None:
    assert says_otherwise(content, FORGED)


@pytest.mark.parametrize(
    "content",
    [
        "that it was genuine",
        "that’s real",
        "the memo is a forgery indeed",
        "that the memo was as he described it",
        "that the passport was genuine",
    ],
)
def test_what_may_still_point_back(content: str) -> None:
    assert not says_otherwise(content, FORGED)
