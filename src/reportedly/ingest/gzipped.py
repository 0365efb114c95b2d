"""gzip (RFC 1952): one file, packed; also several packed one after the other."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from reportedly.errors import Malformed
from reportedly.ingest.budget import DAMAGE, DAMAGED
from reportedly.ingest.document import Document, begun
from reportedly.ingest.limits import Limits


def is_gzip(document: Document) -> bool:
    """By its two magic bytes and the only method there is."""
    return document.raw.startswith(b"\x1f\x8b\x08")


def open_gzip(document: Document, limits: Limits) -> Iterator[Document]:
    """The file in it, which is told of by the same location. Raises Malformed."""
    file = cast(BinaryIO, gzip.GzipFile(fileobj=document.stream()))
    name = document.name
    if document.ending in (".gz", ".gzip"):
        name = Path(name).stem
    try:
        yield begun(replace(document, name=name, media="", rest=None), file)
    except DAMAGE as error:
        raise Malformed(document.location, DAMAGED) from error
