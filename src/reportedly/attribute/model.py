"""The attribution model: text and sentences in, attributions out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.decode import Draft, Output, decode
from reportedly.attribute.encoder import MEANING
from reportedly.attribute.found import Found
from reportedly.attribute.pieces import Pieces, read_pieces
from reportedly.attribute.weights import Weights, load_weights
from reportedly.attribute.windows import windows
from reportedly.schema import Span, Spans

Floats = NDArray[np.float32]

AT_ONCE = 64
"""Windows whose scores are held at once: a book needs no more memory than an article."""


class AttributionModel:
    """The installed weights, ready to read. Holds no state between texts."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.digest: str = weights.digest

    @classmethod
    def load(cls, threads: int = 1) -> "AttributionModel":
        """Load the installed weights; `threads` is how many cores one text may use.

        Raises:
            WeightsMissing: when they are absent or damaged.
        """
        return cls(load_weights(threads))

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        """The attributions in `sections`, which are runs of sentences; sorted by first offset.

        What the encoder sees at once never crosses a section.
        """
        found = [f for sentences in sections for f in self._section(text, sentences)]
        return sorted(found, key=lambda f: f.key)

    def embed(self, texts: Sequence[str]) -> Floats:
        """One L2-normalised vector a text, (texts, d), in the space of `Found.vector`."""
        rows = [self._vector(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, MEANING), np.float32)

    def _vector(self, text: str) -> Floats:
        pieces = read_pieces(self._weights.tokenizer, text, [Span(0, len(text))])
        total = np.zeros(MEANING, np.float32)
        for _, meaning in self._encoded(pieces):
            total += meaning.sum(axis=0)
        return unit(total)

    def _section(self, text: str, sentences: Sequence[Span]) -> Iterator[Found]:
        pieces = read_pieces(self._weights.tokenizer, text, sentences)
        for outputs, meaning in self._encoded(pieces):
            for draft in decode(self._weights.decoder, outputs, pieces.breaks):
                confidence = self._weights.calibration.confidence(draft)
                vector = pooled(meaning, draft.content, outputs[0].lo)
                yield as_found(draft, pieces, confidence, vector)

    def _encoded(self, pieces: Pieces) -> Iterator[tuple[list[Output], Floats]]:
        """The encoder's answers, some windows at a time, with those pieces' shares of meaning."""
        cuts = windows(pieces.breaks)
        while batch := list(islice(cuts, AT_ONCE)):
            outputs, meanings = [], []
            for lo, hi in batch:
                window = pieces.ids[lo:hi], pieces.features[lo:hi]
                scores, parts, meaning = self._weights.encoder(*window)
                outputs.append(Output(lo, hi, scores, parts))
                meanings.append(meaning)
            yield outputs, np.concatenate(meanings)


def pooled(meaning: Floats, spans: Iterable[tuple[int, int]], first: int) -> Floats:
    """The mean over the pieces of the spans, L2-normalised; row 0 is the piece `first`."""
    chosen = [meaning[a - first : b - first].sum(axis=0) for a, b in spans]
    return unit(np.sum(chosen, axis=0))


def unit(vector: Floats) -> Floats:
    """The vector at length 1, or zeros."""
    result: Floats = (vector / max(float(np.linalg.norm(vector)), 1e-9)).astype(np.float32)
    return result


def as_found(draft: Draft, pieces: Pieces, confidence: float, vector: Floats | None) -> Found:
    """An attribution in characters of the text."""

    def characters(spans: Iterable[tuple[int, int]]) -> Spans:
        return tuple(Span(int(pieces.starts[a]), int(pieces.ends[b - 1])) for a, b in spans)

    source = characters([draft.source] if draft.source else [])
    return Found(source, characters([draft.cue]), characters(draft.content), confidence, vector)
