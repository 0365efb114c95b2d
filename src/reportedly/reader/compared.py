"""From the store to two articles side by side, and what is known of which came first."""

from dataclasses import dataclass
from functools import lru_cache

from reportedly.reader.beside import Beside, beside
from reportedly.reader.column import column
from reportedly.reader.reading import article_of
from reportedly.reader.twins import between, signs
from reportedly.schema import Article, Block, Lineage
from reportedly.store import Unit

_Text = tuple[str, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles, the original first where that is known, and their words in rows.

    `lineage` is None where the pile was not found to hold one text twice; `signs` are the words of
    the derived article that say where it is from.
    """

    one: Article
    other: Article
    lineage: Lineage | None
    signs: tuple[str, ...]
    words: Beside


def compared(view: Unit, one: str, other: str) -> Compared:
    """Compare two articles. Raises NotFound where there is none with such an id."""
    articles = {key: article_of(view, key) for key in (one, other)}
    found = between(view, one, other)
    if found is not None:
        one, other = found.original, found.derived
    texts = view.texts([one, other])
    left, right = ((texts[key], tuple(view.all(Block, "article", [key]))) for key in (one, other))
    return Compared(
        articles[one],
        articles[other],
        found,
        signs(found, texts[other]) if found is not None else (),
        _words(left, right),
    )


@lru_cache(maxsize=4)
def _words(one: _Text, other: _Text) -> Beside:
    """Kept for a while: whoever leafs through two long articles asks for them page by page."""
    return beside(column(*one), column(*other))
