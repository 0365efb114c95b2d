"""What new articles move: the lineages of everybody whose neighbours changed, and no others."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reportedly.schema import Lineage
from reportedly.trace.candidates import Holders, faces, moved, near, within
from reportedly.trace.reading import Reading
from reportedly.trace.references import address_key
from reportedly.trace.relate import relate
from reportedly.trace.signature import NOTHING


class Pile(Protocol):
    """What is known of all articles read, in memory or in a store."""

    def holders(self, keys: Collection[int]) -> Holders:
        """Who has these keys."""

    def articles(self, contents: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles of contents, earliest first, then by id."""

    def reading(self, article: str) -> Reading:
        """One article."""

    def addressed(self, addresses: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles that have an address, sorted."""

    def citing(self, addresses: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles that link to an address, sorted."""

    def put(self, readings: Sequence[Reading]) -> None:
        """Take articles in, in place of what was known of them."""

    def leaving(self, readings: Sequence[Reading]) -> Holders:
        """The keys, with their holders, of contents that nobody has once these are taken in."""


def take_in(pile: Pile, readings: Sequence[Reading]) -> set[str]:
    """Put articles into a pile; returns all whose lineages must be found anew."""
    ids = [r.article.id for r in readings]
    keys = {k for r in readings for k in r.keys}
    before = {**pile.leaving(readings), **pile.holders(keys)}
    pile.put(readings)
    contents = moved(before, pile.holders(keys | before.keys()))
    contents |= {r.content for r in readings} - {NOTHING}
    found = {*ids, *_flat(pile.articles(contents - {NOTHING}))}
    own = {address_key(r.address) for r in readings if r.address}
    return found | set(_flat(pile.addressed(own)))


def lineages(pile: Pile, articles: Collection[str]) -> list[Lineage]:
    """All lineages that these articles have, sorted by original and derived."""
    pairs = {(min(a, b), max(a, b)) for a, b in _pairs(pile, articles) if a != b}
    found = (relate(pile.reading(a), pile.reading(b)) for a, b in sorted(pairs))
    return sorted((x for x in found if x), key=lambda x: (x.original, x.derived))


def _pairs(pile: Pile, articles: Collection[str]) -> Iterator[tuple[str, str]]:
    by_content: dict[int, Reading] = {}
    for article in sorted(articles):
        one = pile.reading(article)
        by_content.setdefault(one.content, one)
        yield from _linked(pile, one)
    by_content.pop(NOTHING, None)
    for content, one in by_content.items():
        keys = one.keys
        others = near(content, keys, pile.holders(keys))
        known = pile.articles({content, *others})
        yield from within(known[content])
        for other in others:
            yield from ((a, b) for a in faces(known[content]) for b in faces(known[other]))


def _linked(pile: Pile, one: Reading) -> Iterator[tuple[str, str]]:
    cited = {address_key(link.address) for link in one.links}
    for owners in pile.addressed(cited).values():
        yield from ((one.article.id, owner) for owner in faces(owners))
    if one.address:
        own = {address_key(one.address)}
        if one.article.id in faces(pile.addressed(own)[min(own)]):
            yield from ((one.article.id, other) for other in _flat(pile.citing(own)))


def _flat(found: Mapping[int, Sequence[str]]) -> Iterable[str]:
    return (article for some in found.values() for article in some)
