"""Runs of words as numbers, and which articles share them; no pair of articles is compared blindly.

Near-duplicate detection by word shingles after Broder, "On the resemblance and containment of
documents" (1997), with all shingles kept: exact, and linear in the number of words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reportedly.gather.words import words

WIDTH = 5
"""Words of a shingle: long enough that a shared one is seldom chance, short enough to survive
an editor's small changes."""

CLIQUE = 12
"""Articles up to which all pairs of a shingle's holders are counted; beyond, only those with the
first of them, so that a text on a thousand pages costs a thousand pairs."""

_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles share: the part of each one's words, and the longest run in words."""

    of_first: float
    of_second: float
    run: int


def shingles(text: str) -> NDArray[np.uint64]:
    """A number for each run of `WIDTH` words, in order; empty for shorter texts."""
    codes = np.array([crc32(w.lower().encode()) for w in words(text)], dtype=np.uint64)
    if len(codes) < WIDTH:
        return np.empty(0, dtype=np.uint64)
    count = len(codes) - WIDTH + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for at in range(WIDTH):
        mixed = (mixed + codes[at : at + count]) * _PRIME
        mixed ^= mixed >> np.uint64(29)
    return mixed


def holders(runs: Mapping[str, NDArray[np.uint64]]) -> list[tuple[str, str]]:
    """Pairs of articles (a < b) that share a shingle, sorted; a single one is chance."""
    names = sorted(name for name, run in runs.items() if len(run))
    if not names:
        return []
    unique = [np.unique(runs[name]) for name in names]
    codes = np.concatenate(unique)
    owner = np.repeat(np.arange(len(names)), [len(u) for u in unique])
    order = np.lexsort((owner, codes))
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for group in _groups(codes[order], owner[order]):
        for pair in _paired(group):
            counts[pair] += 1
    return sorted((names[a], names[b]) for (a, b), shared in counts.items() if shared > 1)


def overlap(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> Overlap:
    """What two articles share, from their shingles."""
    left, right = np.isin(one, other), np.isin(other, one)
    return Overlap(_covered(left), _covered(right), max(_run(left), _run(right)))


def _groups(codes: NDArray[np.uint64], owner: NDArray[np.int64]) -> Iterable[Sequence[int]]:
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]])
    ends = np.r_[starts[1:], len(codes)]
    for start, end in zip(starts, ends, strict=True):
        if end - start > 1:
            yield owner[start:end].tolist()


def _paired(group: Sequence[int]) -> Iterable[tuple[int, int]]:
    heads = group if len(group) <= CLIQUE else group[:1]
    for at, head in enumerate(heads):
        for fellow in group[at + 1 :]:
            yield head, fellow


def _covered(shared: NDArray[np.bool_]) -> float:
    """Part of the words that lie in some shared shingle."""
    reached = np.convolve(shared, np.ones(WIDTH, dtype=np.int64)) > 0
    return float(reached.mean())


def _run(shared: NDArray[np.bool_]) -> int:
    """Words of the longest unbroken stretch of shared shingles."""
    edges = np.flatnonzero(np.diff(np.r_[0, shared.astype(np.int8), 0]))
    if not len(edges):
        return 0
    return int((edges[1::2] - edges[::2]).max()) + WIDTH - 1
