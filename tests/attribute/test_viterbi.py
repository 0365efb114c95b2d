import itertools

import numpy as np
import pytest

from reportedly.attribute.tags import (
    ALLOWED,
    MAY_END,
    MAY_START,
    N_TAGS,
    TAGS,
    span_tags,
    spans,
    tag,
)
from reportedly.attribute.viterbi import Floats, best_paths, constrain


def valid(path: tuple[int, ...]) -> bool:
    steps = all(ALLOWED[a, b] for a, b in itertools.pairwise(path))
    return bool(steps and MAY_START[path[0]] and MAY_END[path[-1]])


def brute(scores: Floats, steps: Floats) -> tuple[int, ...]:
    def total(path: tuple[int, ...]) -> float:
        along = sum(steps[a, b] for a, b in itertools.pairwise(path))
        return float(sum(scores[t, x] for t, x in enumerate(path)) + along)

    paths = filter(valid, itertools.product(range(N_TAGS), repeat=len(scores)))
    return max(paths, key=total)


@pytest.mark.parametrize("seed", range(6))
def test_the_best_path_is_the_one_that_brute_force_finds(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(2, 4, N_TAGS)).astype(np.float32)
    steps = rng.normal(size=(N_TAGS, N_TAGS)).astype(np.float32)
    lengths = np.array([4, 3])
    found = best_paths(scores, lengths, constrain(steps))
    for row, own, n in zip(found, scores, lengths, strict=True):
        assert tuple(row[:n]) == brute(own[:n], steps)
    assert found[1, 3] == 0


def test_nothing_to_decode() -> None:
    empty = np.zeros((0, 0, N_TAGS), np.float32)
    steps = constrain(np.zeros((N_TAGS, N_TAGS), np.float32))
    assert best_paths(empty, np.zeros(0, np.int64), steps).shape == (0, 0)


def test_spans_come_back_from_their_tags() -> None:
    path = np.array([0, *span_tags(1, 1), *span_tags(2, 4), 0, *span_tags(0, 2)])
    assert [tuple(s) for s in spans(path)] == [(1, 1, 2), (2, 2, 6), (0, 7, 9)]


def test_tags_are_named_for_role_and_place() -> None:
    assert TAGS[tag(1, "S")] == "S-cue"
    assert not ALLOWED[tag(0, "B"), tag(1, "E")]
