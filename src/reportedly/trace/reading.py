"""What of an article is compared with others: its words, and whom it names as its sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.schema import Article, Block, Credit, Reference, Span
from reportedly.trace.credits import credits
from reportedly.trace.references import canonical
from reportedly.trace.signature import Signature, signature
from reportedly.trace.tokens import Tokens, tokens

_MOST_LINKS = 50
_COMPARED = frozenset({"body", "pullquote"})


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One article, ready to be compared.

    `heads` are its byline and dateline as they stand, each with its place if it has one; `links`
    the canonical addresses to which it links, `address` its own, empty where it has none.
    """

    article: Article
    text: Tokens
    signature: Signature
    credits: tuple[Credit, ...]
    heads: tuple[tuple[str, Span | None], ...]
    links: tuple[Reference, ...]
    address: str


def reading(
    article: Article, text: str, blocks: Sequence[Block], links: Sequence[Reference]
) -> Reading:
    """Read one article. Only body and pull quotes are compared: menus make no relatives."""
    here = sorted(blocks, key=lambda b: b.start)
    body = [Span(b.start, b.end) for b in here if b.kind in _COMPARED]
    words = tokens(text, body)
    return Reading(
        article,
        words,
        signature(words),
        tuple(credits(article, here, text)),
        tuple(_heads(article, here, text)),
        tuple(_links(article, links, body)),
        canonical(article.address),
    )


def _heads(article: Article, blocks: Sequence[Block], text: str) -> list[tuple[str, Span | None]]:
    heads: list[tuple[str, Span | None]] = [
        (text[b.start : b.end], Span(b.start, b.end))
        for b in blocks
        if b.kind in ("byline", "dateline")
    ]
    return [*heads, (article.byline, None)] if article.byline else heads


def _links(article: Article, links: Sequence[Reference], body: Sequence[Span]) -> list[Reference]:
    """The links in the article's body that lead to other articles."""
    inside = (x for x in links if any(s.start <= x.start and x.end <= s.end for s in body))
    own = canonical(article.address)
    found: list[Reference] = []
    for link in inside:
        address = canonical(link.address, article.address)
        if address and address != own and len(found) < _MOST_LINKS:
            found.append(Reference(link.start, link.end, address))
    return found
