"""Pairs: which earlier mentions a mention may mean, and what the two have to do with each other."""

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.pieces import Ints
from reportedly.refer.traits import CLASSES, Traits

Bools = NDArray[np.bool_]

NEAR = 60
"""Earlier mentions that are always asked."""

FAR = 6
"""And so many of those farther back that are spelt alike, for each way to be alike."""

_DISTANCE = np.array([1, 2, 3, 4, 6, 9, 14, 22, 35, 60])
_SIZES = (len(_DISTANCE) + 1, 7, 3, 32, CLASSES * CLASSES, 8, 4, 8)
"""Distance in mentions, in sentences; paragraphs; ways to be alike; gender and number of both;
quotations; nesting; how often the earlier one's spelling was met before, and whether since."""
OFFSETS = np.cumsum([0, *_SIZES[:-1]])
N_ROWS = sum(_SIZES)


def candidates(known: Traits) -> tuple[Ints, Ints]:
    """Pairs (asking, asked) as two arrays, by asking and then by asked."""
    n = len(known)
    step = np.arange(1, min(NEAR, max(n - 1, 0)) + 1)
    asking = np.repeat(np.arange(n), len(step))
    asked = asking - np.tile(step, n)
    pairs = [np.stack([asking, asked], axis=1)[asked >= 0]]
    for trait in (known.exact, known.last, known.front):
        pairs.append(_alike(trait, trait))
    pairs.append(_alike(known.letters, known.initials))
    every = np.concatenate(pairs)
    keys = np.unique(every[:, 0] * max(n, 1) + every[:, 1])  # far faster than by rows
    return keys // max(n, 1), keys % max(n, 1)


def _alike(own: Ints, other: Ints) -> Ints:
    """Pairs with the last few earlier mentions whose `other` is this one's `own`."""
    seen: dict[int, list[int]] = {}
    found: list[tuple[int, int]] = []
    for i, (mine, its) in enumerate(zip(own.tolist(), other.tolist(), strict=True)):
        found += [(i, j) for j in seen.get(mine, ())[-FAR:]] if mine >= 0 else []
        seen.setdefault(its, []).append(i)
    return np.array(found, np.int64).reshape(-1, 2)


def pair_rows(known: Traits, asking: Ints, asked: Ints) -> Ints:
    """Rows of the pair table, (pairs, 8)."""
    sentences = known.sentence[asking] - known.sentence[asked]
    paragraphs = known.paragraph[asking] - known.paragraph[asked]
    rank, after = _met(known.exact)
    columns = (
        np.searchsorted(_DISTANCE, asking - asked, side="right"),
        np.minimum(sentences, 3) + (sentences > 4) + (sentences > 8) + (sentences > 16),
        np.minimum(paragraphs, 2),
        _same(known, asking, asked),
        known.sort[asking] * CLASSES + known.sort[asked],
        _quoted(known.quote[asking], known.quote[asked]),
        2 * (known.end[asked] > known.place[asking]) + (known.sort[asking] == known.sort[asked]),
        2 * np.minimum(rank[asked], 3) + (after[asked] < asking),
    )
    rows: Ints = np.stack(columns, axis=1) + OFFSETS
    return rows


def _same(known: Traits, asking: Ints, asked: Ints) -> Ints:
    """In which ways two mentions are spelt alike, as five bits."""

    def equal(own: Ints, other: Ints) -> Ints:
        same: Ints = ((own[asking] == other[asked]) & (own[asking] >= 0)).astype(np.int64)
        return same

    ways: Ints = (
        equal(known.exact, known.exact)
        + 2 * equal(known.last, known.last)
        + 4 * equal(known.front, known.front)
        + 8 * (equal(known.letters, known.initials) | equal(known.initials, known.letters))
        + 16 * (equal(known.last, known.front) | equal(known.front, known.last))
    )
    return ways


def _quoted(one: Ints, other: Ints) -> Ints:
    """Whether each stands in a quotation, and whether it is the same one."""
    result: Ints = 4 * (one >= 0) + 2 * (other >= 0) + ((one == other) & (one >= 0))
    return result


def _met(exact: Ints) -> tuple[Ints, Ints]:
    """How many earlier mentions have the same spelling, and which later one has it next."""
    rank, after = np.zeros(len(exact), np.int64), np.full(len(exact), len(exact))
    last: dict[int, int] = {}
    for i, spelling in enumerate(exact.tolist()):
        if spelling in last:
            rank[i] = rank[last[spelling]] + 1
            after[last[spelling]] = i
        last[spelling] = i
    return rank, after
