"""Options that several commands share, each spelt once."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly import settings
from reportedly.errors import StoreUnavailable

if TYPE_CHECKING:
    from reportedly.ingest import Limits
    from reportedly.store import Store

Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help="The store: a database URL or the path of an SQLite file."
        " Default: REPORTEDLY_DB, or reportedly.db here.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def load_settings() -> settings.Settings:
    """The settings; a wrong one is wrong use of the program."""
    try:
        return settings.load()
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def limits_of(found: settings.Settings) -> "Limits":
    """What one input may ask of us, as far as it can be set."""
    from reportedly.ingest import Limits

    return Limits(
        max_bytes=found.max_bytes, seconds=float(found.seconds), max_memory=found.max_memory
    )


def existing(db: str | None) -> "Store":
    """The store that a reading command names.

    Raises StoreUnavailable where there is none: asking must not create an empty one.
    """
    from reportedly.store import Store

    # Asked even with a name: a wrong setting is wrong use, wherever it would come to light.
    found = load_settings()
    name = db or found.db
    path = Path(name.removeprefix("sqlite:///")).expanduser()
    if ("://" not in name or name.startswith("sqlite:///")) and not path.is_file():
        raise StoreUnavailable(
            f"{name}: there is no store yet; make one with: reportedly read PATH"
        )
    return Store(name)
