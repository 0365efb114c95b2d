"""The lines of a PDF page, with where they stand and how large they are set."""

import re
from dataclasses import dataclass
from typing import Any

from reportedly.ingest.pdf.hyphens import mend

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text, its box in points from the page's lower left, and its first letter's type.

    `weight` is 400 for regular and 700 for bold type, -1 where the file does not tell; `height`
    is the page's.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    weight: int
    height: float


def lines_of(page: Any) -> list[Line]:
    """The lines of a pypdfium2 page in its own order, without empty ones."""
    import pypdfium2

    try:
        textpage = page.get_textpage()
        text: str = textpage.get_text_range()
        height = float(page.get_height())
        found = [
            _line(textpage, match[0], _units(text, match.start()), height)
            for match in _LINE.finditer(text)
            if match[0].strip()
        ]
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()
    return found


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
