"""Two contents as one run of pieces, as the reader of pairs takes them."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from tokenizers import Tokenizer

from reportedly.attribute.encoder import FIRST, LAST
from reportedly.attribute.pieces import Ints, read_pieces
from reportedly.schema import Span

LONGEST = 62
"""Pieces of each content that are read; with the special ones a pair has 127 at most."""

POSITIONS = 2 * LONGEST + 3


@dataclass(frozen=True, slots=True)
class Crossed:
    """Ids (t,), surface features (t, 3), and 1.0 for the pieces of the second content (t,)."""

    ids: Ints
    features: Ints
    second: "np.typing.NDArray[np.float32]"


class Crosser:
    """Puts two texts together; what it read of a text is kept for the next pair."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._read = lru_cache(maxsize=4096)(self._pieces)

    def __call__(self, one: str, other: str) -> Crossed:
        """[CLS] one [SEP] other [SEP], the smaller text first: the order means nothing."""
        left, right = (self._read(text) for text in sorted((one, other)))
        ids = np.concatenate([[FIRST], left[0], [LAST], right[0], [LAST]])
        blank = np.zeros((1, left[1].shape[1]), np.int64)
        features = np.concatenate([blank, left[1], blank, right[1], blank])
        second = np.zeros(len(ids), np.float32)
        second[len(left[0]) + 2 :] = 1
        return Crossed(ids, features, second)

    def _pieces(self, text: str) -> tuple[Ints, Ints]:
        pieces = read_pieces(self._tokenizer, text, [Span(0, len(text))])
        return pieces.ids[:LONGEST], pieces.features[:LONGEST]
