"""What two texts share, word by word: how much, and which passages stand where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.trace.shingles import SHINGLE, Codes, runs
from reportedly.trace.tokens import Tokens

GAP = 3
"""Words that may be changed, put in or left out between two parts of one passage."""

Range = tuple[int, int]
"""[start, end) in tokens."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands in both texts, with its length in words that are the same."""

    first: Range
    second: Range
    words: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """The part of the shorter text's words that the other holds, how many, and the passages."""

    share: float
    words: float
    passages: tuple[Passage, ...]

    @property
    def longest(self) -> float:
        """The words of the longest passage."""
        return max((p.words for p in self.passages), default=0.0)


def overlap(one: Tokens, other: Tokens) -> Overlap:
    """What two texts have in common, from runs of five words."""
    left, right = runs(one.codes, SHINGLE), runs(other.codes, SHINGLE)
    shared = np.isin(left, right)
    if not shared.any():
        return Overlap(0.0, 0.0, ())
    if one.words <= other.words:
        words, whole = _covered(shared, one), one.words
    else:
        words, whole = _covered(np.isin(right, left), other), other.words
    return Overlap(words / whole, words, tuple(_passages(left, right, shared, one)))


def _covered(shared: NDArray[np.bool_], text: Tokens) -> float:
    """Words that lie in some shared run."""
    reached = np.convolve(shared, np.ones(SHINGLE, dtype=np.int64)) > 0
    return float(np.diff(text.total)[reached].sum())


def _passages(
    left: Codes, right: Codes, shared: NDArray[np.bool_], one: Tokens
) -> Iterator[Passage]:
    """The aligned stretches, those joined between which only a few words differ."""
    open_: Passage | None = None
    for first, second in _aligned(left, right, np.flatnonzero(shared)):
        words = one.length(*first)
        if open_ is not None and _goes_on(open_, first, second):
            overlapped = one.length(first[0], max(first[0], open_.first[1]))
            open_ = Passage(
                (open_.first[0], first[1]),
                (open_.second[0], second[1]),
                open_.words + words - overlapped,
            )
            continue
        if open_ is not None:
            yield open_
        open_ = Passage(first, second, words)
    if open_ is not None:
        yield open_


def _goes_on(passage: Passage, first: Range, second: Range) -> bool:
    gaps = first[0] - passage.first[1], second[0] - passage.second[1]
    grows = first[1] > passage.first[1] and second[1] > passage.second[1]
    return grows and all(-SHINGLE < gap <= GAP for gap in gaps)


def _aligned(left: Codes, right: Codes, places: NDArray[np.int64]) -> Iterator[tuple[Range, Range]]:
    """Stretches that run on in both texts; of several places in the second the first is taken."""
    values, firsts = np.unique(right, return_index=True)
    met = firsts[np.searchsorted(values, left[places])].tolist()
    codes, others = left.tolist(), right.tolist()
    start = at = -2
    begin = to = 0
    for place, first in zip(places.tolist(), met, strict=True):
        runs_on = place == at + 1 and to + 1 < len(others) and others[to + 1] == codes[place]
        if runs_on:
            at, to = place, to + 1
            continue
        if at >= 0:
            yield (start, at + SHINGLE), (begin, to + SHINGLE)
        start = at = place
        begin = to = first
    yield (start, at + SHINGLE), (begin, to + SHINGLE)


def longest_first(passages: Sequence[Passage], most: int) -> list[Passage]:
    """The longest passages, so many at most, in the order of the first text."""
    chosen = sorted(passages, key=lambda p: (-p.words, p.first))[:most]
    return sorted(chosen, key=lambda p: p.first)
