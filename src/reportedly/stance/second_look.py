"""A second look: a small encoder that reads a sentence in which holder and target are marked.

The branch (`model`) looks at everybody in the sentence at once and proposes; this reads each of
these pairs by itself, from the first layer on (marked pairs: Baldini Soares et al. 2019).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.attribute.beside import load_beside
from reportedly.attribute.encoder import FIRST, LAST
from reportedly.attribute.spelling import encodable
from reportedly.attribute.weights import FOLDER, WORDS
from reportedly.schema import Span

GRAPH, META = "second-look.onnx", "second-look.json"
"""The graph in a folder, and what is said of it."""

LONGEST, CHARACTERS = 126, 4000
"""Word pieces of a sentence that are read, and characters that are cut into pieces at all."""

ONE_FOR, ONE_AGAINST = 1, 3
"""Of the five labels of two marked places (neutral, one for other, other for one, one against
other, other against one): what the first holds of the second.
"""

SPEAKER_AGAINST, SPEAKER_FOR = 0, 2
"""Of the three labels of one marked place: what whoever speaks holds of it."""

Sides = tuple[float, float]
"""Probabilities of for and of against."""


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence as it is read: its t pieces, 1 or 2 where the first or second marked place is, and
    the share that each piece has in the mean of either place, (places, t).
    """

    ids: list[int]
    marks: list[int]
    shares: NDArray[np.float32]


def framed(tokenizer: Tokenizer, sentence: str, places: Sequence[Span]) -> Window | None:
    """The window of a sentence with places marked; None where one lies behind LONGEST pieces."""
    read = tokenizer.encode(encodable(sentence[:CHARACTERS]), add_special_tokens=False)
    offsets = read.offsets[:LONGEST]
    ids = [FIRST, *read.ids[:LONGEST], LAST]
    marks, shares = [0] * len(ids), np.zeros((len(places), len(ids)), np.float32)
    for n, place in enumerate(places):
        own = [i for i, (a, b) in enumerate(offsets, 1) if a < place.end and b > place.start]
        if not own:
            return None
        for i in own:
            marks[i] = n + 1
        shares[n, own] = 1 / len(own)
    return Window(ids, marks, shares)


class SecondLook:
    """Reads marked sentences, one a run: nothing is padded."""

    def __init__(self, graph: ort.InferenceSession, tokenizer: Tokenizer) -> None:
        self._graph = graph
        self.pieces = tokenizer
        self.sides = lru_cache(maxsize=1 << 12)(self._sides)

    @classmethod
    def load(cls, folder: Path = FOLDER, words: Path = FOLDER / WORDS) -> "SecondLook":
        """From a folder; the tokenizer and the word table are those of all weights.

        Raises WeightsMissing where the graph is absent or damaged.
        """
        return cls(*load_beside(folder, GRAPH, META, words))

    def _sides(self, sentence: str, holder: Span | None, target: Span) -> Sides | None:
        """How likely the holder, or whoever speaks, is for or against the target.

        Spans count in the sentence. None where a place lies beyond what is read.
        """
        window = framed(self.pieces, sentence, [*filter(None, [holder]), target])
        if window is None:
            return None
        pair, tone = self.read(window)
        if holder is None:
            return float(tone[SPEAKER_FOR]), float(tone[SPEAKER_AGAINST])
        return float(pair[ONE_FOR]), float(pair[ONE_AGAINST])

    def read(self, window: Window) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Probabilities of the five labels of a pair, and of the three of the first place."""
        fed = {
            "ids": np.array([window.ids], np.int64),
            "marks": np.array([window.marks], np.int64),
            "one": window.shares[:1],
            "other": window.shares[-1:],
        }
        pair, tone = self._graph.run(None, fed)
        return _shares(pair[0]), _shares(tone[0])


def _shares(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    powers = np.exp(scores.astype(np.float64) - scores.max())
    result: NDArray[np.float64] = powers / powers.sum()
    return result


@cache
def second_look() -> SecondLook:
    """The one that ships."""
    return SecondLook.load()
