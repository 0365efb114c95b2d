"""Opening a store: its URL, its engine, and errors of the database in our own words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from reportedly.errors import StoreBusy, StoreError, StoreFull, StoreUnavailable

_BUSY = "locked"
_FULL = ("disk is full", "no space left")
# SQLite's own words for the cases that a user can do something about.
_REASONS = {
    "unable to open": "it cannot be opened; is the folder there and writable?",
    "not a database": "the file is not an SQLite database",
    "malformed": "the file is damaged",
    "readonly": "it may not be written to",
    "disk i/o error": "the disk does not take what is written; is it full?",
}


PATIENCE = 20_000
"""Milliseconds for which a lock that another program holds is waited for."""


_MAPPED = 1 << 30
"""Bytes of a store that are read as memory."""


def to_url(db: str) -> str | URL:
    """A database URL from a URL or from the path of an SQLite file, which may hold any signs."""
    return db if "://" in db else URL.create("sqlite", database=str(Path(db).expanduser()))


def create(db: str) -> Engine:
    """An engine for the store.

    Raises StoreUnavailable where the URL is none, or of a database other than SQLite.
    """
    found = file_of(db)
    fixed = found is not None and not _may_write(found)
    try:
        url = _for_reading(found) if fixed and found else to_url(db)
        engine = create_engine(url, json_deserializer=msgspec.json.decode)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreUnavailable(f"{db}: only SQLite stores are supported so far") from error
    if engine.dialect.name != "sqlite":
        raise StoreUnavailable(f"{db}: only SQLite stores are supported so far")
    event.listen(engine, "connect", _prepare_to_read if fixed else _prepare)
    return engine


def file_of(db: str) -> Path | None:
    """The file of an SQLite store; None for a URL of anything else."""
    name = db.removeprefix("sqlite:///")
    return None if "://" in name or not name else Path(name).expanduser()


def _may_write(file: Path) -> bool:
    """Whether a store may be written to, or is not there yet: that is said elsewhere."""
    return not file.is_file() or (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def _for_reading(file: Path) -> URL:
    """The URL of a store that may only be read.

    SQLite keeps a file beside a database that several use, and cannot make it here: nothing
    changes a store that nobody may write to, unless somebody else's log lies beside it.
    """
    log = file.with_name(f"{file.name}-wal")
    alone = not log.is_file() or not log.stat().st_size
    options = {"mode": "ro", "uri": "true"} | ({"immutable": "1"} if alone else {})
    return URL.create("sqlite", database=f"file:{quote(str(file.absolute()))}", query=options)


def _prepare_to_read(connection: Any, _record: object) -> None:
    connection.execute(f"PRAGMA mmap_size = {_MAPPED}").close()
    connection.isolation_level = None


def _prepare(connection: Any, _record: object) -> None:
    # WAL lets readers go on while an article is written; the long timeout is for two
    # `read`s at once, each of which holds the lock for one article's rows only.
    # Mapped, a large store is read in half the time; what is not in memory stays on the disk.
    pragmas = ("journal_mode = WAL", "foreign_keys = ON", f"mmap_size = {_MAPPED}")
    for pragma in (f"busy_timeout = {PATIENCE}", *pragmas):
        connection.execute(f"PRAGMA {pragma}").close()
    connection.isolation_level = None  # so that BEGIN below is ours, as SQLAlchemy advises


@contextmanager
def in_our_words(db: str) -> Iterator[None]:
    """Turn the database's errors into StoreError with one line that names the store."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise explain(db, error) from error


def explain(db: str, error: Exception) -> StoreError:
    """The exception of ours that stands for one of the database's."""
    words = str(getattr(error, "orig", None) or error)
    if any(sign in words.lower() for sign in _FULL):
        return StoreFull(f"{db}: the disk is full; what was read before is kept")
    if _BUSY in words.lower():
        return StoreBusy(f"{db}: another program is writing to it; try again when it has finished")
    for sign, reason in _REASONS.items():
        if sign in words.lower():
            return StoreUnavailable(f"{db}: {reason}")
    return StoreUnavailable(f"{db}: {words.splitlines()[0]}")
