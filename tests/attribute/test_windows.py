import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.pieces import NEW_PARAGRAPH, NEW_SENTENCE, SAME_SENTENCE
from reportedly.attribute.windows import windows


@given(st.lists(st.sampled_from([0, 0, 0, 1, 2, 3]), max_size=200), st.integers(1, 40))
def test_every_piece_is_in_one_window(breaks: list[int], size: int) -> None:
    found = list(windows(np.array(breaks, np.int64), size))
    assert [i for lo, hi in found for i in range(lo, hi)] == list(range(len(breaks)))
    assert all(0 < hi - lo <= size for lo, hi in found)


def test_windows_end_with_sentences() -> None:
    breaks = np.full(30, SAME_SENTENCE)
    breaks[[0, 8, 16, 24]] = NEW_SENTENCE
    assert list(windows(breaks, 20)) == [(0, 16), (16, 30)]


def test_a_paragraph_is_preferred_where_it_costs_little() -> None:
    breaks = np.full(30, SAME_SENTENCE)
    breaks[[0, 8, 16, 18, 24]] = NEW_SENTENCE
    breaks[16] = NEW_PARAGRAPH
    assert next(windows(breaks, 20)) == (0, 16)


def test_a_long_sentence_is_cut_where_the_window_is_full() -> None:
    assert list(windows(np.zeros(25, np.int64), 10)) == [(0, 10), (10, 20), (20, 25)]
