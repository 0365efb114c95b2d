"""The store: one database, opened once, worked on in units."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from sqlalchemy import text

from reportedly.store import engine as engines
from reportedly.store import facets
from reportedly.store.aside import Aside
from reportedly.store.migrate import migrate
from reportedly.store.unit import Unit

_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files beside it."""


class Store:
    """A database of nouns. Made by `open_store`."""

    def __init__(self, db: str) -> None:
        self.db = db
        self._engine = engines.create(db)
        self.aside = Aside(_file(self._engine.url.database))
        with engines.in_our_words(db):
            migrate(self._engine, db)

    def is_own(self, path: Path) -> bool:
        """Whether a file is the store's own, which holds no article: SQLite's, or one beside it."""
        database = Path(self._engine.url.database or "").absolute()
        own = {f"{database}{ending}" for ending in _BESIDE}
        return str(path.absolute()) in own or path.absolute().parent == self.aside.folder

    @contextmanager
    def unit(self, patience: int = engines.PATIENCE) -> Iterator[Unit]:
        """A unit of work: written whole at its end, or not at all where an error ends it.

        `patience` is for how many milliseconds it waits while another program writes.

        Raises StoreFull or StoreUnavailable for what the database cannot do.
        """
        with engines.in_our_words(self.db), self._engine.connect() as connection:
            # Taking the write lock at once spares a later upgrade of a read lock, which
            # SQLite refuses without waiting.
            connection.execute(text(f"PRAGMA busy_timeout = {patience}"))
            connection.execute(text("BEGIN IMMEDIATE"))
            yield Unit(connection)
            facets.refresh(connection)
            connection.commit()

    @contextmanager
    def view(self) -> Iterator[Unit]:
        """A consistent look at the store, for reading only."""
        with engines.in_our_words(self.db), self._engine.connect() as connection:
            connection.execute(text("BEGIN"))
            yield Unit(connection)
            connection.rollback()

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """What differs once anything was written since, by this program or another."""
        name = self._engine.url.database or ""
        files = (Path(f"{name}{ending}") for ending in ("", "-wal"))
        told = (file.stat() for file in files if file.is_file())
        return tuple((one.st_mtime_ns, one.st_size) for one in told)

    def state(self) -> object:
        """See `Unit.state`."""
        with self.view() as view:
            return view.state()

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()


def _file(database: str | None) -> str:
    """The file of a database; empty for one in memory."""
    if not database or database == ":memory:":
        return ""
    return unquote(database.removeprefix("file:")) if database.startswith("file:") else database
