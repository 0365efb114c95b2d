"""The best path of tags under the constraints of BIOES (Viterbi 1967), for many windows at once."""

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.tags import ALLOWED, MAY_END, MAY_START

NEVER = np.float32(-1e4)
"""Score of a forbidden step: below any sum of scores that a window can reach."""

Floats = NDArray[np.float32]


def constrain(transitions: Floats) -> Floats:
    """The learned scores of steps, (tags, tags), with the forbidden ones ruled out."""
    return np.where(ALLOWED, transitions, NEVER).astype(np.float32)


def best_paths(scores: Floats, lengths: NDArray[np.int64], steps: Floats) -> NDArray[np.int64]:
    """The best tags, (windows, pieces), for scores (windows, pieces, tags).

    Pieces from a window's length on are padding and come out as 0. `steps` (tags, tags) is
    added for each pair of neighbours.
    """
    n, width, _ = scores.shape
    back = np.zeros((width, *scores.shape[::2]), np.int64)
    best = np.where(MAY_START, scores[:, 0], NEVER) if width else scores[:, :0]
    shortest = lengths.min(initial=width)
    for t in range(1, width):
        paths = best[:, :, None] + steps
        back[t] = paths.argmax(axis=1)
        # The greatest is looked for twice: fetching it by its place takes three times as long.
        step = paths.max(axis=1) + scores[:, t]
        # A window that has ended keeps its scores until the longest is through.
        best = step if t < shortest else np.where((t < lengths)[:, None], step, best)
    return _trace(back, np.where(MAY_END, best, best + NEVER), lengths, n, width)


def _trace(
    back: NDArray[np.int64], last: Floats, lengths: NDArray[np.int64], n: int, width: int
) -> NDArray[np.int64]:
    """Follow the pointers from each window's last piece to its first."""
    path = np.zeros((n, width), np.int64)
    rows, tag = np.arange(n), last.argmax(axis=1) if width else np.zeros(n, np.int64)
    for t in range(width - 1, -1, -1):
        within = t < lengths
        path[:, t] = np.where(within, tag, 0)
        tag = np.where(within & (t > 0), back[t][rows, tag], tag)
    return path
