"""An article's blocks, as `attribute` asks for them: what is read apart, what no role takes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.schema import ASIDE, Block, BlockKind, Span, Spans

_NEVER_SAID: tuple[BlockKind, ...] = ("byline", "dateline")
"""Kinds that the model sees as context, and that no role may take along."""


class Blocks:
    """Blocks by their place."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = sorted(blocks, key=lambda b: b.start)
        self._starts = [b.start for b in self._blocks]

    def kind(self, offset: int) -> BlockKind:
        """The kind of the block at an offset, or of the one before it."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        return self._blocks[at].kind if self._blocks else "body"

    def own_words(self, spans: Spans, cue: Spans) -> Spans:
        """A role's pieces without bylines and datelines, and with nothing of a headline where
        the cue stands elsewhere, or of the body where the cue stands in a headline.

        What lies wholly on the other side of a headline stays: then the model meant it.
        """
        said = [p for s in spans for p in self._pieces(s) if p[1] not in _NEVER_SAID]
        here = self.kind(first(cue).start) == "headline"
        near = [piece for piece, kind in said if (kind == "headline") == here]
        return tuple(near or (piece for piece, _ in said))

    def _pieces(self, span: Span) -> Iterator[tuple[Span, BlockKind]]:
        """A span cut at the edges of blocks, with the kind of each."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        for i in range(at, len(self._blocks)):
            block = self._blocks[i]
            if block.start >= span.end:
                break
            piece = Span(max(span.start, block.start), min(span.end, block.end))
            if piece.start < piece.end:
                yield piece, block.kind

    def sections(self, sentences: Sequence[Span]) -> list[list[Span]]:
        """Sentences read together: a menu must not part a quotation from its speaker."""
        made: dict[str, list[Span]] = {}
        for sentence in sentences:
            kind = self.kind(sentence.start)
            made.setdefault(kind if kind in ASIDE else "own", []).append(sentence)
        return list(made.values())


def first(spans: Spans) -> Span:
    """The foremost of some spans."""
    return min(spans, default=Span(0, 0))
