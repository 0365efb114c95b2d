"""MHTML (RFC 2557): a page as browsers save it with its pictures, in the dress of a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

from reportedly.errors import Empty
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits
from reportedly.ingest.mime import (
    charset_of,
    has_text,
    header,
    header_names,
    message_of,
    part_document,
    parts_of,
    payload,
)  # fmt: skip
from reportedly.ingest.rows import web_address
from reportedly.schema import Metadata

_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:from:\s*\W?saved by\b|snapshot-content-location:)", re.I | re.MULTILINE)
# What was sent by mail has one of these, also if it is a page with its pictures.
_SENT = frozenset(b"to received delivered-to return-path".split())
_PAGES = ("text/html", "application/xhtml+xml")


def is_mhtml(document: Document) -> bool:
    """By parts that are related, and a browser's mark or the lack of anybody to send it to."""
    head = document.raw[:8192]
    names = header_names(document.raw)
    saved = bool(_SAVED.search(head)) or names.isdisjoint(_SENT)
    return b"mime-version" in names and saved and bool(_RELATED.search(head))


def open_mhtml(document: Document, limits: Limits) -> Iterator[Document]:
    """The page, told of by the file's own location, and then its frames if they have text.

    Its date is that of saving and its subject the page's title, so neither is a hint. Raises
    Empty where no part is a page.
    """
    whole = document.whole(limits)
    message = message_of(whole)
    pages = [part for part in parts_of(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise Empty(document.location, "no part of it is a page of HTML")
    root = _root(message, pages)
    address = header(root, "Content-Location") or header(message, "Snapshot-Content-Location")
    page = replace(whole, raw=payload(root))
    yield page.told("html", Metadata(address=web_address(address)), charset_of(root))
    seen: set[str] = set()
    for number, part in enumerate((p for p in pages if p is not root), 1):
        if has_text(part):
            frame = part_document(whole, part, number, seen)
            hints = Metadata(address=web_address(header(part, "Content-Location")))
            yield frame.told("html", hints, charset_of(part))


def _root(message: EmailMessage, pages: list[EmailMessage]) -> EmailMessage:
    """The part that "start" names, else the one at the snapshot's address, else the first."""
    start = message.get_param("start")
    place = header(message, "Snapshot-Content-Location")
    for name, wanted in (("Content-ID", start), ("Content-Location", place)):
        if isinstance(wanted, str) and wanted:
            for page in pages:
                if header(page, name) == wanted:
                    return page
    return pages[0]
