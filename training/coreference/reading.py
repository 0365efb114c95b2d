"""What a branch says of the windows of a text, and which mentions it sees in a puzzle."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from evals.mentions import called
from reportedly.attribute.pieces import Ints
from reportedly.refer.detect import detect
from reportedly.refer.stage import characters
from training.coreference.config import WINDOWS
from training.coreference.data import Puzzle, Text, Window
from training.coreference.model import Reader, span_scores
from training.coreference.trunk import padded


def rows_of(model: Reader, some: Sequence[Window], blank: float = 0.0) -> list[Tensor]:
    """What the branch says of each window's pieces; while it trains, some pieces are blank."""
    if not blank:
        return by_window(model, some)
    return by_window(lambda x, mask: model(model.blanked(x, blank), mask), some)


def by_window(reads: Callable[[Tensor, Tensor], Tensor], some: Sequence[Window]) -> list[Tensor]:
    """What is told of each window's own pieces, (pieces, size) each."""
    x, mask = padded([w[2] for w in some])
    rows = reads(torch.from_numpy(x), torch.from_numpy(mask))
    return [r[1 : 1 + b - a] for r, (a, b, _) in zip(rows, some, strict=True)]


Called = tuple[Sequence[int], Sequence[int]]
"""For each of a puzzle's names the mentions that are called by it."""


def puzzle_mentions(
    model: Reader, puzzle: Puzzle, rows: Sequence[Tensor]
) -> tuple[Ints, Ints, Called]:
    """The puzzle's three mentions with those found around them, the places of the three, and which
    mentions are called by the names ("Ada Brun, the mayor,").
    """
    found = [puzzle.spans]
    for (a, b, _), part in zip(puzzle.text.cuts[0], rows, strict=True):
        scores = span_scores(part, model.lengths).detach().numpy()
        found.append(detect(scores, puzzle.text.bounds.part(a, b), 0.0)[0] + a)
    spans = np.unique(np.concatenate(found), axis=0)
    spans = spans[np.lexsort((-spans[:, 1], spans[:, 0]))]
    places = [np.flatnonzero((spans == s).all(axis=1))[0] for s in puzzle.spans]
    shown = characters(puzzle.text.pieces, spans)
    one, other = (called(puzzle.text.sample.text, shown, name) for name in puzzle.given.names)
    return spans, np.array(places), (one, other)


def windows_of(text: Text) -> Iterator[list[Window]]:
    """A text's windows, some at a time."""
    cut = text.cuts[0]
    for lo in range(0, len(cut), WINDOWS):
        yield list(cut[lo : lo + WINDOWS])
