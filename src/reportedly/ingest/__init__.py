"""Ingest: from what a user names to pages, with their text as it stands and what their format told.

A page is one input as read. What of its text is the article is for `clean` to say.
"""

from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest.address import Address
from reportedly.ingest.document import Document
from reportedly.ingest.find import find
from reportedly.ingest.formats import reader_of
from reportedly.ingest.found import Found, Read
from reportedly.ingest.limits import Limits
from reportedly.ingest.load import load
from reportedly.schema import Page

__all__ = [
    "Address",
    "Document",
    "Found",
    "Limits",
    "Read",
    "find",
    "read",
    "read_document",
    "read_pages",
]


def read(path: Path, limits: Limits | None = None) -> Iterator[Read]:
    """The pages of one file, each with where it is, and an error for each that cannot be read."""
    limits = limits or Limits()
    try:
        document = Document(str(path), path.name, load(path, limits))
    except InputError as error:
        yield error
        return
    yield from read_document(document, limits)


def read_document(document: Document, limits: Limits) -> Iterator[Read]:
    """The pages of what is held in memory: a member of an archive, or a server's answer."""
    try:
        pages = reader_of(document).read(document, limits)
    except InputError as error:
        yield error
        return
    yield from (Found(document.location, page) for page in pages)


def read_pages(path: Path, limits: Limits | None = None) -> list[Page]:
    """The pages of one file.

    Raises the first InputError (Unreadable, Empty, TooLarge, NotText, Malformed), which names the
    file, or the part of it that cannot be read.
    """
    pages: list[Page] = []
    for found in read(path, limits):
        if isinstance(found, InputError):
            raise found
        pages.append(found.page)
    return pages
