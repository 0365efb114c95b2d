"""Bringing a store to the schema of this version."""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from reportedly.errors import StoreTooNew, StoreUnavailable

_SCRIPTS = Path(__file__).parent / "migrations"


@cache
def _revisions() -> tuple[str, ...]:
    """The revisions that this version knows, oldest first: the scripts' names begin with them."""
    return tuple(sorted(p.stem.split("_")[0] for p in (_SCRIPTS / "versions").glob("[0-9]*.py")))


def migrate(engine: Engine, db: str) -> None:
    """Upgrade the store to the newest revision; create it where it is empty.

    Raises StoreTooNew where a newer version of the program wrote it, and StoreUnavailable
    where it is a database of something else.
    """
    with engine.connect() as connection:
        now = _revision(connection, db)
    if now == _revisions()[-1]:
        return
    if now and now not in _revisions():
        raise StoreTooNew(f"{db}: a newer version of reportedly wrote this store; upgrade first")
    with engine.connect() as connection:
        # Another process may have upgraded it meanwhile: the lock is taken before the look.
        connection.execute(text("BEGIN IMMEDIATE"))
        if _revision(connection, db) != _revisions()[-1]:
            _upgrade(connection)
        connection.commit()


def _revision(connection: Connection, db: str) -> str:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
        return str(row[0]) if row else ""
    if tables:
        raise StoreUnavailable(f"{db}: this is a database of another program")
    return ""


def _upgrade(connection: Connection) -> None:
    # Imported here: a store that is up to date, the usual case, does without Alembic's 0.2 s.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
