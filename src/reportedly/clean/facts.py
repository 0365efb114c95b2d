"""What is known of an article, each with who tells it and where it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.clean.pieces import Piece
from reportedly.schema import Fact, Page, ToldField

# Who tells what a format's hints hold, where the format does not say more exactly.
_BY_FORMAT = {
    "html": "markup",
    "markdown": "front matter",
    "pdf": "pdf information",
    "docx": "file properties",
    "record": "record",
}

LOOSE = frozenset({"pdf", "docx"})
"""Formats whose properties tell who made the file and when, who need not have written the text."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value, its origin and its span; nothing is known where `value` is empty."""

    value: str = ""
    origin: str = ""
    start: int | None = None
    end: int | None = None

    def __bool__(self) -> bool:
        return bool(self.value)

    def fact(self, article: str, field: ToldField) -> Fact:
        """The same as a fact about an article."""
        return Fact(article, field, self.value, self.origin, self.start, self.end)


NOTHING = Found()


def first(*found: Found) -> Found:
    """The first that knows something."""
    return next((one for one in found if one), NOTHING)


def hinted(page: Page, field: ToldField, value: str) -> Found:
    """A value of the page's hints, with the part of the format that gives the same one."""
    if not value:
        return NOTHING
    wanted = _key(value)
    names = [
        one.origin for one in page.hints.told if one.field == field and wanted in _keys(one.value)
    ]
    return Found(value, names[0] if names else _BY_FORMAT.get(page.format, page.format))


def _keys(value: str) -> set[str]:
    """How a told value may come back: whole, or as its names in another order or punctuation."""
    return {_key(value), _key(value.removeprefix("By ")), *map(_key, value.split(" | "))}


def _key(value: str) -> str:
    return "".join(c for c in value.lower() if c.isalnum())


def in_pieces(value: str, origin: str, pieces: Iterable[Piece]) -> Found:
    """A value with its span in the first piece that has it; without one where none has it whole."""
    if not value:
        return NOTHING
    for piece in pieces:
        at = piece.text.find(value)
        if at >= 0:
            return Found(value, origin, piece.start + at, piece.start + at + len(value))
    return Found(value, origin)


def facts(article: str, found: Sequence[tuple[ToldField, Found]]) -> list[Fact]:
    """Facts of what is known, in the order given."""
    return [one.fact(article, field) for field, one in found if one]
