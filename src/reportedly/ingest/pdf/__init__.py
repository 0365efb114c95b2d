"""PDF: the text of its pages, with paragraphs joined and running heads told apart."""

import re
import time
from typing import Any

from reportedly.errors import Empty, Malformed, TooLarge
from reportedly.ingest.days import day_of
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits
from reportedly.ingest.page import is_blank, make_page
from reportedly.ingest.pdf.columns import in_columns
from reportedly.ingest.pdf.lines import Line, rows_of
from reportedly.ingest.pdf.margins import margins
from reportedly.ingest.pdf.paragraphs import Paragraph, paragraphs
from reportedly.ingest.pdf.streams import check_streams
from reportedly.schema import Metadata, Page, Region

__all__ = ["read_pdf"]

# FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of PDFium's public header fpdfview.h.
_PASSWORD, _SECURITY = 4, 5
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
# What programs write into the title field when nobody filled it in.
_NO_TITLE = re.compile(
    r"untitled.*|\(?unspecified\)?|\(?anonymous\)?|microsoft word.*|document\d*|"
    r".*\.(?:docx?|pdf|indd|rtf|odt|tex|html?)",
    re.IGNORECASE,
)


def read_pdf(document: Document, limits: Limits) -> list[Page]:
    """The file as one page: paragraphs in reading order with an empty line between.

    Words parted at the end of a line are mended. Regions are headings, paragraphs, list items,
    and what comes back at the top or bottom of pages ("header", "footer"); hints come from the
    document information (PDF Reference 1.7, 10.2.1). Raises Malformed (damaged, or needs a
    password), Empty (no text layer), TooLarge (pages, time, what its
    streams unpack to).
    """
    import pypdfium2

    check_streams(document.raw, document.location)
    try:
        pdf: Any = pypdfium2.PdfDocument(document.raw)
    except pypdfium2.PdfiumError as error:
        raise Malformed(document.location, _reason(getattr(error, "err_code", 0))) from error
    try:
        pages = _pages(pdf, document.location, limits)
        hints = _hints(pdf.get_metadata_dict())
    finally:
        pdf.close()
    text, regions = _assemble(paragraphs(pages, margins(pages)))
    if is_blank(text):
        raise Empty(document.location, "the PDF has no text layer; it may be a scan")
    return [make_page(document, "pdf", text, regions, hints)]


def _reason(code: int | None) -> str:
    if code in (_PASSWORD, _SECURITY):
        return "the PDF needs a password"
    return "the PDF is damaged"


def _pages(pdf: Any, location: str, limits: Limits) -> list[list[Line]]:
    import pypdfium2

    count = len(pdf)
    if count > limits.max_pages:
        raise TooLarge(location, f"{count} pages, more than the {limits.max_pages} allowed")
    deadline = time.monotonic() + limits.seconds
    pages: list[list[Line]] = []
    for number in range(count):
        if time.monotonic() > deadline:
            raise TooLarge(location, f"reading takes longer than {limits.seconds:.0f} s")
        try:
            pages.append(in_columns(rows_of(pdf[number])))
        except pypdfium2.PdfiumError as error:
            raise Malformed(location, f"page {number + 1} of the PDF is damaged") from error
    return pages


def _assemble(found: list[Paragraph]) -> tuple[str, tuple[Region, ...]]:
    regions: list[Region] = []
    at = 0
    for paragraph in found:
        end = at + len(paragraph.text)
        regions.append(Region(at, end, paragraph.tag))
        at = end + 2
    return "\n\n".join(paragraph.text for paragraph in found), tuple(regions)


def _hints(information: dict[str, str]) -> Metadata:
    day = _DAY.match(information.get("CreationDate", ""))
    return Metadata(
        title=_filled(information.get("Title", "")),
        byline=_filled(information.get("Author", "")),
        date=day_of("-".join(day.groups())) if day else "",
    )


def _filled(value: str) -> str:
    value = " ".join(value.replace("\0", " ").split())
    return "" if _NO_TITLE.fullmatch(value) else value
