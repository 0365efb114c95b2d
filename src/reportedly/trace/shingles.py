"""Runs of words as numbers, and the few of them by which a text is found again.

Shingles after Broder, "On the resemblance and containment of documents" (1997). Their least values
under several orders tell alike texts (MinHash, the same), in bands after Leskovec, Rajaraman and
Ullman, "Mining of Massive Datasets", 3.4. Passages are told by winnowing: Schleimer, Wilkerson and
Aiken, "Winnowing: local algorithms for document fingerprinting" (SIGMOD 2003).
"""

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]

SHINGLE = 5
"""Words of a shingle by which two texts are compared: long enough that a shared one is seldom
chance, short enough to survive an editor's small changes."""

GRAM = 8
"""Words of a fingerprint: "according to a new poll" is everywhere, eight words in a row seldom."""

PASSAGE = 25
"""Words in one run from which a passage is certain to share a fingerprint."""

_WINDOW = PASSAGE - GRAM + 1
_BANDS, _ROWS = 8, 3
_MIX = np.uint64(0x9E3779B97F4A7C15)
# Odd numbers of a fixed seed: the orders must be the same in every store, for ever.
_ORDERS = np.random.Generator(np.random.PCG64(20031)).integers(
    0, 2**63, size=(_BANDS * _ROWS, 1), dtype=np.uint64
) | np.uint64(1)


def runs(codes: Codes, width: int) -> Codes:
    """A number for each run of `width` words, in order; empty for shorter texts."""
    count = len(codes) - width + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    mixed = np.zeros(count, dtype=np.uint64)
    for at in range(width):
        mixed = (mixed + codes[at : at + count]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed


def fingerprints(codes: Codes) -> Codes:
    """The runs of eight words that are the least of some window, each once, sorted.

    Of equal ones in a window the last counts, so that a text of one word repeated has one.
    """
    grams = runs(codes, GRAM)
    if len(grams) <= _WINDOW:
        return grams.min(keepdims=True) if len(grams) else grams
    windows = np.lib.stride_tricks.sliding_window_view(grams, _WINDOW)
    return np.unique(windows.min(axis=1))


def bands(codes: Codes) -> Codes:
    """Eight numbers of which two texts share one if they are alike; empty for short texts.

    Each is made of the least shingles under three orders: of texts that share 0.7 of all their
    shingles 97% have a band in common, of those that share 0.2 6%.
    """
    shingles = np.unique(runs(codes, SHINGLE))
    if not len(shingles):
        return shingles
    least = np.array([_least(shingles, order) for order in _ORDERS], dtype=np.uint64)
    numbered = np.arange(_BANDS, dtype=np.uint64)[:, None]
    rows = np.concatenate([numbered, least.reshape(_BANDS, _ROWS)], axis=1)
    return np.array([runs(row, _ROWS + 1)[0] for row in rows], dtype=np.uint64)


def _least(shingles: Codes, order: Codes) -> np.uint64:
    mixed = shingles * order
    mixed ^= mixed >> np.uint64(32)
    return np.uint64((mixed * _MIX).min())
