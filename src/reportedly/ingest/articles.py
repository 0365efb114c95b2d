"""Which elements of an HTML page are articles of their own, and what their markup tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from reportedly.ingest.head import times
from reportedly.ingest.jsonld import Object, is_article, told_by
from reportedly.ingest.visible import Visible
from reportedly.schema import Metadata, Part, Told

_TYPES = re.compile(r"schema\.org/\w*(?:Article|BlogPosting|Report)$")
_HEADINGS = ("h1", "h2", "h3", "h4")
# A story's opening leads on to the story.
_LEADS_ON = re.compile(
    r"(?:read|see|learn) (?:more|on|the full)|continue reading|full (?:story|article)|more\s*[»›→]|"
    r"weiterlesen|mehr lesen|lire la suite|leer más",
    re.IGNORECASE,
)
_MOST = 500


@dataclass(slots=True)
class Extents:
    """The elements that are called articles, with where their text lies in the page's."""

    found: list[tuple[HtmlElement, int, int]] = field(default_factory=list)
    _open: list[tuple[HtmlElement, int]] = field(default_factory=list)

    def start(self, element: HtmlElement, page: Visible) -> None:
        """An element begins; the page has collected all before it."""
        if is_article_element(element):
            self._open.append((element, _length(page)))

    def end(self, element: HtmlElement, page: Visible) -> None:
        """An element ends."""
        if self._open and self._open[-1][0] is element:
            self.found.append((*self._open.pop(), _length(page)))


def is_article_element(element: HtmlElement) -> bool:
    """Whether it is <article>, or says so by microdata (schema.org)."""
    if element.tag == "article":
        return "comment" not in (element.get("class") or "").lower()
    if element.tag in ("html", "body", "main"):
        return False
    update = (element.get("itemprop") or "").lower() == "liveblogupdate"
    return update or _TYPES.search(element.get("itemtype") or "") is not None


def parts(extents: Extents, things: Sequence[Object], address: str) -> tuple[Part, ...]:
    """The articles of a page that has at least two, in order, none within another.

    `things` are its JSON-LD, `address` its own. An element counts if it has a heading of its
    own and does not lead on to the whole story.
    """
    inner = _innermost(extents.found)[:_MOST]
    found = [part for part in (_part(one, things, address) for one in inner) if part]
    return tuple(found) if len(found) > 1 else ()


def _innermost(
    found: Sequence[tuple[HtmlElement, int, int]],
) -> list[tuple[HtmlElement, int, int]]:
    """Those that hold no other one. Elements end in the order of their ends."""
    kept: list[tuple[HtmlElement, int, int]] = []
    for one in found:
        if not kept or kept[-1][1] < one[1]:
            kept.append(one)
    return [one for one in kept if one[2] > one[1]]


def _part(one: tuple[HtmlElement, int, int], things: Sequence[Object], url: str) -> Part | None:
    element, start, end = one
    heading = next((h for h in element.iter(*_HEADINGS)), None)
    title = "" if heading is None else _line(heading)
    told = list(times(element))
    if not title or any(_LEADS_ON.search(_line(a)) for a in element.iter("a")):
        return None
    same = next((t for t in things if is_article(t) and title and _headline(t) == title), None)
    if same:
        told = [*told_by(same), *told]
    if byline := _byline(element):
        told.append(Told("byline", byline, "byline element"))
    anchor = element.get("id") or ""
    where = f"{url.partition('#')[0]}#{anchor}" if url and anchor else ""
    return Part(start, end, _hints(title, where, told))


def _hints(title: str, address: str, told: Sequence[Told]) -> Metadata:
    def first(name: str) -> str:
        return next((one.value for one in told if one.field == name), "")

    heading = [Told("title", title, "heading")] if title else []
    anchor = [Told("address", address, "element id")] if address else []
    return Metadata(
        title=title,
        outlet=first("outlet"),
        byline=first("byline"),
        date=first("published")[:10],
        address=address or first("address"),
        told=(*heading, *told, *anchor),
    )


def _byline(element: HtmlElement) -> str:
    """The element that is called the author's."""
    for one in element.iter("a", "span", "p", "div", "address"):
        names = f"{one.get('class') or ''} {one.get('itemprop') or ''} {one.get('rel') or ''}"
        if re.search(r"(?:^|[\s_-])(?:byline|author)(?:[\s_-]|$)", names) and (text := _line(one)):
            return re.sub(r"^by\s+", "", text, flags=re.IGNORECASE) if len(text) <= 120 else ""
    return ""


def _headline(thing: Object) -> str:
    value = thing.get("headline")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _line(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _length(page: Visible) -> int:
    return page.regions[-1].end if page.regions else 0
