"""What the markup of an HTML page tells of its article, value by value, with who says so."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from lxml.html import HtmlElement

from reportedly.ingest.jsonld import is_article, objects, told_by
from reportedly.schema import Told, ToldField

# Names of <meta>, the best first: Open Graph (ogp.me), Dublin Core, Highwire, Parse.ly, Sailthru
# and others in wide use. In each the day of publication comes before that of the last change.
_META: dict[str, ToldField] = {
    "article:published_time": "published",
    "article:published": "published",
    "og:article:published_time": "published",
    "og:published_time": "published",
    "datepublished": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "citation_publication_date": "published",
    "citation_date": "published",
    "dc.date.issued": "published",
    "dcterms.issued": "published",
    "dc.date.created": "published",
    "dcterms.created": "published",
    "dc.date": "published",
    "dcterms.date": "published",
    "publish-date": "published",
    "publish_date": "published",
    "publishdate": "published",
    "published_time": "published",
    "pubdate": "published",
    "pub_date": "published",
    "date": "published",
    "article:modified_time": "updated",
    "og:article:modified_time": "updated",
    "og:updated_time": "updated",
    "datemodified": "updated",
    "dcterms.modified": "updated",
    "dc.date.modified": "updated",
    "last-modified": "updated",
    "lastmod": "updated",
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "citation_title": "title",
    "author": "byline",
    "article:author": "byline",
    "byl": "byline",
    "parsely-author": "byline",
    "sailthru.author": "byline",
    "dc.creator": "byline",
    "citation_author": "byline",
    "og:site_name": "outlet",
    "application-name": "outlet",
    "dc.publisher": "outlet",
    "og:url": "address",
    "twitter:url": "address",
}
_RANK = {name: i for i, name in enumerate(_META)}
_TIMES = {"datepublished": "published", "datecreated": "published", "datemodified": "updated"}
_CHANGED = re.compile(r"updat|modif|edited|changed|aktualisier|geändert", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-zA-Z]{2})(?:[-_]|$)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?:-\d\d-\d\d)?(?!\d)")
_MOST = 400
_VALUE = 1_000
# A page's own time element stands near its beginning; below stand those of other stories.
_TIME_ELEMENTS = 3


def told(tree: HtmlElement) -> tuple[Told, ...]:
    """JSON-LD, <meta>, <link>, <time>, <title> and the language, each in its order of trust."""
    return tuple(Told(one.field, value, one.origin) for one in _all(tree) if (value := _value(one)))


def _value(one: Told) -> str:
    """On one line, without half characters; a language as "en" for "en-GB"."""
    value = " ".join(one.value.encode("utf-8", "ignore").decode().split())[:_VALUE]
    if one.field == "language":
        found = _LANGUAGE.match(value)
        return found[1].lower() if found else ""
    return "" if one.field in ("published", "updated") and _is_future(value) else value


def _is_future(value: str) -> bool:
    """Whether a day lies after tomorrow's, which somewhere on Earth has begun."""
    found = _YEAR.search(value)
    last = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    return found is not None and found[0] > last[: len(found[0])]


def _all(tree: HtmlElement) -> Iterator[Told]:
    things = objects(tree)
    articles = [thing for thing in things if is_article(thing)]
    if articles:
        yield from told_by(articles[0])
    yield from _meta(tree)
    for thing in things:
        if not is_article(thing) and "WebPage" in str(thing.get("@type")):
            yield from told_by(thing, "json-ld WebPage")
            break
    yield from _links(tree)
    yield from times(tree)
    title = tree.find(".//title")
    if title is not None and title.text:
        yield Told("title", title.text, "title element")
    yield Told("language", tree.get("lang") or "", "html lang")


def _meta(tree: HtmlElement) -> list[Told]:
    found: list[tuple[int, Told]] = []
    for element in list(tree.iter("meta"))[:_MOST]:
        name, content = _name(element), (element.get("content") or "").strip()
        if content and name in _META:
            found.append((_RANK[name], Told(_META[name], content, f"meta {name}")))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _name(element: HtmlElement) -> str:
    keys = (element.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
    return next((key.strip().lower() for key in keys if key), "")


def _links(tree: HtmlElement) -> Iterator[Told]:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split() and element.get("href"):
            yield Told("address", element.get("href") or "", "link canonical")


def times(tree: HtmlElement) -> Iterator[Told]:
    """What elements say that are marked as a time: microdata first, then <time>."""
    plain: list[Told] = []
    for element in tree.iter("time", "span", "abbr", "div", "p"):
        prop = _TIMES.get((element.get("itemprop") or "").lower(), "")
        if not prop and element.tag != "time":
            continue
        value = element.get("datetime") or element.get("content") or element.get("title") or ""
        one = Told(_field(element, prop), value or element.text_content()[:100], "time element")
        if prop:
            yield Told(one.field, one.value, f"microdata {(element.get('itemprop') or '').strip()}")
        elif len(plain) < _TIME_ELEMENTS:
            plain.append(one)
    yield from plain


def _field(element: HtmlElement, prop: str) -> ToldField:
    around = f"{element.get('class') or ''} {(element.text or '')[:60]}"
    return "updated" if prop == "updated" or (not prop and _CHANGED.search(around)) else "published"
