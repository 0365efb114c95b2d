"""From what a user names (files, folders, patterns, addresses, a list) to what is to be read."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import InputError, Refused, Unreadable
from reportedly.ingest.address import Address, has_scheme, is_address
from reportedly.ingest.load import reason_of


def find(inputs: Iterable[str]) -> Iterator[Path | Address | InputError]:
    """The files and addresses that the inputs name, each once, in a settled order.

    An input is a file, a folder (walked in sorted order; hidden files and folders are skipped,
    links to folders are not followed), a glob pattern, an address (http or https), or "-" for a
    list of these on standard input, one a line. What cannot be found or opened is yielded as an
    error in its place.
    """
    seen: set[str] = set()
    for name in inputs:
        for found in _one(name):
            key = f"\0{found}" if isinstance(found, InputError) else str(found)
            if key not in seen:
                seen.add(key)
                yield found


def _one(name: str) -> Iterator[Path | Address | InputError]:
    if name == "-":
        yield from find(line for line in _listed() if line != "-")
    elif is_address(name):
        yield Address(name.strip())
    elif "\0" in name:
        yield Unreadable(name, "not a possible file name")
    elif is_folder(Path(name)):
        yield from _folder(Path(name))
    elif os.path.lexists(name):
        yield Path(name)
    elif glob.has_magic(name):
        yield from _pattern(name)
    elif has_scheme(name):
        yield Refused(name, "only addresses of http and https are fetched")
    else:
        yield Unreadable(name, "no such file or directory")


def _listed() -> Iterator[str]:
    """Names on standard input, in the file system's own bytes; a blank line names nothing."""
    lines: Iterable[str | bytes] = getattr(sys.stdin, "buffer", sys.stdin)
    names = (os.fsdecode(line).rstrip("\r\n") for line in lines)
    return (name for name in names if name)


def _pattern(name: str) -> Iterator[Path | InputError]:
    # Path.glob wants its patterns relative, and users name absolute ones too.
    found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207
    if not found:
        yield Unreadable(name, "no file matches the pattern")
    for match in found:
        yield from _folder(Path(match)) if is_folder(Path(match)) else (Path(match),)


def _folder(top: Path) -> Iterator[Path | InputError]:
    """Walks without recursion, so that a deep tree costs no stack."""
    waiting: list[Path] = [top]
    while waiting:
        path = waiting.pop()
        if path != top and (path.is_symlink() or not is_folder(path)):
            yield path
            continue
        try:
            names = sorted((entry.name for entry in path.iterdir()), reverse=True)
        except OSError as error:
            yield Unreadable(str(path), reason_of(error))
            continue
        waiting.extend(path / name for name in names if not name.startswith("."))


def is_folder(path: Path) -> bool:
    """Whether it is a folder; what cannot be looked at is none, and fails when it is read."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
