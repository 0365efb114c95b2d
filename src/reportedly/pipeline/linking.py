"""Linking entities to those known, article by article: only what is new, or known otherwise."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from reportedly.knowledge.found import Candidate, Found, Lookup, together
from reportedly.knowledge.shipped import digest, shipped
from reportedly.link import link, wanted
from reportedly.pipeline.stages import LINK
from reportedly.schema import Article, Entity, Known, Link, Page, Role, Run
from reportedly.schema.nouns import Nouns
from reportedly.store import Store, Unit
from reportedly.store import knowledge as table

Said = TypeVar("Said", Entity, Role)

_ARTICLES = 100
"""So many in a unit of work: a reading that is stopped goes on from there."""

_KEPT = 50_000
"""Keys whose entries are kept at hand: the same names come up all over a pile."""


def link_new(store: Store, runs: Mapping[str, Run]) -> int:
    """Link the articles that are new or stale; returns how many."""
    with store.view() as unit:
        inputs = _inputs(unit)
        stale = _stale(unit, runs, inputs)
    seen = _Seen()
    for first in range(0, len(stale), _ARTICLES):
        with store.unit() as unit:
            _link(unit, runs[LINK.name], stale[first : first + _ARTICLES], inputs, seen)
    return len(stale)


def link_again(unit: Unit, runs: Mapping[str, Run], pages: Sequence[str]) -> None:
    """Link some articles that were read anew, in the unit in which they were kept."""
    _link(unit, runs[LINK.name], pages, _inputs(unit), _Seen())


def is_linked(unit: Unit, runs: Mapping[str, Run]) -> bool:
    """Whether all articles are linked, to what is known now."""
    return not _stale(unit, runs, _inputs(unit))


def linked(nouns: Nouns) -> list[Link | Known]:
    """One article's links to the base that ships, without a store, and the entries they name."""
    article, text, entities = nouns.one(Article), nouns.one(Page).text, nouns.all(Entity)
    found = shipped().find(wanted(article, text, entities))
    links = link(article, text, entities, nouns.all(Role), found)
    named = {one.known for one in links}
    entries = {c.known.id: c.known for some in found.values() for c in some if c.known.id in named}
    return [*links, *entries.values()]


class _Seen:
    """Looks keys up once, in a base that changes from unit to unit but not in what it holds."""

    def __init__(self) -> None:
        self._found: dict[str, Sequence[Candidate]] = {}

    def find(self, bases: Sequence[Lookup], keys: Iterable[str]) -> Found:
        """The candidates of each key, those of the first base in front."""
        every = list(keys)
        if len(self._found) > _KEPT:
            self._found.clear()
        new = [key for key in every if key not in self._found]
        found = together(bases, new)
        self._found.update((key, found.get(key, ())) for key in new)
        return {key: self._found[key] for key in every}


def _inputs(unit: Unit) -> str:
    """A digest of what is known."""
    known = json.dumps([digest(), table.digests(unit)])
    return hashlib.sha256(known.encode()).hexdigest()[:16]


def _stale(unit: Unit, runs: Mapping[str, Run], inputs: str) -> list[str]:
    now = (runs[LINK.name].id, inputs)
    done = unit.done(LINK.name)
    read = unit.done("resolve")
    return sorted(page for page in read if done.get(page) != now)


def _link(unit: Unit, run: Run, pages: Sequence[str], inputs: str, seen: _Seen) -> None:
    articles = unit.all(Article, "id", pages)
    texts = {page.id: page.text for page in unit.all(Page, "id", pages)}
    entities = _by_article(unit.all(Entity, "article", pages))
    roles = _by_article(unit.all(Role, "article", pages))
    keys = {k for a in articles for k in wanted(a, texts[a.id], entities.get(a.id, ()))}
    found = seen.find([table.Stored(unit.connection), shipped()], keys)
    made: list[Link] = []
    for article in articles:
        unit.drop([Link], article.id)
        own, said = entities.get(article.id, ()), roles.get(article.id, ())
        made += link(article, texts[article.id], own, said, found)
        unit.mark(article.id, run, inputs)
    unit.add(run, made)


def _by_article(nouns: Iterable[Said]) -> dict[str, list[Said]]:
    groups: dict[str, list[Said]] = {}
    for noun in nouns:
        groups.setdefault(noun.article, []).append(noun)
    return groups
