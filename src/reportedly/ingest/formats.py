"""The formats that we read, in the order in which they are tried."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.errors import NotText
from reportedly.ingest.document import Document
from reportedly.ingest.html import read_html
from reportedly.ingest.limits import Limits
from reportedly.ingest.markdown import read_markdown
from reportedly.ingest.pdf import read_pdf
from reportedly.ingest.plain import read_plain
from reportedly.schema import Page

_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Reader:
    """How to tell a format and how to read it; content is believed before the file's ending."""

    name: str
    endings: frozenset[str]
    starts: Callable[[bytes], bool]
    read: Callable[[Document, Limits], list[Page]]


def _is_pdf(raw: bytes) -> bool:
    """The header may stand anywhere in the first 1024 bytes (PDF Reference 1.7, H.3 note 13)."""
    return b"%PDF-" in raw[:1024]


def _is_html(raw: bytes) -> bool:
    return _HTML_START.match(raw[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def _never(raw: bytes) -> bool:
    return False


READERS: tuple[Reader, ...] = (
    Reader("pdf", frozenset({".pdf"}), _is_pdf, read_pdf),
    Reader("html", frozenset({".html", ".htm", ".xhtml"}), _is_html, read_html),
    Reader("markdown", frozenset({".md", ".markdown"}), _never, read_markdown),
    Reader("text", frozenset(), _never, read_plain),
)

# What looks like text, or is often saved beside it, and is none of the above.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "it is a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "it is an old office document"),
    (b"{\\rtf", "it is an RTF document"),
    (b"\x1f\x8b", "it is a gzip archive"),
    (b"SQLite format 3\0", "it is a database"),
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
)


def reader_of(document: Document) -> Reader:
    """The reader for a document, by its first bytes and then by its ending.

    Raises NotText for a known format that is not read.
    """
    for start, reason in _FOREIGN:
        if document.raw.startswith(start):
            raise NotText(document.location, reason)
    for reader in READERS:
        if reader.starts(document.raw):
            return reader
    return next((r for r in READERS if document.ending in r.endings), READERS[-1])
