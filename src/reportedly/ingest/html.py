"""HTML: the whole visible text, which of it is the article, and what the head tells."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html

from reportedly.errors import Malformed
from reportedly.ingest.attributes import has_crowded_tag
from reportedly.ingest.encoding import decode
from reportedly.ingest.limits import Limits
from reportedly.ingest.mainpart import main_text, mark_main, metadata
from reportedly.ingest.page import make_page
from reportedly.ingest.roles import role_of
from reportedly.ingest.scan import scan
from reportedly.ingest.visible import Visible
from reportedly.schema import Metadata, Page, Reference, Region

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
# libxml2 2.14 stops at this depth even with huge_tree, and drops what lies deeper.
_PARSER_DEPTH = 2040
# trafilatura's time grows faster than the page: 5,000 elements cost 0.3 s, 40,000 cost 4.4 s
# (measured, main text and metadata).
_MOST_ELEMENTS = 40_000
_MOST_ATTRIBUTES = 500


def read_html(path: Path, raw: bytes, limits: Limits) -> list[Page]:
    """The file as one page; regions are its blocks, hints what its head and JSON-LD say.

    Scripts, styles and templates are dropped, menus and footers are not. A page that nests
    deeper than a parser will follow, or has tags of hundreds of attributes, is read as bare text.
    Raises NotText, Empty, Malformed.
    """
    declared = _CHARSET.search(raw[:2048])
    source = decode(raw, str(path), declared[1].decode("ascii") if declared else "")
    source = source.replace("\0", " ").removeprefix("\ufeff")
    tree = None if has_crowded_tag(source, _MOST_ATTRIBUTES) else _parse(source, str(path))
    page, depth, elements = (Visible(), _PARSER_DEPTH, 0) if tree is None else walk(tree)
    if tree is None or depth >= _PARSER_DEPTH:
        page = Visible()
        scan(source, page)
        return [make_page(path, "html", page.text, tuple(page.regions))]
    if depth > limits.max_depth or elements > _MOST_ELEMENTS:
        return [make_page(path, "html", page.text, tuple(page.regions))]
    regions = mark_main(page.text, page.regions, main_text(tree))
    links = _inside(page.links, [r for r in regions if r.main])
    return [make_page(path, "html", page.text, regions, _hints(tree), links)]


def _parse(source: str, location: str) -> lxml_html.HtmlElement | None:
    """UTF-8 is forced on the parser, because the text is decoded already."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Malformed(location, "its HTML cannot be parsed") from error


def walk(tree: lxml_html.HtmlElement) -> tuple[Visible, int, int]:
    """The visible text of a tree, how deep it nests and how many elements it has."""
    page, depth, deepest, elements = Visible(), 0, 0, 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            depth, elements = depth + 1, elements + 1
            deepest = max(deepest, depth)
            address = element.get("href", "") if tag == "a" else ""
            page.start(tag, role_of(element.attrib), address)
            page.data(element.text)
        else:
            depth -= 1
            page.end(tag)
            page.data(element.tail)
    page.flush()
    return page, deepest, elements


def _inside(links: Sequence[Reference], main: Sequence[Region]) -> tuple[Reference, ...]:
    """The links of the article's text; menus are full of others."""
    starts = [r.start for r in main]
    found = []
    for link in links:
        at = bisect(starts, link.start) - 1
        if at >= 0 and link.end <= main[at].end:
            found.append(link)
    return tuple(found)


def _hints(tree: lxml_html.HtmlElement) -> Metadata:
    """The head's metadata; the language from the root element, as "en" for "en-GB"."""
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    language = re.match(r"\s*([a-zA-Z]{2})(?:[-_]|\s*$)", declared)
    return replace(metadata(tree), language=language[1].lower() if language else "")
