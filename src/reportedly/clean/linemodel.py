"""Which lines of a page without markup are the article's: a small network and one pass over it.

The network has one hidden layer over the numbers of `signs`; its output is the log odds that a line
is body. The labels of all lines together are the cheapest way through them (Viterbi 1967), where
every change from body to not body and back has a price. `training/lines` makes the weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from reportedly.clean.core import MARGINS
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture, is_credit, is_prose
from reportedly.clean.signs import Floats, signs

WEIGHTS = Path(__file__).parents[1] / "weights" / "lines.npz"
CLIP = 5.0
"""No number counts for more than so many standard deviations."""
_CHANGE = 1.0
_DOUBT = 0.5
_PROSE = 1.5
"""Added to the odds of body, to all lines and again to prose: in doubt it is body. On half the
pages of `evals.lines` 1 for prose gets 0.3 points more, but costs articles their last sentence."""
_SITE = 0.3


@dataclass(frozen=True, slots=True)
class LineModel:
    """Mean and spread of the signs, and the two layers: (signs, hidden), (hidden,), (hidden,)."""

    mean: Floats
    spread: Floats
    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats

    def odds(self, rows: Floats) -> Floats:
        """The log odds that each line is body."""
        scaled = np.clip((rows - self.mean) / self.spread, -CLIP, CLIP)
        found: Floats = np.tanh(scaled @ self.inner + self.inner_bias) @ self.outer
        return found + self.outer_bias


@cache
def line_model() -> LineModel:
    """The model that ships."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return LineModel(**{name: stored[name] for name in LineModel.__slots__})


def body_lines(pieces: Sequence[Piece]) -> list[bool]:
    """Whether each piece is the article's; running heads of a page of paper count as its own."""
    judged = [i for i, piece in enumerate(pieces) if piece.tag not in MARGINS]
    found = [True] * len(pieces)
    odds = line_model().odds(signs([pieces[i] for i in judged])) + _DOUBT
    odds += [_PROSE * _tells(pieces[i]) for i in judged]
    for i, inner in zip(judged, cheapest(odds), strict=True):
        found[i] = inner
    return found


def _tells(piece: Piece) -> bool:
    """Whether it is prose that does not speak for the site."""
    return is_prose(piece) and furniture(piece) < _SITE and not is_credit(piece)


def cheapest(odds: Floats) -> list[bool]:
    """The labels with the greatest sum of log odds, less a price for each change."""
    if not len(odds):
        return []
    best_out, best_in = 0.0, 0.0
    before: list[tuple[bool, bool]] = []
    for value in odds.tolist():
        from_in = best_in - _CHANGE > best_out
        to_in = best_in >= best_out - _CHANGE
        before.append((from_in, to_in))
        stay_out = best_in - _CHANGE if from_in else best_out
        best_in = (best_in if to_in else best_out - _CHANGE) + value
        best_out = stay_out
    label = best_in > best_out
    found = []
    for from_in, to_in in reversed(before):
        found.append(label)
        label = to_in if label else from_in
    return found[::-1]
