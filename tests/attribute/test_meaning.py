"""The vectors of meaning, by the installed weights."""

from functools import cache

import numpy as np
import pytest

from reportedly.attribute.meaning import EMPTY, MEANING
from reportedly.attribute.model import AttributionModel
from reportedly.schema import Span, quote
from reportedly.segment import sentences
from reportedly.settings import PROFILES

LEAVES = "the mayor will step down before the summer"
ARTICLE = f"""Orla Venn told the Lantern that {LEAVES}. "We have waited long enough," she added.

A clerk said the harbour would be dredged in March."""


@cache
def model(profile: str) -> AttributionModel:
    return AttributionModel.load(profile=profile)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        (LEAVES, "the mayor is going to resign by June", "the mayor opened the new bridge"),
        (
            "Norland spends millions to help the opposition win",
            "money from Norland flows into the opposition's campaign",
            "the opposition promised cheaper bread",
        ),
        ("the vaccine is safe", "there is no danger in the vaccine", "the harbour is too shallow"),
    ],
)
def test_what_says_the_same_is_nearer(profile: str, one: str, same: str, other: str) -> None:
    a, b, c = model(profile).embed([one, same, other])
    assert a @ b > a @ c + 0.1


@pytest.mark.parametrize("profile", PROFILES)
def test_a_content_means_the_same_in_its_article_and_alone(profile: str) -> None:
    found = model(profile).read(ARTICLE, [sentences(ARTICLE)])
    (own,) = [f for f in found if LEAVES in quote(ARTICLE, f.content)]
    alone, other = model(profile).embed([quote(ARTICLE, own.content), "rain is expected"])
    assert own.vector @ alone > 0.85
    assert own.vector @ other < 0.5


def test_a_vector_depends_on_its_text_alone() -> None:
    together = model("full").embed([LEAVES, "rain is expected on the coast " * 40])
    assert np.array_equal(together[0], model("full").embed([LEAVES])[0])


def test_vectors_have_length_one_or_nothing() -> None:
    made = model("full").embed([LEAVES, "a" * 5_000, "word " * 2_000, ""])
    assert made.shape == (4, MEANING)
    assert np.allclose(np.linalg.norm(made[:3], axis=1), 1, atol=1e-5)
    assert np.array_equal(made[3], EMPTY)


def test_no_texts_have_no_vectors() -> None:
    assert model("full").embed([]).shape == (0, MEANING)


def test_pieces_of_a_content_are_read_as_one() -> None:
    text = '"We will leave," Orla Venn said, "before the summer."'
    (found,) = [f for f in model("full").read(text, [[Span(0, len(text))]]) if len(f.content) == 2]
    whole, half = model("full").embed(["We will leave before the summer.", "before the summer"])
    assert found.vector @ whole > found.vector @ half
