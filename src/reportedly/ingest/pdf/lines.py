"""The lines of a PDF page, with where they stand and how large they are set."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportedly.ingest.pdf.hyphens import mend

_LINE = re.compile(r"[^\r\n]+")
_SPACE = re.compile(r" +")
# A gap of more than so many times the size of type may be a gutter between columns.
_GAP = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text, its box in points from the page's lower left, and its first letter's type.

    `weight` is 400 for regular and 700 for bold type, -1 where the file does not tell; `height`
    is the page's. `edges` are left and right of its column, where the page has columns.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    weight: int
    height: float
    edges: tuple[float, float] | None = None


def rows_of(page: Any) -> list[list[Line]]:
    """The lines of a pypdfium2 page in its own order, each parted at its wide gaps.

    Empty lines are left out.
    """
    import pypdfium2

    try:
        textpage = page.get_textpage()
        text: str = textpage.get_text_range()
        height = float(page.get_height())
        found = [
            [
                _line(textpage, raw, _units(text, at), height)
                for at, raw in _pieces(textpage, text, m)
            ]
            for m in _LINE.finditer(text)
            if m[0].strip()
        ]
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()
    return found


def _pieces(textpage: Any, text: str, line: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Where each piece of a line begins, and its text."""
    start = line.start()
    for space in _SPACE.finditer(text, line.start(), line.end()):
        inner = line.start() < space.start() and space.end() < line.end()
        if inner and _is_wide(textpage, _units(text, space.start()), _units(text, space.end())):
            yield start, text[start : space.start()]
            start = space.end()
    yield start, text[start : line.end()]


def _is_wide(textpage: Any, start: int, end: int) -> bool:
    import pypdfium2
    import pypdfium2.raw

    try:
        before, after = textpage.get_charbox(start - 1)[2], textpage.get_charbox(end)[0]
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return False
    size = float(pypdfium2.raw.FPDFText_GetFontSize(textpage, end))
    return bool(after - before > _GAP * max(1.0, size))


def _units(text: str, index: int) -> int:
    """PDFium counts UTF-16 units; nearly always that is the index itself."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le", "replace")) // 2


def _line(textpage: Any, raw: str, index: int, height: float) -> Line:
    import pypdfium2
    import pypdfium2.raw

    lead = len(raw) - len(raw.lstrip())
    last = index + len(raw.rstrip()) - 1
    try:
        left, bottom, _, top = textpage.get_charbox(index + lead, loose=True)
        right = textpage.get_charbox(last)[2]
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        left = bottom = top = right = 0.0
    size = float(pypdfium2.raw.FPDFText_GetFontSize(textpage, index + lead))
    weight = int(pypdfium2.raw.FPDFText_GetFontWeight(textpage, index + lead))
    return Line(" ".join(mend(raw).split()), left, right, top, bottom, size, weight, height)
