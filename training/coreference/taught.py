"""What a branch learns from a lesson: to tell what the teacher tells, doubts and all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from evals.coreftexts import Sample
from reportedly.attribute.pieces import Ints
from reportedly.refer.detect import LONGEST
from reportedly.refer.parts import TYPES
from training.coreference.data import Reads, Text, Window, part_of, read, uncut
from training.coreference.lesson import Floats, Lesson
from training.coreference.losses import Ranked, rank, whole_words
from training.coreference.model import Reader, span_scores, summed
from training.coreference.reading import rows_of


@dataclass(frozen=True, slots=True)
class Taught:
    """A text and what the teacher tells of it."""

    text: Text
    lesson: Lesson


def lessons(folder: Path, tokenizer: Tokenizer, trunk: Reads) -> Iterator[Taught]:
    """All lessons of a folder, read by the trunk."""
    for path in sorted(folder.glob("*.npz")):
        lesson = Lesson.load(path)
        yield Taught(read(Sample(path.stem, lesson.text, ()), tokenizer, trunk), lesson)


def taught_loss(
    model: Reader, taught: Taught, some: Sequence[Window], blank: float, mentions: float = 1.0
) -> Tensor:
    """The losses of a part of a text, by mention; `mentions` weighs which spans are mentions."""
    lesson, (lo, hi) = taught.lesson, (some[0][0], some[-1][1])
    parts = rows_of(model, some, blank)
    rows = torch.cat(parts)
    kept = np.flatnonzero(uncut(lesson.spans, some))
    if not len(kept):
        return rows.sum() * 0
    loss = rows.new_zeros(())
    for (a, b, _), part in zip(some, parts, strict=True):
        loss = loss + mentions * span_loss(span_scores(part, model.lengths), taught, a, b)
    own = lesson.spans[kept] - lo
    loss = loss + 0.5 * label_loss(rows, own, lesson.labels[kept])
    ranked = rank(model, rows, own, lesson.text, part_of(taught.text.pieces, lo, hi))
    loss = loss + antecedent_loss(ranked, *within(lesson, kept), lesson.none[kept])
    return loss / len(kept)


def span_loss(scores: Tensor, taught: Taught, a: int, b: int) -> Tensor:
    """Binary loss over the spans of whole words in the window [a, b), summed."""
    lesson, n = taught.lesson, b - a
    near = lesson.near - np.array([a, 0])
    inside = (near[:, 0] >= 0) & (near.sum(axis=1) < n)
    target = np.zeros((n, LONGEST), np.float32)
    target[near[inside, 0], near[inside, 1]] = lesson.mention[inside]
    counted = torch.from_numpy(whole_words(taught.text.bounds.words[a:b]))
    return binary_cross_entropy_with_logits(
        scores[counted], torch.from_numpy(target)[counted], reduction="sum"
    )


def label_loss(rows: Tensor, spans: Ints, labels: Floats) -> Tensor:
    """Summed cross entropy of types and of forms."""
    told, wanted = summed(rows, spans, "label"), torch.from_numpy(labels)
    k = len(TYPES)
    both = ((told[:, :k], wanted[:, :k]), (told[:, k:], wanted[:, k:]))
    return -sum(((x.log_softmax(1) * y).sum() for x, y in both), start=rows.new_zeros(()))


def within(lesson: Lesson, kept: Ints) -> tuple[Ints, Floats]:
    """The pairs between some of the mentions, by their places among these, and how likely."""
    place = np.full(len(lesson.spans), -1)
    place[kept] = np.arange(len(kept))
    pairs = place[lesson.pairs]
    both = (pairs >= 0).all(axis=1)
    return pairs[both], lesson.antecedent[both]


def antecedent_loss(ranked: Ranked, pairs: Ints, likely: Floats, none: Floats) -> Tensor:
    """Summed cross entropy of antecedents; mentions whose own stand elsewhere count less."""
    n = len(none)
    keys = ranked.asking * n + ranked.asked
    asked = pairs @ np.array([n, 1])
    at = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    met = keys[at] == asked if len(keys) else np.zeros(len(asked), bool)
    pair, alone = ranked.likely()
    wanted = torch.from_numpy(likely[met].astype(np.float32))
    told = (pair[torch.from_numpy(at[met])] * wanted).sum()
    return -told - (alone * torch.from_numpy(none.astype(np.float32))).sum()
