"""A view: what the encoder said of some windows of a text, and the way back to characters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.candidates import Range
from reportedly.attribute.decode import Output
from reportedly.attribute.found import Found
from reportedly.attribute.levels import Kept
from reportedly.attribute.pieces import Ints, Pieces
from reportedly.schema import Span, Spans

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class View:
    """Rows of `heads` are the pieces from `first` on; `windows` are places among these rows."""

    pieces: Pieces
    first: int
    windows: Sequence[Ints]
    heads: Mapping[str, Floats]

    def output(self, level: str) -> Output:
        """What a level's heads say."""
        scores = self.heads[f"{level}_tags"]
        breaks = self.pieces.breaks[self.first : self.first + len(scores)]
        return Output(scores, self.heads[f"{level}_parts"], breaks)

    def covered(self, spans: Spans) -> list[Range]:
        """The rows that share a character with each of the spans, where there are any."""
        size = len(self.heads["meaning"])
        starts = np.searchsorted(self.pieces.ends, [s.start for s in spans], side="right")
        ends = np.searchsorted(self.pieces.starts, [s.end for s in spans])
        rows = np.clip(np.stack([starts, ends], axis=1) - self.first, 0, size).tolist()
        return [(a, b) for a, b in rows if b > a]

    def as_found(self, kept: Kept, inner: bool) -> Found:
        """An attribution in characters of the text."""
        draft = kept.draft
        source = self._characters([draft.source] if draft.source else [])
        cue, content = self._characters([draft.cue]), self._characters(draft.content)
        chosen = [self.heads["meaning"][a:b].sum(axis=0) for a, b in draft.content]
        vector = unit(np.sum(chosen, axis=0))
        return Found(source, cue, content, kept.confidence, vector, inner)

    def _characters(self, ranges: Iterable[Range]) -> Spans:
        starts, ends = self.pieces.starts, self.pieces.ends
        at = self.first
        return tuple(Span(int(starts[at + a]), int(ends[at + b - 1])) for a, b in ranges)


def unit(vector: Floats) -> Floats:
    """The vector at length 1, or zeros."""
    result: Floats = (vector / max(float(np.linalg.norm(vector)), 1e-9)).astype(np.float32)
    return result
