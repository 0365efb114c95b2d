"""The feeds that a page links to in its head (WHATWG HTML, 4.6.6.2; RSS Autodiscovery)."""

from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from reportedly.fetch.answer import Answer
from reportedly.ingest.attributes import has_crowded_tag

_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
# Heads come first; what follows costs time and holds no such links.
_HEAD_BYTES = 300_000
_MOST_ATTRIBUTES = 500


def feeds_of(answer: Answer) -> list[str]:
    """The addresses of the feeds that an HTML page names as its own, each once."""
    source = answer.raw[:_HEAD_BYTES].decode("utf-8", "replace").replace("\0", " ")
    if has_crowded_tag(source, _MOST_ATTRIBUTES):
        return []
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"))
    except (etree.LxmlError, ValueError, AssertionError):
        return []
    links = (link for link in tree.iter("link") if _names_feed(link))
    return list(dict.fromkeys(_joined(answer.address, link.get("href") or "") for link in links))


def _names_feed(link: lxml_html.HtmlElement) -> bool:
    related = (link.get("rel") or "").lower().split()
    media = (link.get("type") or "").partition(";")[0].strip().lower()
    return "alternate" in related and media in _FEEDS and bool(link.get("href"))


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        return reference.strip()
