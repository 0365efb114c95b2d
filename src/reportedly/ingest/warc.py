"""WARC (ISO 28500, 1.0 and 1.1): the pages of a crawl, as they were answered."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, Literal
from urllib.parse import urlsplit

from reportedly.errors import InputError, Malformed, TooLarge
from reportedly.ingest.document import Document
from reportedly.ingest.feed import is_feed
from reportedly.ingest.frames import Frame, Frames
from reportedly.ingest.limits import Limits
from reportedly.ingest.rows import web_address
from reportedly.schema import Metadata

# What somebody may read as an article; data that scripts fetched (JSON) is not among it.
_READABLE = re.compile(
    r"text/(?:html|plain|markdown|xml)|application/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|xml|"
    r"vnd\.openxmlformats-officedocument\.wordprocessingml\.document)",
    re.IGNORECASE,
)
_XML = re.compile(r"(?:text|application)/xml", re.IGNORECASE)
_ENDINGS = {"text/html": ".html", "application/pdf": ".pdf", "text/markdown": ".md"}


def is_warc(document: Document) -> bool:
    """By its version line."""
    return document.raw.startswith(b"WARC/")


def open_warc(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """The bodies of answers with the status 200 and of a kind that is read.

    The number in a location counts all records. The address is that of the record; the day of
    fetching is none of publication, so it is no hint. Bodies are unpacked (chunked, gzip,
    Brotli) by fastwarc; one that its headers call packed and is not is taken as it stands.
    """
    for frame in Frames(document.stream(), limits.max_bytes):
        try:
            if made := _answer(document, frame, limits):
                yield made
        except InputError as error:
            yield error


def _answer(document: Document, frame: Frame, limits: Limits) -> Document | None:
    location = f"{document.location}/{frame.number}"
    if frame.wrong:
        raise Malformed(location, frame.wrong)
    record = _record(frame.raw, location)
    if not _is_read(record):
        return None
    body = b"" if frame.large else _body(frame.raw, record, limits.max_bytes)
    if frame.large or len(body) > limits.max_bytes:
        raise TooLarge(location, f"more than the {limits.max_bytes / 1e6:.0f} MB allowed")
    media = (record.http_content_type or "").lower()
    made = document.numbered(frame.number, body, _ENDINGS.get(media, ""))
    if not body.strip() or (_XML.match(media) and not _is_readable_xml(made)):
        return None
    address = web_address(_target(record))
    charset = record.http_charset or ""
    return made.declared(media, charset, Metadata(address=address))


def _is_readable_xml(made: Document) -> bool:
    """Whether it is a feed or a page; site maps and other data are also called XML."""
    return is_feed(made) or b"<html" in made.raw[:4096].lower()


def _record(raw: bytes, location: str) -> Any:
    """Raises Malformed where the header of the record or of the answer cannot be read."""
    try:
        return _parsed(raw, "none")
    except (OSError, ValueError, StopIteration) as error:
        raise Malformed(location, "the header of the record is broken") from error


def _parsed(raw: bytes, unpacking: Literal["none", "all"]) -> Any:
    """Not by WarcRecord.from_bytes: fastwarc 2.0.1 first asks there for as much memory as the
    record's header claims to need, and ends the process where there is none.
    """
    from fastwarc.warc import ArchiveIterator

    record = next(ArchiveIterator(io.BytesIO(raw), parse_http=False))
    record.parse_http(auto_decode=unpacking)
    return record


def _is_read(record: Any) -> bool:
    if str(record.headers.get("WARC-Type") or "").lower() != "response" or not record.http_headers:
        return False
    readable = _READABLE.match(record.http_content_type or "text/html")
    robots = urlsplit(web_address(_target(record))).path == "/robots.txt"
    return record.http_headers.status_code == 200 and bool(readable) and not robots


def _target(record: Any) -> str:
    """WARC 1.0 wrote it in angle brackets in its grammar, and some programs still do."""
    return str(record.headers.get("WARC-Target-URI") or "").strip("<> ")


def _body(raw: bytes, record: Any, most: int) -> bytes:
    """The body unpacked, or just more than is allowed of it."""
    try:
        return bytes(_parsed(raw, "all").reader.read(most + 1))
    except (OSError, ValueError):  # some crawlers unpack, and leave the headers as they were
        return bytes(record.reader.read(most + 1))
