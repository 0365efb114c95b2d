"""The reader of pairs: a small encoder that reads two contents at once.

Both stand in one window, so that each word is read beside those of the other: who, what, when, how
many, and what is negated (a cross-encoder: Nogueira and Cho 2019). It tells what the two are to
each other as `decision` does from numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from reportedly.attribute.beside import load_beside
from reportedly.attribute.encoder import FIRST, LAST
from reportedly.attribute.spelling import encodable
from reportedly.attribute.weights import FOLDER, WORDS
from reportedly.gather.decision import Shares

GRAPH, META = "claims.onnx", "claims.json"
"""The graph in a folder, and what is said of it."""

LONGEST = 100
"""Word pieces of a content that are read."""

PARTS = 3
"""What the head sees: the first piece's vector, and how both contents' means differ and agree."""


@dataclass(frozen=True, slots=True)
class Window:
    """Two contents in one window of t pieces: the pieces, 0 or 1 for the side of each, and the
    share that each has in the mean of its content.
    """

    ids: list[int]
    sides: list[int]
    one: list[float]
    other: list[float]


def framed(one: Sequence[int], other: Sequence[int]) -> Window:
    """The window: [CLS], one, [SEP], other, [SEP]."""
    ids = [FIRST, *one, LAST, *other, LAST]
    at = len(one) + 2
    sides = [0] * at + [1] * (len(ids) - at)
    mine = [0.0, *[1 / max(1, len(one))] * len(one), 0.0, *[0.0] * (len(other) + 1)]
    theirs = [0.0] * at + [1 / max(1, len(other))] * len(other) + [0.0]
    return Window(ids, sides, mine, theirs)


class PairReader:
    """Reads pairs. One a run: nothing is padded, and what is told depends on the two alone."""

    def __init__(self, graph: ort.InferenceSession, tokenizer: Tokenizer) -> None:
        self._graph = graph
        self._pieces = lru_cache(maxsize=1 << 14)(lambda text: pieces(tokenizer, text))
        self._shares = lru_cache(maxsize=1 << 16)(self._read_texts)

    @classmethod
    def load(cls, folder: Path = FOLDER, words: Path = FOLDER / WORDS) -> "PairReader":
        """From a folder; the tokenizer and the word table are those of all weights.

        Raises WeightsMissing where the graph is absent or damaged.
        """
        return cls(*load_beside(folder, GRAPH, META, words))

    def shares(self, one: str, other: str) -> Shares:
        """What two contents are to each other, in whichever order; each pair is read once."""
        return self._shares(min(one, other), max(one, other))

    def _read_texts(self, one: str, other: str) -> Shares:
        return self.read(self._pieces(one), self._pieces(other))

    def read(self, one: Sequence[int], other: Sequence[int]) -> Shares:
        """What two contents, as word pieces in this order, are to each other."""
        window = framed(one, other)
        fed = {
            "ids": np.array([window.ids], np.int64),
            "sides": np.array([window.sides], np.int64),
            "one": np.array([window.one], np.float32),
            "other": np.array([window.other], np.float32),
        }
        (scores,) = self._graph.run(None, fed)
        parts = np.exp(scores[0].astype(np.float64) - scores[0].max())
        return Shares(*(parts / parts.sum()).tolist())


@cache
def pair_reader() -> PairReader:
    """The reader that ships."""
    return PairReader.load()


def pieces(tokenizer: Tokenizer, text: str) -> tuple[int, ...]:
    """The word pieces of a content, as many as are read."""
    return tuple(tokenizer.encode(encodable(text), add_special_tokens=False).ids[:LONGEST])
