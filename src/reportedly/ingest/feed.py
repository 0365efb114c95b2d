"""Feeds (RSS 0.9 to 2.0, RDF, Atom) as saved files: each entry that has a text is a page."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from email.utils import getaddresses
from typing import Any
from urllib.parse import urljoin

from reportedly.errors import Empty, InputError, Malformed, TooLarge
from reportedly.ingest.days import day_of
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits
from reportedly.ingest.page import is_blank
from reportedly.ingest.rows import web_address
from reportedly.schema import Metadata

_ROOT = re.compile(rb"<([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)")
_TAG = re.compile(r"<[^<>]*>")
_END = re.compile(rb"</(?:item|entry)\s*>", re.IGNORECASE)
# feedparser takes a seventh of a millisecond for the smallest entry (measured); no outlet's feed
# holds a tenth of this.
_MOST = 5_000
_LANGUAGE = re.compile(r"([a-zA-Z]{2})(?:[-_]\w+)*")


def is_feed(document: Document) -> bool:
    """By the root element."""
    raw = document.raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    root = _ROOT.search(raw[:8192]) if raw.startswith(b"<") else None
    return root is not None and root[2].lower() in (b"rss", b"feed", b"rdf")


def open_feed(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """The text of each entry, numbered from 1: its content, else its summary.

    feedparser gets bytes and never an address. It drops declarations of entities, and its own
    cleaning of HTML is off, because the reader of HTML drops scripts and styles itself. Raises
    TooLarge, Malformed.
    """
    raw = document.whole(limits).raw
    end = _end(raw)
    try:
        feed = _parsed(raw[:end], document.charset)
    except Exception as error:  # feedparser promises nothing about what broken feeds raise
        raise Malformed(document.location, "the feed is broken") from error
    if not feed.entries:
        raise Malformed(
            document.location, "the feed is broken" if feed.bozo else "no entry is in it"
        )
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _entry(document, number, entry, feed.feed)
        except InputError as error:
            yield error
    if end < len(raw):
        yield TooLarge(document.location, f"only its first {_MOST:,} entries were read")


def _end(raw: bytes) -> int:
    """Where the last entry ends that is read."""
    for number, found in enumerate(_END.finditer(raw), 1):
        if number == _MOST:
            more = _END.search(raw, found.end())
            return found.end() if more else len(raw)
    return len(raw)


def _parsed(raw: bytes, charset: str) -> Any:
    import feedparser

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    return feedparser.parse(
        io.BytesIO(raw), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _entry(document: Document, number: int, entry: Any, feed: Any) -> Document:
    texts = [*(entry.get("content") or ()), entry.get("summary_detail") or {}]
    longest = max(texts, key=lambda text: len(text.get("value") or ""))
    text = longest.get("value") or ""
    form = "record" if longest.get("type") == "text/plain" else "html"
    ending = ".txt" if form == "record" else ".html"
    made = document.numbered(number, text.encode("utf-8", "replace"), ending)
    if is_blank(text):
        raise Empty(made.location, "the entry has no text")
    return made.told(form, _hints(entry, feed, document))


def _hints(entry: Any, feed: Any, document: Document) -> Metadata:
    language = _LANGUAGE.fullmatch(feed.get("language") or "")
    source = entry.get("source") or {}
    address = urljoin(feed.get("link") or document.hints.address, entry.get("link") or "")
    return Metadata(
        title=_line(entry, "title"),
        outlet=_line(source, "title") or _line(feed, "title"),
        byline=_byline(entry),
        date=_day(entry),
        language=language[1].lower() if language else "",
        address=web_address(address) if entry.get("link") else "",
    )


def _day(entry: Any) -> str:
    """Not by feedparser's own `get`, which warns when it would give one date for the other."""
    days = (day_of(dict.get(entry, name) or "") for name in ("published", "updated"))
    return next((day for day in days if day), "")


def _line(holder: Any, name: str) -> str:
    """A value without markup, on one line."""
    value = holder.get(name) or ""
    if (holder.get(f"{name}_detail") or {}).get("type") != "text/plain":
        value = html.unescape(_TAG.sub("", value))
    return " ".join(value.encode("utf-8", "replace").decode().split())


def _byline(entry: Any) -> str:
    """RSS 2.0 writes "address (name)", which feedparser parts wrongly for newer top domains."""
    author = entry.get("author") or ""
    if "@" in author:
        return ", ".join(name or address for name, address in getaddresses([author]))
    names = (person.get("name") or "" for person in entry.get("authors") or ())
    return ", ".join(" ".join(name.split()) for name in names if name.strip())
