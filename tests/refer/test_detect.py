import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.refer.detect import LONGEST, Bounds, detect, headed, span_scores
from reportedly.refer.parts import PLACES, SIZE

FLAT = np.zeros(LONGEST, np.float32)


def rows(n: int, seed: int = 0) -> "np.typing.NDArray[np.float32]":
    return np.random.default_rng(seed).normal(size=(n, SIZE)).astype(np.float32)


def test_a_span_scores_its_ends_their_agreement_and_its_length() -> None:
    given_rows, lengths = rows(9), np.arange(LONGEST, dtype=np.float32)
    scores = span_scores(given_rows, lengths)
    first, last = given_rows[2], given_rows[5]
    agree = float(first[PLACES["open"]] @ last[PLACES["close"]]) / 8
    wanted = agree + first[PLACES["start"]][0] + last[PLACES["end"]][0] + 3
    assert scores.shape == (9, LONGEST)
    assert np.isclose(scores[2, 3], wanted, atol=1e-4)
    assert np.isneginf(scores[8, 1])


def test_the_head_of_a_span_outweighs_the_rest() -> None:
    given_rows = rows(6)
    given_rows[:, PLACES["head"]] = -8
    given_rows[3, PLACES["head"]] = 8
    seen = headed(given_rows, np.array([[1, 5], [4, 6]]), "asking_head")
    assert np.allclose(seen[0], given_rows[3, PLACES["asking_head"]], atol=1e-3)
    assert np.allclose(seen[1], given_rows[4:6, PLACES["asking_head"]].mean(axis=0), atol=1e-3)


@given(st.integers(0, 10_000), st.integers(1, 60))
def test_mentions_have_whole_words_and_never_cross(seed: int, n: int) -> None:
    rng = np.random.default_rng(seed)
    begins = rng.random(n) < 0.7
    scores = span_scores(rows(n, seed), FLAT)
    sentences = np.cumsum(rng.random(n) < 0.1)
    spans, found = detect(scores, Bounds(begins, sentences), 0.5)
    assert (found > 0.5).all()
    assert len(np.unique(spans, axis=0)) == len(spans)
    for a, b in spans.tolist():
        assert begins[a]
        assert b == n or begins[b]
        assert sentences[a] == sentences[b - 1]
        assert not any(a < c < b < d for c, d in spans.tolist())
    order = [(a, -b) for a, b in spans.tolist()]
    assert order == sorted(order)


def test_nothing_is_found_in_nothing() -> None:
    spans, found = detect(
        span_scores(rows(0), FLAT), Bounds(np.zeros(0, bool), np.zeros(0, np.int64)), 0.0
    )
    assert spans.shape == (0, 2)
    assert len(found) == 0
