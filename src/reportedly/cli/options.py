"""Options that several commands share, each spelt once."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly import settings
from reportedly.errors import StoreUnavailable

if TYPE_CHECKING:
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
Field = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="OURS=THEIRS",
        help="A field of JSON or CSV under another name: text, title, date, address, outlet,"
        " byline, language or id. May be given several times.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def load_settings() -> settings.Settings:
    """The settings; a wrong one is wrong use of the program."""
    try:
        return settings.load()
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def field_map(words: list[str] | None) -> dict[str, str]:
    """What was said of fields: {our name: theirs}; what cannot be is wrong use."""
    from reportedly.ingest import field_map

    try:
        return field_map(words or ())
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--field") from error


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
