"""Ingest: from what a user names to pages, with their text as it stands and what their format told.

A page is one input as read. What of its text is the article is for `clean` to say.
"""

from pathlib import Path

from reportedly.ingest.find import find
from reportedly.ingest.formats import reader_of
from reportedly.ingest.limits import Limits
from reportedly.ingest.load import load
from reportedly.schema import Page

__all__ = ["Limits", "find", "read_pages"]


def read_pages(path: Path, limits: Limits | None = None) -> list[Page]:
    """The pages of one file; the formats that we read hold one each.

    Raises an InputError (Unreadable, Empty, TooLarge, NotText, Malformed) that names the file.
    """
    limits = limits or Limits()
    raw = load(path, limits)
    return reader_of(path, raw).read(path, raw, limits)
