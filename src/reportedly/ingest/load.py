"""A file's bytes, if it is a regular file of bearable size."""

import os
import stat
from pathlib import Path

from reportedly.errors import Empty, InputError, TooLarge, Unreadable
from reportedly.ingest.limits import Limits

# O_NONBLOCK: opening a named pipe without it waits for a writer that may never come.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file.

    Raises Unreadable (absent, no permission, a folder, pipe or device), TooLarge, Empty.
    """
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    try:
        _check(str(path), os.fstat(handle), limits)
        with os.fdopen(os.dup(handle), "rb") as file:
            return _bounded(str(path), file.read(limits.max_bytes + 1), limits)
    except OSError as error:
        raise _unreadable(path, error) from error
    finally:
        os.close(handle)


def _check(location: str, found: os.stat_result, limits: Limits) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise Unreadable(location, "is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise Unreadable(location, "is no regular file")
    if found.st_size > limits.max_bytes:
        raise TooLarge(location, _too_large(found.st_size, limits))
    if found.st_size == 0:
        raise Empty(location, "the file is empty")


def _bounded(location: str, raw: bytes, limits: Limits) -> bytes:
    if len(raw) > limits.max_bytes:
        raise TooLarge(location, _too_large(len(raw), limits))
    return raw


def _too_large(size: int, limits: Limits) -> str:
    return f"{size / 1e6:.0f} MB, more than the {limits.max_bytes / 1e6:.0f} MB allowed"


def _unreadable(path: Path, error: OSError | ValueError) -> InputError:
    return Unreadable(str(path), reason_of(error))


def reason_of(error: OSError | ValueError) -> str:
    """What the system says about a file, in its own words but without number and path."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "not a possible file name"
