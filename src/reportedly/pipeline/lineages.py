"""Keeping `trace` up to date in the store: what one more article moves, and nothing else."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import delete, select

from reportedly.schema import Article, Block, Credit, Lineage, Reference, Run
from reportedly.store import Unit
from reportedly.store.signatures import Signatures, Signed
from reportedly.store.tables import lineage as lineage_table
from reportedly.store.tables import page as page_table
from reportedly.trace import candidates
from reportedly.trace.candidates import Holders
from reportedly.trace.change import lineages, take_in
from reportedly.trace.reading import Reading, reading
from reportedly.trace.references import address_key
from reportedly.trace.signature import NOTHING

PILE = "*"
_AT_ONCE = 200
"""Articles that are taken in together; what is known of the pile is asked for once for all."""
_AT_HAND = 400
"""Readings that are kept: some 30 KB each."""


class Stored:
    """The pile in the store, as `trace` asks for it."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._signatures = Signatures(unit.connection)
        self.holders = self._signatures.shelves.holders
        self.articles = self._signatures.articles
        self.reading = lru_cache(maxsize=_AT_HAND)(self._read)
        self._ready: dict[str, Reading] = {}

    def get_ready(self, articles: Sequence[str]) -> list[Reading]:
        """Read some articles with few queries; they stay at hand until the next ones."""
        found = self._unit.all(Article, "id", articles)
        blocks: dict[str, list[Block]] = {article: [] for article in articles}
        for block in self._unit.all(Block, "article", articles):
            blocks[block.article].append(block)
        texts = self._texts(articles)
        self._ready = {
            a.id: reading(a, texts[a.id][0], blocks[a.id], texts[a.id][1]) for a in found
        }
        return list(self._ready.values())

    def _read(self, article: str) -> Reading:
        if article in self._ready:
            return self._ready[article]
        (found,) = self._unit.all(Article, "id", [article])
        text, links = self._texts([article])[article]
        return reading(found, text, self._unit.all(Block, "article", [article]), links)

    def _texts(self, articles: Sequence[str]) -> dict[str, tuple[str, list[Reference]]]:
        """Texts and links, without the regions, which are larger."""
        query = select(page_table.c.id, page_table.c.text, page_table.c.links)
        rows = self._unit.connection.execute(query.where(page_table.c.id.in_(articles)))
        return {row.id: (row.text, [Reference(**link) for link in row.links]) for row in rows}

    def addressed(self, addresses: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles that have an address, sorted."""
        return self._signatures.at_addresses(addresses, own=True)

    def citing(self, addresses: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles that link to an address, sorted."""
        return self._signatures.at_addresses(addresses, own=False)

    def put(self, readings: Sequence[Reading]) -> None:
        """Take articles in, in place of what was known of them."""
        self._signatures.put([_signed(one) for one in readings])

    def leaving(self, readings: Sequence[Reading]) -> Holders:
        """The keys, with their holders, of contents that nobody has once these are taken in."""
        gone = self._signatures.leaving([_signed(one) for one in readings])
        shelves = self._signatures.shelves
        return shelves.holders(shelves.keys_of(gone))

    def let_go(self, gone: Collection[str]) -> set[str]:
        """Forget articles; returns all others whose lineages must be found anew."""
        known = self._signatures
        own = known.addresses(gone)
        contents = {*known.contents(gone).values()}
        keys = known.shelves.keys_of(contents)
        before = known.shelves.holders(keys)
        known.remove(gone)
        contents |= candidates.moved(before, known.shelves.holders(keys))
        left = [*known.articles(contents - {NOTHING}).values(), *self.addressed(own).values()]
        return {article for some in left for article in some}


def _signed(one: Reading) -> Signed:
    return Signed(
        one.article.id,
        one.content,
        one.keys,
        address_key(one.address) if one.address else None,
        tuple(address_key(link.address) for link in one.links),
    )


def bring_up_to_date(unit: Unit, runs: dict[str, Run]) -> None:
    """Take in what is new or was read anew, let go what is gone, and find what this moves."""
    now = {article: run for article, (run, _) in unit.done("clean").items()}
    noted = unit.done("trace")
    noted.pop(PILE, None)
    own = runs["trace"]
    if any(run != own.id for run, _ in noted.values()):
        Signatures(unit.connection).clear()
        unit.drop([Lineage, Credit])
        noted = {}
    if gone := Signatures(unit.connection).every_article() - now.keys():
        let_go_some(unit, own, gone)
    new = sorted(a for a, run in now.items() if noted.get(a) != (own.id, run))
    for first in range(0, len(new), _AT_ONCE):
        some = new[first : first + _AT_ONCE]
        take_in_some(unit, own, some)
        for article in some:
            unit.mark(article, own, now[article])


def take_in_some(unit: Unit, run: Run, articles: Sequence[str]) -> None:
    """Place some articles, and write what they move."""
    pile = Stored(unit)
    readings = pile.get_ready(articles)
    moved = take_in(pile, readings)
    _write(unit, run, moved, lineages(pile, moved))
    for article in articles:
        unit.drop([Credit], article)
    unit.add(run, [credit for one in readings for credit in one.credits])


def let_go_some(unit: Unit, run: Run, articles: Collection[str]) -> None:
    """Forget some articles, whose own lineages went with them, and write what that moves."""
    pile = Stored(unit)
    moved = pile.let_go(articles)
    _write(unit, run, moved, lineages(pile, moved))


def _write(unit: Unit, run: Run, moved: Collection[str], found: Sequence[Lineage]) -> None:
    """Write only what differs."""
    known = {*unit.all(Lineage, "original", moved), *unit.all(Lineage, "derived", moved)}
    table = lineage_table.c
    for old in sorted(known - {*found}, key=lambda x: (x.original, x.derived)):
        here = (table.original == old.original) & (table.derived == old.derived)
        unit.connection.execute(delete(lineage_table).where(here))
    unit.add(run, [x for x in found if x not in known])
