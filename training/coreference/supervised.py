"""What a branch learns from labelled texts and from GAP's puzzles."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from reportedly.attribute.pieces import Ints
from reportedly.refer.detect import detect
from training.coreference.data import Golds, Puzzle, Text, Window, part_of, uncut
from training.coreference.losses import antecedent_loss, label_loss, puzzle_loss, rank, span_loss
from training.coreference.model import Reader, span_scores
from training.coreference.reading import puzzle_mentions, rows_of


def text_loss(model: Reader, text: Text, some: Sequence[Window], blank: float) -> Tensor:
    """The losses of a part of a text, by mention."""
    parts = rows_of(model, some, blank)
    lo, hi = some[0][0], some[-1][1]
    golds = text.golds.only(uncut(text.golds.spans, some))
    rows = torch.cat(parts)
    own = Golds(golds.spans - lo, golds.clusters, golds.types, golds.forms)
    if not len(own.spans):
        return rows.sum() * 0
    pieces = part_of(text.pieces, lo, hi)
    spans, clusters = own.spans, own.clusters
    loss = rows.new_zeros(())
    if text.sample.complete:
        found = []
        for (a, b, _), part in zip(some, parts, strict=True):
            scores = span_scores(part, model.lengths)
            mine = golds.within(a, b).spans - a
            loss = loss + span_loss(scores, mine, text.bounds.words[a:b])
            made, _ = detect(scores.detach().numpy(), text.bounds.part(a, b), 0.0)
            found.append(made + a - lo)
        loss = loss + 0.5 * label_loss(rows, own)
        spans, clusters = with_false(own, np.concatenate(found))
    ranked = rank(model, rows, spans, text.sample.text, pieces)
    loss = loss + antecedent_loss(ranked, clusters, np.where(clusters < 0, 0.5, 1.0))
    return loss / len(own.spans)


def with_false(golds: Golds, found: Ints) -> tuple[Ints, Ints]:
    """Gold mentions, and those found that are none, whose cluster is -1; in order."""
    known = {tuple(s) for s in golds.spans.tolist()}
    false = np.array([s for s in found.tolist() if tuple(s) not in known], np.int64).reshape(-1, 2)
    spans = np.concatenate([golds.spans, false])
    clusters = np.concatenate([golds.clusters, np.full(len(false), -1)])
    order = np.lexsort((-spans[:, 1], spans[:, 0]))
    return spans[order], clusters[order]


def puzzles_loss(model: Reader, some: Sequence[Puzzle], blank: float) -> Tensor:
    """The mean loss of some puzzles."""
    windows = [w for p in some for w in p.text.cuts[0]]
    parts = iter(rows_of(model, windows, blank))
    loss = torch.zeros(())
    for puzzle in some:
        own = [next(parts) for _ in puzzle.text.cuts[0]]
        spans, places, called = puzzle_mentions(model, puzzle, own)
        ranked = rank(model, torch.cat(own), spans, puzzle.text.sample.text, puzzle.text.pieces)
        loss = loss + puzzle_loss(ranked, places, puzzle.given.means, called)
    return loss / len(some)
