"""Which blocks of an HTML page trafilatura takes for the article, and its metadata."""

import logging
import re
from collections.abc import Iterable
from typing import Any

from lxml.html import HtmlElement

from reportedly.schema import Metadata, Region

_WORD = re.compile(r"\w+")
_GRAM = 4
_SHARE = 0.75

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def main_text(tree: HtmlElement) -> str:
    """The article's text by trafilatura, without readers' comments; empty where it finds none.

    trafilatura is imported here and not above: that takes 0.4 s, which reading a text need not
    pay. It has many parts and promises nothing about the exceptions that a strange page raises;
    whatever they are, the page is still read, only without knowing its main part.
    """
    import trafilatura

    try:
        found: Any = trafilatura.bare_extraction(tree, include_comments=False)
    except Exception:
        return ""
    return str(found.text or "") if found is not None else ""


def metadata(tree: HtmlElement) -> Metadata:
    """Title, outlet, byline, date and address by trafilatura's reading of head and JSON-LD."""
    from trafilatura.metadata import extract_metadata

    try:
        found: Any = extract_metadata(tree)
    except Exception:
        return Metadata()
    return Metadata(
        title=_clean(found.title),
        outlet=_clean(found.sitename),
        byline=_clean(found.author).replace("; ", ", "),
        date=_clean(found.date)[:10],
        address=_clean(found.url),
    )


def mark_main(text: str, regions: Iterable[Region], main: str) -> tuple[Region, ...]:
    """The regions with `main` set: their words stand in the main text in the same order.

    A block of fewer than four words must be a line of it, a longer one must share three
    quarters of its runs of four words with it. Linear in both texts.
    """
    if not main:
        return tuple(regions)
    lines = {tuple(_words(line)) for line in main.split("\n")}
    grams = set(_grams(_words(main)))
    return _untangled(
        [
            Region(r.start, r.end, r.tag, _in_main(_words(text[r.start : r.end]), lines, grams))
            for r in regions
        ]
    )


def _untangled(regions: list[Region]) -> tuple[Region, ...]:
    """Without the asides that hold a fifth of the article: a wrapper's class was misread."""
    main = sum(r.end - r.start for r in regions if r.main)
    aside = sum(r.end - r.start for r in regions if r.main and r.tag == "aside")
    if aside <= 0.2 * main:
        return tuple(regions)
    return tuple(
        Region(r.start, r.end, "div", True) if r.main and r.tag == "aside" else r for r in regions
    )


def _in_main(words: list[str], lines: set[tuple[str, ...]], grams: set[tuple[str, ...]]) -> bool:
    if len(words) < _GRAM:
        return tuple(words) in lines
    own = _grams(words)
    return sum(gram in grams for gram in own) >= _SHARE * len(own)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]


def _clean(value: object) -> str:
    """On one line, and without the half characters that JSON-LD may spell."""
    whole = str(value or "").encode("utf-8", "ignore").decode("utf-8")
    return " ".join(whole.split())
