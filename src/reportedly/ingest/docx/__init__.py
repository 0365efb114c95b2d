"""DOCX (ECMA-376): the text of a Word file, with headings, lists, tables, notes and margins."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from reportedly.errors import Empty, Malformed, TooLarge
from reportedly.ingest.budget import DAMAGE, DAMAGED
from reportedly.ingest.days import day_of
from reportedly.ingest.document import Document
from reportedly.ingest.docx.paragraphs import Paragraph, paragraphs
from reportedly.ingest.docx.styles import styles_of
from reportedly.ingest.limits import Limits
from reportedly.ingest.page import make_page
from reportedly.schema import Metadata, Page, Region

__all__ = ["read_docx"]

_MARGINS = re.compile(r"word/(header|footer)\d*\.xml")
# What programs fill in where nobody told them a name.
_NOBODY = frozenset({"microsoft office user", "windows user", "python-docx", "user", "author"})
_LANGUAGE = re.compile(r"([a-zA-Z]{2})(?:-\w+)*")


def read_docx(document: Document, limits: Limits) -> list[Page]:
    """The file as one page: paragraphs with an empty line between, in the order of the text.

    Regions are h1 to h6, p, li, td (a cell's paragraphs), figcaption, blockquote, "header" and
    "footer" of the pages, each once, and "footnote" after the body. What is marked as deleted or
    hidden is not seen; what is marked as inserted is. Hints are the file's properties.

    zipfile and lxml instead of python-docx: that has no notes, unpacks every part of the archive,
    pictures and all, and knows no bound. Raises Malformed, TooLarge, Empty.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(document.raw)) as archive:
            parts = _Parts(archive, document.location, limits)
            found = list(_all(parts))
            hints = _hints(parts.root("docProps/core.xml"))
    except (*DAMAGE, ValueError) as error:
        raise Malformed(document.location, DAMAGED) from error
    if not found:
        raise Empty(document.location, "it holds no text")
    text, regions = _assemble(found)
    return [make_page(document, "docx", text, regions, hints)]


class _Parts:
    """The parts of the archive, each unpacked to no more than is allowed and parsed."""

    def __init__(self, archive: zipfile.ZipFile, location: str, limits: Limits) -> None:
        self._archive = archive
        self._location = location
        self._most = limits.max_bytes
        self.names = archive.namelist()

    def root(self, name: str) -> etree._Element | None:
        """The root element of a part; None where there is none. Raises TooLarge, Malformed."""
        if name not in self.names:
            return None
        with self._archive.open(name) as file:
            raw = file.read(self._most + 1)
        if len(raw) > self._most:
            reason = f"{name} unpacks to more than {self._most / 1e6:.0f} MB"
            raise TooLarge(self._location, reason)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            return etree.fromstring(raw, parser=parser)
        except etree.XMLSyntaxError as error:
            raise Malformed(self._location, f"{name} is broken XML") from error


def _all(parts: _Parts) -> Iterator[Paragraph]:
    """Heads of pages, body, notes, feet of pages."""
    styles = styles_of(parts.root("word/styles.xml"))
    margins = list(_margins(parts))
    yield from (one for one in margins if one.tag == "header")
    yield from paragraphs(parts.root("word/document.xml"), styles)
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        notes = paragraphs(parts.root(name), styles)
        yield from (Paragraph(one.text, "footnote") for one in notes)
    yield from (one for one in margins if one.tag == "footer")


def _margins(parts: _Parts) -> Iterator[Paragraph]:
    """First, even and odd pages have margins of their own, which often say the same."""
    seen: set[tuple[str, str]] = set()
    for name in parts.names:
        if found := _MARGINS.fullmatch(name):
            for one in paragraphs(parts.root(name), {}):
                if (found[1], one.text) not in seen:
                    seen.add((found[1], one.text))
                    yield Paragraph(one.text, found[1])


def _assemble(found: list[Paragraph]) -> tuple[str, tuple[Region, ...]]:
    regions: list[Region] = []
    at = 0
    for one in found:
        regions.append(Region(at, at + len(one.text), one.tag))
        at += len(one.text) + 2
    return "\n\n".join(one.text for one in found), tuple(regions)


def _hints(core: etree._Element | None) -> Metadata:
    if core is None:
        return Metadata()

    def value(name: str) -> str:
        return " ".join((core.findtext(f"{{*}}{name}") or "").split())

    byline = value("creator").replace(";", ", ").replace("  ", " ")
    language = _LANGUAGE.fullmatch(value("language"))
    return Metadata(
        title=value("title"),
        byline="" if byline.lower() in _NOBODY else byline,
        date=day_of(value("created")),
        language=language[1].lower() if language else "",
    )
