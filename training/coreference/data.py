"""Samples as the branch reads them: pieces, mentions in pieces, and the trunk's vectors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evals.coreftexts import Ambiguous, Sample
from reportedly.attribute.pieces import Ints, Pieces, read_pieces
from reportedly.refer.detect import LONGEST, Bounds
from reportedly.refer.model import bounds_of
from reportedly.refer.parts import FORMS, TYPES
from reportedly.schema import Span
from reportedly.segment import sentences
from training.coreference.trunk import Halves

Window = tuple[int, int, Halves | Ints]
SHIFTED = 127
"""The first window of the second cut: half of the places where windows part fall elsewhere."""


class Reads(Protocol):
    """What stands before the branch, and reads a text's pieces once for all epochs."""

    def __call__(self, pieces: Pieces, first: int | None = None) -> Sequence[Window]:
        """Windows [a, b) of the pieces, with what is known of them and of both special ones."""


@dataclass(frozen=True, slots=True)
class Golds:
    """Mentions (m, 2) in pieces, in order, with their clusters, types and forms (-1: not given)."""

    spans: Ints
    clusters: Ints
    types: Ints
    forms: Ints

    def within(self, lo: int, hi: int) -> "Golds":
        """Those that lie in [lo, hi)."""
        return self.only((self.spans[:, 0] >= lo) & (self.spans[:, 1] <= hi))

    def only(self, kept: NDArray[np.bool_]) -> "Golds":
        """Some of them."""
        return Golds(self.spans[kept], self.clusters[kept], self.types[kept], self.forms[kept])


@dataclass(frozen=True, slots=True)
class Text:
    """A sample that is ready to be read; `cuts` are its windows, cut in one or two ways."""

    sample: Sample
    pieces: Pieces
    golds: Golds
    bounds: Bounds
    cuts: tuple[Sequence[Window], ...]


def read(sample: Sample, tokenizer: Tokenizer, trunk: Reads, cuts: int = 2) -> Text:
    """Cut into pieces and windows, and read by the trunk."""
    pieces = read_pieces(tokenizer, sample.text, sentences(sample.text))
    made = [trunk(pieces, first) for first in (None, SHIFTED)[:cuts]]
    return Text(sample, pieces, _golds(sample, pieces), bounds_of(sample.text, pieces), (*made,))


def _golds(sample: Sample, pieces: Pieces) -> Golds:
    spans = in_pieces((m.span for m in sample.mentions), pieces)
    names = {c: i for i, c in enumerate(dict.fromkeys(m.cluster for m in sample.mentions))}
    columns = [
        [names[m.cluster], *(known.index(v) if v in known else -1 for v, known in
         ((m.type, TYPES), (m.form, FORMS)))]
        for m in sample.mentions
    ]  # fmt: skip
    table = np.concatenate([spans, np.array(columns, np.int64).reshape(-1, 3)], axis=1)
    long = table[:, 1] - table[:, 0]
    table = table[(long > 0) & (long <= LONGEST)]
    table = table[np.lexsort((-table[:, 1], table[:, 0]))]
    return Golds(table[:, :2], table[:, 2], table[:, 3], table[:, 4])


def uncut(spans: Ints, some: Sequence[Window]) -> NDArray[np.bool_]:
    """Which mentions lie in these windows of a text, and no window's edge cuts them."""
    edges = np.array([some[0][0], *(w[1] for w in some)])
    window = np.searchsorted(edges, spans[:, 0], side="right")
    inside = (window > 0) & (window < len(edges))
    kept: NDArray[np.bool_] = inside & (np.searchsorted(edges, spans[:, 1], side="left") == window)
    return kept


def part_of(pieces: Pieces, lo: int, hi: int) -> Pieces:
    """Some of a text's pieces."""
    s = slice(lo, hi)
    return Pieces(
        pieces.ids[s], pieces.starts[s], pieces.ends[s], pieces.sentence[s], pieces.features[s]
    )


def in_pieces(spans: Iterable[Span], pieces: Pieces) -> Ints:
    """The pieces that share a character with each span, (n, 2)."""
    every = np.array(list(spans), np.int64).reshape(-1, 2)
    first = np.searchsorted(pieces.ends, every[:, 0], side="right")
    return np.stack([first, np.searchsorted(pieces.starts, every[:, 1])], axis=1)


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A text of GAP, and the pieces of its pronoun and of its two names (3, 2)."""

    given: Ambiguous
    text: Text
    spans: Ints


def read_gap(given: Ambiguous, tokenizer: Tokenizer, trunk: Reads) -> Puzzle:
    """A puzzle, ready to be read."""
    text = read(Sample(given.name, given.text, ()), tokenizer, trunk, cuts=1)
    spans = in_pieces((given.pronoun, *given.names), text.pieces)
    return Puzzle(given, text, spans)
