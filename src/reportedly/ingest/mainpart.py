"""What trafilatura takes for a page's article, and the page's metadata."""

import logging
import re
from typing import Any

from lxml.html import HtmlElement

from reportedly.schema import Metadata

_WORD = re.compile(r"\w+")
# Where trafilatura, asked for precision, finds less than this, it may have been too strict:
# what it finds without being asked is taken if that is much more (measured on Readability's pages).
_SCANT_WORDS = 150
_SCANT_SHARE = 0.6

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def main_text(tree: HtmlElement) -> str:
    """The article's text by trafilatura, without readers' comments; empty where it finds none.

    Asked for precision, it leaves out most lists of other stories and, now and then, most of the
    article; of a scant text the one is told from the other by asking again.
    """
    strict = _extracted(tree, favor_precision=True)
    words = len(_WORD.findall(strict))
    if words >= _SCANT_WORDS:
        return strict
    loose = _extracted(tree, favor_precision=False)
    return loose if words < _SCANT_SHARE * len(_WORD.findall(loose)) else strict


def _extracted(tree: HtmlElement, favor_precision: bool) -> str:
    """Trafilatura is imported here and not above: that takes 0.4 s, which reading a text need not
    pay. It has many parts and promises nothing about the exceptions that a strange page raises;
    whatever they are, the page is still read, only without knowing its main part.
    """
    import trafilatura

    try:
        found: Any = trafilatura.bare_extraction(
            tree, include_comments=False, favor_precision=favor_precision, fast=favor_precision
        )
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


def _clean(value: object) -> str:
    """On one line, and without the half characters that JSON-LD may spell."""
    whole = str(value or "").encode("utf-8", "ignore").decode("utf-8")
    return " ".join(whole.split())
