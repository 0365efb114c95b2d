"""The pieces of a page that are judged one by one: its regions, paragraphs or lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reportedly.clean.site import has_telling_phrase, site_weight
from reportedly.clean.wrapping import join_wrapped
from reportedly.schema import Page

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# Chinese, Japanese and Thai, which are written without blanks.
_JOINED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
# From its first letter: looking for one in a line of blanks would cost the square of its length.
_LINE = re.compile(r"\S[^\n\r]*")
# Only so much of a piece is looked at: a 20 MB line without a break must not cost seconds.
_LOOK = 4000
# No article has so many lines; what comes after them is one piece. Each costs some 40 microseconds
# (measured), so that 20 MB of short lines would cost two minutes.
_MOST = 20_000


@dataclass(frozen=True)
class Piece:
    """[start, end) in the page's text, without space at its ends.

    `gap` counts the line breaks before it, `tag` and `main` are its region's.
    """

    start: int
    end: int
    text: str
    tag: str = ""
    main: bool | None = None
    gap: int = 2

    @property
    def cut(self) -> bool:
        """Whether only its beginning is looked at."""
        return len(self.text) < self.end - self.start

    @cached_property
    def words(self) -> list[str]:
        """Its words in lower case; of a very long piece only the first few hundred."""
        return [word.lower() for word in _WORD.findall(self.text)]

    @cached_property
    def cased(self) -> list[str]:
        """Its words as they are written."""
        return _WORD.findall(self.text)

    @cached_property
    def size(self) -> float:
        """Its length in words; two signs of a script that parts no words count as one."""
        joined = len(_JOINED.findall(self.text))
        return len(self.words) + joined / 2 if joined else float(len(self.words))

    @cached_property
    def site(self) -> float:
        """How much it speaks for the site; many rules ask for it, so it is kept."""
        return site_weight(self.text, len(self.words))

    @cached_property
    def telling(self) -> bool:
        """Whether one of the phrases that `site` weighs is a site's own."""
        return has_telling_phrase(self.text)

    @cached_property
    def key(self) -> str:
        """What makes two pieces the same but for case, quotation marks and punctuation."""
        return " ".join(self.words)


def pieces(page: Page) -> list[Piece]:
    """All text of a page but space, in order and disjoint."""
    found: list[Piece] = []
    at = 0
    plain = page.format in ("text", "record")
    for start, end, tag, main in _plain(page) if plain else _regions(page):
        if len(found) == _MOST:
            return _with_rest(found, page.text)
        gap = page.text.count("\n", at, start) if found else 2
        found.append(Piece(start, end, page.text[start : min(end, start + _LOOK)], tag, main, gap))
        at = end
    return found


def _with_rest(found: list[Piece], text: str) -> list[Piece]:
    start, end = found[-1].end, len(text.rstrip())
    start += len(text[start:]) - len(text[start:].lstrip())
    return [*found, Piece(start, end, text[start : start + _LOOK])]


def _lines(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    end = len(text) if end is None else end
    found = []
    for match in _LINE.finditer(text, start, end):
        found.append((match.start(), match.start() + len(match[0].rstrip())))
    return found


def _plain(page: Page) -> Iterator[tuple[int, int, str, bool | None]]:
    """The paragraphs of a text, which nothing marks; a byte order mark is before the first."""
    for start, end in join_wrapped(page.text, _lines(page.text, page.text.startswith("\ufeff"))):
        yield start, end, "", None


def _regions(page: Page) -> Iterator[tuple[int, int, str, bool | None]]:
    """The regions, clipped to be disjoint, and whatever text lies between them."""
    at = 0
    for region in sorted(page.regions, key=lambda r: (r.start, r.end)):
        start, end = max(at, region.start), min(region.end, len(page.text))
        yield from ((s, e, "", None) for s, e in _lines(page.text, at, start))
        if page.format == "html":
            yield from ((s, e, region.tag, region.main) for s, e in _lines(page.text, start, end))
        elif trimmed := _trimmed(page.text, start, end):
            yield (*trimmed, region.tag, region.main)
        at = max(at, end)
    yield from ((s, e, "", None) for s, e in _lines(page.text, at))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    inner = text[start:end]
    if not inner.strip():
        return None
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
