"""Which file a store's name means: the path of an SQLite file, or a database URL."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from reportedly.errors import StoreUnavailable
from reportedly.store.engine import to_url

_PASSWORD = re.compile(r"(://[^:/@]*:)[^@]*(?=@)")
_MAKE = "make one with: reportedly read PATH"


def shown(name: str) -> str:
    """The name of a store as messages tell it: of a URL without its password."""
    return _PASSWORD.sub(r"\1***", name)


def file_named(name: str) -> Path | None:
    """The file of a store, there or not; None where it is kept in memory alone.

    Raises StoreUnavailable where the name is none, or that of a database other than SQLite.
    """
    try:
        url = make_url(to_url(name))
    except RuntimeError as error:  # "~somebody", whom this machine does not know
        raise StoreUnavailable(f"{name}: there is no such home folder") from error
    except (ArgumentError, ValueError) as error:
        raise StoreUnavailable(f"{shown(name)}: no path and no database URL") from error
    if url.get_backend_name() != "sqlite":
        raise StoreUnavailable(f"{shown(name)}: only SQLite stores are supported so far")
    return _file(url)


def _file(url: URL) -> Path | None:
    found = url.database or ""
    if "uri" in url.query and found.startswith("file:"):
        found = unquote(urlsplit(found).path)
    return None if found in ("", ":memory:") else Path(found)


def there(name: str) -> str:
    """The name, if there is a store's file. Raises StoreUnavailable with what is there instead."""
    file = file_named(name)
    try:
        if file and file.is_file():
            return name
        folder = bool(file and file.is_dir())
    except OSError as error:
        raise StoreUnavailable(f"{shown(name)}: {error.strerror}") from error
    told = "it is a folder, no store" if folder else f"there is no store yet; {_MAKE}"
    raise StoreUnavailable(f"{shown(name)}: {told}")
