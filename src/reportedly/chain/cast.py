"""Finding entities by place: who is named at a stretch of the text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.schema import Entity, Span


class Mention(NamedTuple):
    """An entity at a place."""

    start: int
    end: int
    entity: Entity


class Cast:
    """An article's entities by id and by place; the first outlet is the article's own."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.by_id = {e.id: e for e in entities}
        self.own = next((e for e in entities if e.kind == "outlet"), None)
        found = [Mention(s.start, s.end, e) for e in entities for s in e.mentions]
        self.mentions = sorted(found, key=lambda m: (m.start, m.end, m.entity.id))
        self._starts = [m.start for m in self.mentions]

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """Mentions that begin in [start, end), in order."""
        index = bisect_left(self._starts, start)
        while index < len(self.mentions) and self._starts[index] < end:
            yield self.mentions[index]
            index += 1

    def foreign_outlet(self, entity: Entity) -> bool:
        """Whether it is an outlet, and not the article's own."""
        return entity.kind == "outlet" and (self.own is None or entity.id != self.own.id)

    def outlets(self, span: Span) -> list[Mention]:
        """Other outlets that are named in a span."""
        return [m for m in self.within(span.start, span.end) if self.foreign_outlet(m.entity)]

    def outlets_near(self, start: int, end: int) -> list[Mention]:
        """Other outlets whose mention begins in [start, end)."""
        return self.outlets(Span(max(0, start), max(0, end)))
