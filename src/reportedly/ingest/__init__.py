"""Ingest: from what a user names to pages, with their text as it stands and what their format told.

A page is one input as read. What of its text is the article is for `clean` to say.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest.address import Address
from reportedly.ingest.document import Document
from reportedly.ingest.fields import field_map
from reportedly.ingest.find import find
from reportedly.ingest.found import Found, Read
from reportedly.ingest.limits import Limits
from reportedly.ingest.load import load
from reportedly.ingest.page import make_page
from reportedly.ingest.reader import Container, Reader
from reportedly.ingest.unpack import leaves, pages_of
from reportedly.schema import Page

__all__ = [
    "Address",
    "Container",
    "Document",
    "Found",
    "Limits",
    "Read",
    "Reader",
    "field_map",
    "find",
    "leaves",
    "make_page",
    "pages_of",
    "read",
    "read_document",
    "read_pages",
]


def read(
    path: Path, limits: Limits | None = None, fields: Mapping[str, str] | None = None
) -> Iterator[Read]:
    """The pages of one file, each with where it is, and an error for each that cannot be read.

    `fields` says under which names rows keep what we look for: {our name: theirs}.
    """
    limits = limits or Limits()
    try:
        with load(path, limits, fields or {}) as document:
            yield from read_document(document, limits)
    except InputError as error:
        yield error


def read_document(document: Document, limits: Limits) -> Iterator[Read]:
    """The pages of a document: an open file, a member of an archive, or a server's answer."""
    for leaf in leaves(document, limits):
        if isinstance(leaf, InputError):
            yield leaf
        else:
            yield from pages_of(leaf, limits)


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
