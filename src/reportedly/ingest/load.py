"""A file as a document, if it is a regular file: held whole if it is small, else left open."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import Empty, InputError, TooLarge, Unreadable
from reportedly.ingest.document import HEAD, Document
from reportedly.ingest.limits import Limits

# O_NONBLOCK: opening a named pipe without it waits for a writer that may never come.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def load(path: Path, limits: Limits, fields: Mapping[str, str]) -> Iterator[Document]:
    """The document of a regular file, for as long as its file is open.

    Raises Unreadable (absent, no permission, a folder, pipe or device), Empty.
    """
    with _opened(path) as file:
        try:
            size = os.fstat(file.fileno()).st_size
            raw = file.read(HEAD if size > limits.max_bytes else size)
        except OSError as error:
            raise _unreadable(path, error) from error
        if not raw:
            raise Empty(str(path), "the file is empty")
        rest = file if size > limits.max_bytes else None
        yield Document(str(path), path.name, raw, rest=rest, fields=fields)


def check_size(document: Document, limits: Limits) -> None:
    """Raises TooLarge by a file's size alone, before anything is read of it."""
    if document.rest is not None and (size := size_of(document.rest)) > limits.max_bytes:
        allowed = f"more than the {limits.max_bytes / 1e6:.0f} MB allowed"
        raise TooLarge(document.location, f"{size / 1e6:.0f} MB, {allowed}")


def size_of(file: BinaryIO) -> int:
    """The size of a regular file; 0 for a stream, which has none yet."""
    try:
        return os.fstat(file.fileno()).st_size
    except (OSError, AttributeError):
        return 0


def _opened(path: Path) -> BinaryIO:
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    raise Unreadable(str(path), "is a folder" if stat.S_ISDIR(mode) else "is no regular file")


def _unreadable(path: Path, error: OSError | ValueError) -> InputError:
    return Unreadable(str(path), reason_of(error))


def reason_of(error: OSError | ValueError) -> str:
    """What the system says about a file, in its own words but without number and path."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "not a possible file name"
