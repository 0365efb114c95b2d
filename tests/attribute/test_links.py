import numpy as np

from reportedly.attribute.links import (
    N_PAIR_ROWS,
    OFFSETS,
    PARTS,
    WIDTH,
    Layout,
    LinkWeights,
    ends,
    pair_rows,
)
from reportedly.attribute.pieces import NEW_PARAGRAPH, Ints


def spans(*pairs: tuple[int, int]) -> Ints:
    return np.array(pairs, np.int64).reshape(-1, 2)


def test_rows_tell_how_two_spans_lie() -> None:
    breaks = np.zeros(40, np.int64)
    breaks[[0, 20]] = NEW_PARAGRAPH
    rows = pair_rows(spans((5, 8)), spans((0, 4), (8, 9), (25, 26)), spans(), Layout.of(breaks))
    distance, sentences, paragraphs, rivals, askers, others = np.moveaxis(rows - OFFSETS, -1, 0)
    assert distance[0, 0] < distance[0, 1] < distance[0, 2]
    assert sentences.tolist() == [[4, 4, 5]]
    assert paragraphs.tolist() == [[3, 3, 4]]
    assert rivals[0, 2] == rivals[0, 1] + 1
    assert not askers.any()
    assert not others.any()


def test_rows_stay_inside_the_table() -> None:
    rng = np.random.default_rng(0)
    starts = np.sort(rng.choice(400, 60, replace=False))
    every = np.stack([starts, starts + 1], axis=1)
    layout = Layout.of(rng.integers(0, 4, 402))
    rows = pair_rows(every, every, every, layout)
    assert rows.min() >= 0
    assert rows.max() < N_PAIR_ROWS
    assert (rows >= OFFSETS).all()


def test_probabilities_sum_to_one_even_without_choice() -> None:
    rng = np.random.default_rng(0)
    weights = LinkWeights(
        rng.normal(size=(N_PAIR_ROWS, WIDTH)), rng.normal(size=WIDTH), rng.normal(size=WIDTH)
    )
    asking, asked = rng.normal(size=(3, WIDTH)), rng.normal(size=(0, WIDTH))
    nothing = weights.probabilities(asking, asked, np.zeros((3, 0, 6), np.int64))
    assert nothing.tolist() == [[1.0], [1.0], [1.0]]
    asked = rng.normal(size=(2, WIDTH))
    some = weights.probabilities(asking, asked, np.zeros((3, 2, 6), np.int64))
    assert np.allclose(some.sum(axis=1), 1)


def test_a_span_is_seen_from_its_first_and_last_piece() -> None:
    parts = np.arange(4 * len(PARTS) * WIDTH, dtype=np.float32).reshape(4, len(PARTS), WIDTH)
    found = ends(parts, spans((1, 4)), "cue_start", "cue_end")
    assert np.array_equal(found[0], parts[1, 2] + parts[3, 3])
