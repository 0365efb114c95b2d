"""The pair decision: what it reads is the same either way round, and told by what is said."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.standing import standing
from reportedly.gather.content import Content
from reportedly.gather.decision import CLASSES, pair_model, shares
from reportedly.gather.scale import Scale
from reportedly.gather.traits import TRAITS, traits

PILE = (
    "The harbour board will close the northern quay in autumn.",
    "The northern quay would be closed by the harbour board this autumn.",
    "The harbour board will not close the northern quay in autumn.",
    "The harbour board paid $2 million for the northern quay.",
    "The harbour board paid $20 million for the northern quay.",
    "Fishermen from Osk blocked the road to the northern quay on Tuesday.",
    "A choir of two hundred children sang in the cathedral of Lindmark.",
    "Is the harbour board going to close the northern quay?",
)


def _ready() -> tuple[list[Content], Scale]:
    """The pile with vectors that say how alike the wordings are (words as directions)."""
    words = sorted({w.strip(".?").lower() for text in PILE for w in text.split()})
    rows = np.array([[w in text.lower() for w in words] for text in PILE], np.float32)
    contents = standing(PILE, rows / np.linalg.norm(rows, axis=1, keepdims=True))
    return contents, Scale(contents)


CONTENTS, SCALE = _ready()


@given(st.integers(0, len(PILE) - 1), st.integers(0, len(PILE) - 1))
def test_which_content_comes_first_changes_nothing(one: int, other: int) -> None:
    ahead = traits(CONTENTS[one], CONTENTS[other], SCALE)
    behind = traits(CONTENTS[other], CONTENTS[one], SCALE)
    assert ahead == pytest.approx(behind)
    assert len(ahead) == len(TRAITS)


@given(st.integers(0, len(PILE) - 1), st.integers(0, len(PILE) - 1))
def test_shares_sum_to_one(one: int, other: int) -> None:
    read = shares(CONTENTS[one], CONTENTS[other], SCALE)
    parts = [getattr(read, name) for name in CLASSES]
    assert sum(parts) == pytest.approx(1)
    assert min(parts) >= 0
    assert getattr(read, read.best) == max(parts)


def test_a_restatement_is_likelier_one_claim_than_what_is_merely_near_or_far() -> None:
    same = shares(CONTENTS[0], CONTENTS[1], SCALE).together
    near = shares(CONTENTS[0], CONTENTS[5], SCALE).together
    far = shares(CONTENTS[0], CONTENTS[6], SCALE).together
    assert same > near > far


def test_a_negation_and_another_number_speak_for_a_contradiction() -> None:
    plain = shares(CONTENTS[0], CONTENTS[1], SCALE)
    negated = shares(CONTENTS[0], CONTENTS[2], SCALE)
    assert negated.contradicts > plain.contradicts
    assert _trait(0, 2, "turned") == 1
    assert _trait(0, 1, "turned") == 0
    assert _trait(3, 4, "number conflict") == 1
    assert _trait(0, 7, "question apart") == 1


def test_what_differs_in_nothing_is_held_wholly() -> None:
    assert _trait(0, 0, "shorter held") == pytest.approx(1)
    assert _trait(0, 0, "longest run") == pytest.approx(1)
    assert _trait(0, 6, "shared") == 0


def test_the_weights_fit_the_traits() -> None:
    model = pair_model()
    assert model.table.shape == (len(TRAITS), len(CLASSES))
    assert model.bias.shape == (len(CLASSES),)


def test_no_wording_breaks_it() -> None:
    draw = random.Random(3)
    odd = ["", "?", "…", "“ ”", "not", "1" * 300, "a " * 4000, "".join(map(chr, range(32, 900)))]
    odd += ["".join(chr(draw.randrange(32, 0x3000)) for _ in range(200)) for _ in range(5)]
    contents = standing(odd, np.zeros((len(odd), 4), np.float32))
    scale = Scale(contents)
    for one in contents:
        for other in contents:
            assert np.isfinite(traits(one, other, scale)).all()


def _trait(one: int, other: int, name: str) -> float:
    return float(traits(CONTENTS[one], CONTENTS[other], SCALE)[TRAITS.index(name)])
