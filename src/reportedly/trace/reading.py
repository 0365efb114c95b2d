"""What of an article is compared with others: its words, and whom it names as its sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from reportedly.schema import Article, Block, Credit, Reference, Span
from reportedly.trace.credits import credits
from reportedly.trace.references import canonical
from reportedly.trace.signature import content_of, keys_of
from reportedly.trace.tokens import Tokens, tokens

_MOST_LINKS = 50
_COMPARED = frozenset({"body", "pullquote"})


class Head(NamedTuple):
    """A byline or a dateline, with its place in the text if it has one."""

    line: str
    span: Span | None
    kind: Literal["byline", "dateline"]


@dataclass(frozen=True, eq=False)
class Reading:
    """One article, ready to be compared; what few comparisons ask for is found when it is asked.

    `text` has the words of its body. `links` are the canonical addresses to which it links,
    `address` is its own, empty where it has none.
    """

    article: Article
    whole: str
    blocks: Sequence[Block]
    text: Tokens
    links: tuple[Reference, ...]
    address: str

    @cached_property
    def content(self) -> int:
        """The same for texts of the same words."""
        return content_of(self.text)

    @cached_property
    def keys(self) -> tuple[int, ...]:
        """By what others find it, sorted."""
        return keys_of(self.text)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """Whom it credits."""
        return tuple(credits(self.article, self.blocks, self.whole))

    @property
    def heads(self) -> list[Head]:
        """Its bylines and datelines as they stand."""
        heads = [
            Head(self.whole[b.start : b.end], Span(b.start, b.end), b.kind)
            for b in self.blocks
            if b.kind == "byline" or b.kind == "dateline"
        ]
        byline = self.article.byline
        return [*heads, Head(byline, None, "byline")] if byline else heads


def reading(
    article: Article, text: str, blocks: Sequence[Block], links: Sequence[Reference]
) -> Reading:
    """Read one article. Only body and pull quotes are compared: menus make no relatives."""
    here = sorted(blocks, key=lambda b: b.start)
    body = [Span(b.start, b.end) for b in here if b.kind in _COMPARED]
    led = tuple(_links(article, links, body))
    address = canonical(article.address) if article.address else ""
    return Reading(article, text, here, tokens(text, body), led, address)


def _links(article: Article, links: Sequence[Reference], body: Sequence[Span]) -> list[Reference]:
    """The links in the article's body that lead to other articles."""
    inside = [x for x in links if any(s.start <= x.start and x.end <= s.end for s in body)]
    own = canonical(article.address) if inside else ""
    found: list[Reference] = []
    for link in inside:
        address = canonical(link.address, article.address)
        if address and address != own and len(found) < _MOST_LINKS:
            found.append(Reference(link.start, link.end, address))
    return found
