"""A view: what the encoder said of some windows of a text, and the way back to characters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.candidates import Range
from reportedly.attribute.decode import Output
from reportedly.attribute.encoder import TRUNK
from reportedly.attribute.found import Found
from reportedly.attribute.levels import Kept
from reportedly.attribute.meaning import EMPTY, MeaningWeights, unit
from reportedly.attribute.pieces import FEATURES, Ints, Pieces
from reportedly.attribute.quotation import CLOSING, OPENING
from reportedly.schema import Span, Spans

Floats = NDArray[np.float32]
QUOTE = list(FEATURES).index("quote")


@dataclass(frozen=True, slots=True)
class View:
    """Rows of `heads` are the pieces from `first` on; `windows` are places among these rows."""

    pieces: Pieces
    first: int
    windows: Sequence[Ints]
    heads: Mapping[str, Floats]
    meaning: MeaningWeights | None = None

    def output(self, level: str) -> Output:
        """What a level's heads say."""
        scores = self.heads[f"{level}_tags"]
        breaks = self.pieces.breaks[self.first : self.first + len(scores)]
        return Output(scores, self.heads[f"{level}_parts"], breaks)

    @property
    def reach(self) -> Span:
        """The characters from the first piece to the last."""
        last = self.first + len(self.heads["outer_tags"]) - 1
        return Span(int(self.pieces.starts[self.first]), int(self.pieces.ends[last]))

    def covered(self, spans: Spans) -> list[Range]:
        """The rows that share a character with each of the spans, where there are any."""
        size = len(self.heads["outer_tags"])
        starts = np.searchsorted(self.pieces.ends, [s.start for s in spans], side="right")
        ends = np.searchsorted(self.pieces.starts, [s.end for s in spans])
        rows = np.clip(np.stack([starts, ends], axis=1) - self.first, 0, size).tolist()
        return [(a, b) for a, b in rows if b > a]

    def as_found(self, kept: Kept, around: Sequence[Range] = ()) -> Found:
        """An attribution in characters of the text; `around` is the content it was read in."""
        draft = kept.draft
        told = self._with_marks(draft.content, around) if around else draft.content
        source = self._characters([draft.source] if draft.source else [])
        cue, content = self._characters([draft.cue]), self._characters(told)
        return Found(source, cue, content, kept.confidence, self.meant(told), bool(around))

    def meant(self, ranges: Sequence[Range]) -> Floats:
        """What pieces in these ranges mean together: by the branch, or by the graph's own head."""
        if self.meaning is not None:
            return self.meaning.read([self.heads[TRUNK][a:b] for a, b in ranges])
        rows = [self.heads["meaning"][a:b].sum(axis=0) for a, b in ranges]
        return unit(np.sum(rows, axis=0)) if rows else EMPTY

    def meaning_of(self, spans: Spans) -> Floats:
        """What the characters of these spans mean together."""
        return self.meant(self.covered(spans))

    def _with_marks(self, content: Sequence[Range], around: Sequence[Range]) -> list[Range]:
        """The content in one piece where only quotation marks part it, up to one that closes.

        The inner level learnt from contents whose marks had been left out (training/lessons.py).
        """
        quote = self.pieces.features[self.first :, QUOTE]
        joined: list[Range] = []
        for a, b in content:
            if joined and np.isin(quote[joined[-1][1] : a], (OPENING, CLOSING)).all():
                a = joined.pop()[0]
            joined.append((a, b))
        ends = [next(d for c, d in around if c < b <= d) for _, b in joined]
        return [
            (a, _closed(quote[a:end], b - a) + a) for (a, b), end in zip(joined, ends, strict=True)
        ]

    def _characters(self, ranges: Iterable[Range]) -> Spans:
        starts, ends = self.pieces.starts, self.pieces.ends
        at = self.first
        return tuple(Span(int(starts[at + a]), int(ends[at + b - 1])) for a, b in ranges)


def _closed(quote: Ints, end: int) -> int:
    """The end, or behind the mark that closes what was opened before it, a full stop between."""
    opened = (quote[:end] == OPENING).sum() > (quote[:end] == CLOSING).sum()
    behind = np.flatnonzero(quote[end : end + 2] == CLOSING)
    return end + int(behind[0]) + 1 if opened and len(behind) else end
