"""Whole kinds of rows, loaded once for all stages that ask for them."""

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import select

from reportedly.schema import Metadata, Page
from reportedly.schema.nouns import Nouns
from reportedly.store import Unit
from reportedly.store.tables import page as page_table

Noun = TypeVar("Noun")


class Rows:
    """What is asked for is kept while the object lives: ask only for what no stage writes yet."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._kept: dict[type, list[Any]] = {}
        self._texts: dict[str, str] | None = None

    def all(self, kind: type[Noun]) -> list[Noun]:
        """All rows of a kind."""
        if kind not in self._kept:
            self._kept[kind] = self._unit.all(kind)
        return self._kept[kind]

    def texts(self) -> dict[str, str]:
        """The texts of all articles, without what else is known of their pages."""
        if self._texts is None:
            query = select(page_table.c.id, page_table.c.text)
            self._texts = {row.id: row.text for row in self._unit.connection.execute(query)}
        return self._texts

    def nouns(self, kinds: Iterable[type]) -> Nouns:
        """Several kinds together; of a page there is its text alone."""
        found = Nouns()
        for kind in kinds:
            found.add(self._pages() if kind is Page else self.all(kind))
        return found

    def _pages(self) -> Iterable[Page]:
        return (Page(i, i, "text", text, (), Metadata()) for i, text in self.texts().items())
