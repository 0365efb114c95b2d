"""What a dossier needs of a pile: nouns by their columns, and three look-ups beside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from reportedly.ask.statements import Source
from reportedly.schema import Attribution, Entity, Role, Spans
from reportedly.store import Unit, lookup

Noun = TypeVar("Noun")


class People(Source, Protocol):
    """A pile in which somebody can be looked up without reading all of it."""

    def names(self) -> Sequence[str]:
        """Every name in the pile, once each."""

    def groups_of(self, articles: Iterable[str]) -> Sequence[tuple[str, Sequence[str]]]:
        """(entity, its members), for those of some articles that have members."""

    def contents(self, articles: Iterable[str]) -> Iterator[tuple[str, str, Spans]]:
        """(attribution, article, content) of some articles."""

    def titled(self, word: str) -> Sequence[Role]:
        """Roles in whose title a word stands, among letters or by itself."""


class StoredPeople:
    """`People` over one view of a store."""

    def __init__(self, view: Unit) -> None:
        self._view = view

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        """See `Source.all`."""
        return self._view.all(kind, column, among)

    def names(self) -> Sequence[str]:
        """See `People.names`."""
        return lookup.names(self._view.connection)

    def groups_of(self, articles: Iterable[str]) -> Sequence[tuple[str, Sequence[str]]]:
        """See `People.groups_of`."""
        return lookup.groups_of(self._view.connection, sorted(set(articles)))

    def contents(self, articles: Iterable[str]) -> Iterator[tuple[str, str, Spans]]:
        """See `People.contents`."""
        return lookup.contents(self._view.connection, sorted(set(articles)))

    def titled(self, word: str) -> Sequence[Role]:
        """See `People.titled`."""
        return lookup.titled(self._view.connection, word)


class PeopleAtHand:
    """`People` over nouns at hand, whatever source they are in."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        """See `Source.all`."""
        return self._source.all(kind, column, among)

    def names(self) -> Sequence[str]:
        """See `People.names`."""
        return sorted({e.name for e in self._source.all(Entity)})

    def groups_of(self, articles: Iterable[str]) -> Sequence[tuple[str, Sequence[str]]]:
        """See `People.groups_of`."""
        found = self._source.all(Entity, "article", articles)
        return [(e.id, e.members) for e in found if e.members]

    def contents(self, articles: Iterable[str]) -> Iterator[tuple[str, str, Spans]]:
        """See `People.contents`."""
        for one in self._source.all(Attribution, "article", articles):
            yield one.id, one.article, one.content

    def titled(self, word: str) -> Sequence[Role]:
        """See `People.titled`."""
        return [r for r in self._source.all(Role) if word in r.title.casefold()]
