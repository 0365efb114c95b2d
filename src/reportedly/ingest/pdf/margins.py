"""Running heads and page numbers: what comes back at the same edge of many pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.ingest.pdf.lines import Line

_NUMBER = re.compile(
    r"[-–—\[(|]?\s*(?:page|p\.|seite)?\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\s*[-–—\])|]?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_EDGE = 0.12
_MOST = 3


def margins(pages: Sequence[Sequence[Line]]) -> dict[tuple[int, int], str]:
    """(page, line) of each running head or foot, and which of the two it is.

    It stands in the outer eighth of the page, and is a page number, or stands there on at least
    half of the pages (two at the least) but for its digits.
    """
    found: dict[tuple[int, int], str] = {}
    edges = [(n, i, tag, line) for n, page in enumerate(pages) for i, tag, line in _edge(page)]
    often = Counter((tag, _same(line.text)) for _, _, tag, line in edges)
    least = max(2, (len(pages) + 1) // 2)
    for number, i, tag, line in edges:
        if _NUMBER.fullmatch(line.text) or often[tag, _same(line.text)] >= least:
            found[number, i] = tag
    return found


def _edge(page: Sequence[Line]) -> Iterator[tuple[int, str, Line]]:
    """The few lines nearest to the top and to the bottom of a page."""
    order = sorted(range(len(page)), key=lambda i: -page[i].top)
    for i in order[:_MOST]:
        if page[i].bottom > (1 - _EDGE) * page[i].height:
            yield i, "header", page[i]
    for i in order[-_MOST:]:
        if page[i].top < _EDGE * page[i].height:
            yield i, "footer", page[i]


def _same(text: str) -> str:
    return _DIGITS.sub("#", text.lower())
