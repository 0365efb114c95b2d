"""Texts that are made to break or to cost: no crash, right offsets, linear work.

Work is counted where that can be: how often the encoder runs and how many pieces it reads. What
runs inside regular expressions cannot be counted; its CPU time is bounded, see `slowness`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slowness import at_most

from evals.invariants import broken
from reportedly.attribute.encoder import BRANCH_OUTPUT, LEVELS
from reportedly.attribute.links import PARTS, WIDTH, Floats
from reportedly.attribute.meaning import MEANING
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.pieces import Ints
from reportedly.attribute.stage import attribute
from reportedly.attribute.tags import N_TAGS, tag
from reportedly.attribute.weights import Weights, load_weights
from reportedly.attribute.windows import SIZE
from reportedly.pipeline.article import Task, work
from reportedly.refer.parts import PLACES
from reportedly.refer.parts import SIZE as SIZE_OF_ROW
from reportedly.schema import Attribution, Block, Page, Sentences
from reportedly.schema.nouns import Nouns
from reportedly.segment import sentences
from tests.attribute.texts import SHAPES, TOKENS, jumble, mutated, shape

LOOPS = 150
"""For 10,000 characters of any shape without the encoder; the dearest takes 23."""

SAMPLE = """Harbour vote divides Vellin

“We have no money,” said Corin Hale. “Ask us again.”

Mayor Tilda Ombre told the 'Courier' that officials believe it was “postponed.\""""


class Counting:
    """An encoder that thinks nothing, finds something everywhere, and counts what it is asked."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.lengths: list[int] = []

    def __call__(self, ids: Ints, features: Ints) -> dict[str, Floats]:
        assert len(ids) == len(features)
        self.lengths.append(len(ids))
        scores = np.zeros((len(ids), N_TAGS), np.float32)
        # A source, a cue and a content here and there: decoding must have something to do.
        for role in range(3):
            scores[role :: self.every, tag(role, "S")] = 9
        parts = np.zeros((len(ids), len(PARTS), WIDTH), np.float32)
        heads = {f"{level}_tags": scores for level in LEVELS}
        heads |= {f"{level}_parts": parts for level in LEVELS}
        mentions = np.zeros((len(ids), SIZE_OF_ROW), np.float32)
        for name in ("start", "end"):
            mentions[:, PLACES[name]] = -9
            mentions[:: self.every, PLACES[name]] = 9
        meaning = np.ones((len(ids), MEANING), np.float32)
        return heads | {"meaning": meaning, BRANCH_OUTPUT: mentions}


@pytest.fixture(scope="module")
def weights() -> Weights:
    return load_weights()


def counted(weights: Weights, text: str, every: int = 40) -> tuple[list[Attribution], Counting]:
    """What the stage makes of a text with an encoder that finds an attribution in so many pieces,
    and the encoder."""
    encoder = Counting(every)
    # Stances are read by a graph of their own, at most so many targets a sentence (tests/stance),
    # and so is what contents mean.
    without = replace(weights, encoder=encoder, stance=None, meaning=None)  # type: ignore[arg-type]
    model = AttributionModel(without)
    cut = Sentences("p", tuple(sentences(text)))
    blocks = [Block("p", 0, len(text), "body")] if text else []
    return attribute(text, blocks, cut, model), encoder


def checked(text: str, made: Sequence[Attribution]) -> Iterator[str]:
    """What does not hold of the attributions' places."""
    cut = Sentences("p", tuple(sentences(text)))
    lines = broken(Nouns([Page("p", "p", "text", text), cut, *made]))
    return (line for line in lines if not line.startswith(("no block", "not every attribution")))


@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_with_the_text_and_no_faster(weights: Weights, name: str) -> None:
    read = {}
    for size in (5_000, 10_000):
        text = SHAPES[name](size)
        with at_most(LOOPS):
            made, encoder = counted(weights, text)
        read[size] = sum(encoder.lengths)
        assert max(encoder.lengths, default=0) <= SIZE
        assert read[size] <= len(text)
        # Windows are at least 65 in 100 full, but for the last.
        assert len(encoder.lengths) <= read[size] / (0.6 * SIZE) + 2
        assert not list(checked(text, made))
    assert read[10_000] <= 2.1 * read[5_000] + SIZE


def test_a_hundred_thousand_words(weights: Weights) -> None:
    sentence = "The board said on Monday that it would close the old harbour for good in May. "
    times = 100_000 // len(sentence.split())
    _, encoder = counted(weights, sentence * times, SIZE)
    pieces = times * (len(sentence.split()) + 1)
    assert sum(encoder.lengths) == pieces
    assert len(encoder.lengths) <= pieces / (0.6 * SIZE)


@pytest.mark.parametrize(
    "text", ["", "a", "“", '"', "\n", "\0", "😀", "\ud83d", "\u202e", "’", "-"]
)
def test_one_character(text: str) -> None:
    assert list(problems(text)) == []


@pytest.mark.parametrize("name", SHAPES)
def test_the_real_weights_survive_any_shape(name: str) -> None:
    assert list(problems(SHAPES[name](1_500))) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=60), st.sampled_from(["", " "]))
def test_tokens_in_any_order(tokens: list[str], between: str) -> None:
    assert list(problems(between.join(tokens))) == []


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from([jumble, shape, lambda r: mutated(r, SAMPLE)]))
def test_texts_of_the_fuzz_run(seed: int, make: object) -> None:
    assert callable(make)
    assert list(problems(make(Random(seed))[:4_000])) == []


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300))
def test_any_characters(text: str) -> None:
    assert list(problems(text)) == []


def test_a_byte_order_mark_before_all_is_no_text() -> None:
    assert list(problems("\ufeff Ada Orban said that the dam holds.")) == []


def problems(text: str) -> Iterator[str]:
    """What does not hold of what the first three stages make of a text."""
    page = Page("p", "p", "text", text)
    out = work(Task(page, (), ("clean", "segment", "attribute")))
    lines = broken(Nouns([page, *(noun for own in out.values() for noun in own)]))
    return (line for line in lines if line != "not every attribution has one speaker")
