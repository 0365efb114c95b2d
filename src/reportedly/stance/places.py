"""Where things stand in an article: the entity of a mention, the words around a target."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence

from reportedly.schema import Attribution, Block, BlockKind, Entity, Span, Spans, covers

ALIKE = 0.5
"""Part of the characters of two mentions that they share if they are one."""


class Bearers:
    """Which entity a mention is of, as the model's spans and those of `resolve` differ a little."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        every = [(m, e.id) for e in entities for m in e.mentions]
        self._exact = dict(reversed(every))
        self._by_end: dict[int, list[tuple[Span, str]]] = {}
        self._by_start: dict[int, list[tuple[Span, str]]] = {}
        for mention, entity in every:
            self._by_end.setdefault(mention.end, []).append((mention, entity))
            self._by_start.setdefault(mention.start, []).append((mention, entity))

    def of(self, mention: Span) -> str | None:
        """The entity of the same words, or of words that begin or end with them and are near."""
        if mention in self._exact:
            return self._exact[mention]
        near = (*self._by_end.get(mention.end, ()), *self._by_start.get(mention.start, ()))
        shares = [(_shared(mention, other), entity) for other, entity in near]
        share, entity = max(shares, default=(0.0, ""))
        return entity if share >= ALIKE else None


def _shared(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start))


class Tellers:
    """The attribution that tells what stands at a place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        """One sweep over the text with the contents that are open, so a book costs no square."""
        pieces = sorted(((p, a) for a in attributions for p in a.content), key=lambda t: t[0].start)
        self._shortest_first: dict[int, list[tuple[int, Span, Attribution]]] = {}
        opened: list[tuple[int, Span, Attribution]] = []
        for piece, told in pieces:
            opened = [one for one in opened if one[1].end >= piece.start]
            insort(opened, (piece.end - piece.start, piece, told), key=lambda t: t[:2])
            self._shortest_first[piece.start] = opened
        self._starts = list(self._shortest_first)

    def of(self, target: Span) -> Attribution | None:
        """The innermost one whose content holds the place."""
        at = bisect_right(self._starts, target.start) - 1
        opened = self._shortest_first[self._starts[at]] if at >= 0 else []
        return next((told for _, piece, told in opened if target.end <= piece.end), None)


class Around:
    """The sentence and the block around a place."""

    def __init__(self, sentences: Spans, blocks: Sequence[Block]) -> None:
        self._sentences = sentences
        self._starts = [s.start for s in sentences]
        self._blocks = blocks

    def sentence(self, place: Span) -> Span:
        """The sentence in which a place begins; the place itself where there is none."""
        at = bisect_right(self._starts, place.start) - 1
        return self._sentences[at] if at >= 0 else place

    def block(self, place: Span) -> BlockKind:
        """The kind of the block in which a place begins."""
        held = (b.kind for b in self._blocks if covers((Span(b.start, b.end),), place.start))
        return next(held, "body")
