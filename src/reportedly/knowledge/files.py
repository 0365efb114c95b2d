"""Opening the files of a base: packed or not, line by line, in bounded memory."""

import bz2
import gzip
import lzma
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from reportedly.errors import Malformed, Unreadable

MAX_LINE = 64_000_000
"""Bytes; Wikidata's longest items have a tenth of it."""

_PACKED: dict[str, type[gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile]] = {
    ".gz": gzip.GzipFile,
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
_BROKEN = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file's bytes, unpacked by its ending.

    Raises Unreadable where it cannot be opened, and Malformed where what is packed is damaged.
    """
    try:
        with _open(path) as stream:
            yield stream
    except _BROKEN as error:
        raise Malformed(str(path), f"what is packed in it is damaged ({error})") from error
    except OSError as error:
        raise Unreadable(str(path), error.strerror or str(error)) from error


def _open(path: Path) -> BinaryIO:
    unpack = _PACKED.get(path.suffix.lower())
    return cast("BinaryIO", unpack(path)) if unpack else path.open("rb")


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1; None for one beyond the limit, which is passed over.

    The mark with which some programs begin UTF-8 is no part of the first.
    """
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield number, line.removeprefix(BOM_UTF8) if number == 1 else line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE)
            yield number, None


def bare(path: Path) -> Path:
    """A path without the ending that tells how it is packed."""
    return path.with_suffix("") if path.suffix.lower() in _PACKED else path
