"""The formats that we read, in the order in which they are tried."""

import re
from collections.abc import Iterator

from reportedly.errors import NotText
from reportedly.ingest.csvfile import open_csv
from reportedly.ingest.document import Document
from reportedly.ingest.docx import read_docx
from reportedly.ingest.feed import is_feed, open_feed
from reportedly.ingest.foreign import foreign
from reportedly.ingest.gzipped import is_gzip, open_gzip
from reportedly.ingest.html import read_html
from reportedly.ingest.jsonfile import is_json, open_json
from reportedly.ingest.jsonl import is_jsonl, open_jsonl
from reportedly.ingest.mail import is_mail, open_mail
from reportedly.ingest.markdown import read_markdown
from reportedly.ingest.mbox import is_mbox, open_mbox
from reportedly.ingest.mhtml import is_mhtml, open_mhtml
from reportedly.ingest.pdf import read_pdf
from reportedly.ingest.plain import read_plain
from reportedly.ingest.plugins import plugged_in
from reportedly.ingest.reader import Container, Reader, never
from reportedly.ingest.record import read_record
from reportedly.ingest.warc import is_warc, open_warc
from reportedly.ingest.zipped import is_zip, open_zip

_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def _is_pdf(document: Document) -> bool:
    """The header may stand anywhere in the first 1024 bytes (PDF Reference 1.7, H.3 note 13)."""
    return b"%PDF-" in document.raw[:1024]


def _is_html(document: Document) -> bool:
    return _HTML_START.match(document.raw[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def _ends(*endings: str) -> frozenset[str]:
    return frozenset(endings)


# What holds others comes before what it may hold: a ZIP may begin with an unpacked PDF.
READERS: tuple[Reader | Container, ...] = (
    Container("gzip", _ends(".gz"), is_gzip, open_gzip),
    Container("zip", _ends(".zip", ".wacz", ".docx"), is_zip, open_zip),
    Container("warc", _ends(".warc"), is_warc, open_warc),
    Container("mbox", _ends(".mbox"), is_mbox, open_mbox),
    Container("mhtml", _ends(".mhtml", ".mht"), is_mhtml, open_mhtml),
    Container("mail", _ends(".eml"), is_mail, open_mail),
    Reader("pdf", _ends(".pdf"), _is_pdf, read_pdf),
    Container("feed", _ends(".rss", ".atom"), is_feed, open_feed),
    Reader("html", _ends(".html", ".htm", ".xhtml"), _is_html, read_html),
    Container("jsonl", _ends(".jsonl", ".ndjson"), is_jsonl, open_jsonl),
    Container("json", _ends(".json"), is_json, open_json),
    Container("csv", _ends(".csv", ".tsv"), never, open_csv),
    Reader("markdown", _ends(".md", ".markdown"), never, read_markdown),
    Reader("docx", _ends(), never, read_docx),
    Reader("record", _ends(), never, read_record),
    Reader("text", _ends(".txt"), never, read_plain),
)

# What servers and mails declare, where a name has no ending that says more.
_MEDIA = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/csv": "csv",
    "message/rfc822": "mail",
    "application/mbox": "mbox",
}


def reader_of(document: Document) -> Reader | Container:
    """The reader for a document: that which its place names, else by its first bytes, what is
    declared, and its ending, in this order; else as plain text.

    Plug-ins are asked before what is built in. Raises NotText for a known format that is not
    read, BadPlugin.
    """
    readers = (*plugged_in(), *READERS)
    if document.form:
        return next(reader for reader in readers if reader.name == document.form)
    return next(_fitting(document, readers), READERS[-1])


def _fitting(
    document: Document, readers: tuple[Reader | Container, ...]
) -> Iterator[Reader | Container]:
    yield from (reader for reader in readers if reader.fits(document))
    if reason := foreign(document):
        raise NotText(document.location, reason)
    declared = _MEDIA.get(document.media.partition(";")[0].strip().lower())
    yield from (reader for reader in readers if reader.name == declared)
    yield from (reader for reader in readers if document.ending in reader.endings)
