"""HTML: the whole visible text, which of it is the article, and what the head tells."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree
from lxml import html as lxml_html

from reportedly.errors import Malformed
from reportedly.ingest.articles import Extents, parts
from reportedly.ingest.attributes import has_crowded_tag
from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.head import told
from reportedly.ingest.headless import end_head
from reportedly.ingest.jsonld import objects
from reportedly.ingest.limits import Limits
from reportedly.ingest.mainpart import main_text, metadata
from reportedly.ingest.marking import mark_main
from reportedly.ingest.page import make_page
from reportedly.ingest.roles import names_of, role_of
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


def read_html(document: Document, limits: Limits) -> list[Page]:
    """The file as one page; regions are its blocks, hints what its head and JSON-LD say.

    Scripts, styles and templates are dropped, menus and footers are not. A page that nests
    deeper than a parser will follow, or has tags of hundreds of attributes, is read as bare text.
    Raises NotText, Empty, Malformed.
    """
    found = _CHARSET.search(document.raw[:2048])
    # A server's word comes before the page's own (WHATWG HTML, 13.2.3.2).
    declared = document.charset or (found[1].decode("ascii") if found else "")
    source = decode(document.raw, document.location, declared)
    source = source.replace("\0", " ").removeprefix("\ufeff")
    tree = None if has_crowded_tag(source, _MOST_ATTRIBUTES) else _parse(source, document.location)
    extents = Extents()
    page, depth, elements = (Visible(), _PARSER_DEPTH, 0) if tree is None else walk(tree, extents)
    if tree is None or depth >= _PARSER_DEPTH:
        page = Visible()
        scan(source, page)
        return [make_page(document, "html", page.text, tuple(page.regions))]
    if depth > limits.max_depth or elements > _MOST_ELEMENTS:
        return [make_page(document, "html", page.text, tuple(page.regions))]
    # Before trafilatura, which takes from the tree what it has no use for.
    things, known = objects(tree), told(tree)
    address = next((one.value for one in known if one.field == "address"), "")
    marked = parts(extents, things, address)
    regions = mark_main(page.text, page.regions, page.places, main_text(tree))
    hints = replace(_hints(tree), told=known)
    links = _inside(page.links, [r for r in regions if r.main])
    return [make_page(document, "html", page.text, regions, hints, marked, links)]


def _parse(source: str, location: str) -> lxml_html.HtmlElement | None:
    """UTF-8 is forced on the parser, because the text is decoded already."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    except (etree.LxmlError, ValueError, AssertionError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise Malformed(location, "its HTML cannot be parsed") from error
    end_head(tree)
    return tree


def walk(tree: lxml_html.HtmlElement, extents: Extents | None = None) -> tuple[Visible, int, int]:
    """The visible text of a tree, how deep it nests and how many elements it has.

    `extents` is told where elements begin and end.
    """
    extents = extents or Extents()
    page, depth, deepest, elements = Visible(), 0, 0, 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            depth, elements = depth + 1, elements + 1
            deepest = max(deepest, depth)
            address = element.get("href", "") if tag == "a" else ""
            page.start(tag, role_of(element.attrib), names_of(tag, element.attrib), address)
            extents.start(element, page)
            page.data(element.text)
        else:
            depth -= 1
            page.end(tag)
            extents.end(element, page)
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
