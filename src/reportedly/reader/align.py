"""Which words of two texts are the same ones: a word-by-word alignment of bounded cost.

Runs of words that stand once in each text are its anchors, as in Bram Cohen's patience diff;
between them the longest common subsequence is found. What is too long for that, and begins and
ends differently, counts as changed as a whole.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import LCSseq

from reportedly.trace.shingles import Codes, runs

_WIDTHS = (5, 1)
"""Words of an anchor: longer ones are surer, single ones are met where there are no others."""

_CELLS = 1_000_000
"""Pairs of words that are compared with each other between two anchors, at most."""

_LONE = 2
"""Fewer words in a row that two changes have in common are chance: the changes are one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [start, end) of both texts: the same ones, or changed (either side may be empty)."""

    same: bool
    one: tuple[int, int]
    other: tuple[int, int]


Match = tuple[int, int, int]
"""Where a run of the same words begins in both texts, and how many words it has."""


def align(one: Codes, other: Codes) -> tuple[Stretch, ...]:
    """The stretches of two texts in order, by turns the same and changed; they cover both."""
    front = _agreeing(one, other)
    back = _agreeing(one[front:][::-1], other[front:][::-1])
    left, right = len(one) - back, len(other) - back
    within = _matches(one[front:left], other[front:right], front, front, _WIDTHS)
    found = [m for m in ((0, 0, front), *within, (left, right, back)) if m[2]]
    return tuple(_stretches(_joined(found, len(one), len(other)), len(one), len(other)))


def _matches(
    one: Codes, other: Codes, left: int, right: int, widths: Sequence[int]
) -> Iterator[Match]:
    """The matches of two texts that begin at `left` and `right` of the whole ones, in order."""
    if not len(one) or not len(other):
        return
    if not widths or len(one) * len(other) <= _CELLS:
        yield from _common(one, other, left, right)
        return
    anchors = [(0, 0, 0), *_anchors(one, other, widths[0]), (len(one), len(other), 0)]
    for (a, b, size), (c, d, _) in pairwise(anchors):
        if size:
            yield left + a, right + b, size
        a, b = a + size, b + size
        yield from _matches(one[a:c], other[b:d], left + a, right + b, widths[1:])


def _common(one: Codes, other: Codes, left: int, right: int) -> Iterator[Match]:
    """The longest common subsequence; of what is too long for that only equal beginnings."""
    if len(one) * len(other) > _CELLS:
        return
    for block in LCSseq.opcodes(one.tolist(), other.tolist()).as_matching_blocks():
        if block.size:
            yield left + block.a, right + block.b, block.size


def _anchors(one: Codes, other: Codes, width: int) -> list[Match]:
    """Runs that stand once in each text, in the same order in both, grown as far as they agree."""
    places = _once_in_both(runs(one, width), runs(other, width))
    found: list[Match] = []
    a = b = 0
    for i, j in _rising(places):
        if i < a or j < b:
            continue
        back = _agreeing(one[a:i][::-1], other[b:j][::-1])
        size = back + _agreeing(one[i:], other[j:])
        found.append((i - back, j - back, size))
        a, b = i - back + size, j - back + size
    return found


def _once_in_both(left: Codes, right: Codes) -> list[tuple[int, int]]:
    """Where the values stand that each of two rows has once, in the order of the first."""
    (a, at, many), (b, there, often) = (
        np.unique(side, return_index=True, return_counts=True) for side in (left, right)
    )
    _, i, j = np.intersect1d(a[many == 1], b[often == 1], True, return_indices=True)
    found = zip(at[many == 1][i].tolist(), there[often == 1][j].tolist(), strict=True)
    return sorted(found)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of the pairs, in order, whose second places rise too (patience sorting)."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs):
        pile = bisect_left(ends, j)
        before.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [j]
        tops[pile : pile + 1] = [at]
    chain: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _agreeing(one: Codes, other: Codes) -> int:
    """How many words two texts have in common from their beginnings.

    Looks twice as far each time, so that the cost is what is found and not what is left.
    """
    size, ahead = min(len(one), len(other)), 32
    done = 0
    while done < size:
        end = min(size, done + ahead)
        differ = np.flatnonzero(one[done:end] != other[done:end])
        if len(differ):
            return done + int(differ[0])
        done, ahead = end, ahead * 2
    return size


def _joined(matches: Sequence[Match], left: int, right: int) -> list[Match]:
    """Matches that go on are one; those of too few words between two changes are none."""
    found: list[Match] = []
    for a, b, size in matches:
        i, j, before = found[-1] if found else (0, 0, 0)
        if found and (a, b) == (i + before, j + before):
            found[-1] = (i, j, before + size)
        else:
            found.append((a, b, size))
    ends = {(0, 0), (left, right)}
    return [m for m in found if m[2] >= _LONE or {(m[0], m[1]), (m[0] + m[2], m[1] + m[2])} & ends]


def _stretches(matches: Sequence[Match], left: int, right: int) -> Iterator[Stretch]:
    a = b = 0
    for i, j, size in [*matches, (left, right, 0)]:
        if a < i or b < j:
            yield Stretch(False, (a, i), (b, j))
        a, b = i + size, j + size
        if size:
            yield Stretch(True, (i, a), (j, b))
