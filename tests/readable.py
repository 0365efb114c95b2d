"""Piles of sentences as the Reader shows them."""

from dataclasses import dataclass

from piles import Pile

from reportedly.reader.reading import reading
from reportedly.reader.view import Reading
from reportedly.schema import Run, Span
from reportedly.store import Store, Unit


@dataclass(frozen=True)
class Shelf:
    """A store with a pile's articles and their blocks."""

    view: Unit

    def read(self, article: str, at: Span | None = None, part: int = 0) -> Reading:
        return reading(self.view, article, at, part)


def add(store: Store, pile: Pile, *nouns: object) -> None:
    """Write what `Pile.store` leaves out: the blocks, sources, and nouns that are given."""
    blocks = {(b.article, b.start): b for b in pile.blocks}
    with store.unit() as unit:
        unit.add(Run("b", "test", 1, ""), [*blocks.values(), *pile.sources, *nouns])
