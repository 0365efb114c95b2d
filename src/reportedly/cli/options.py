"""Options that several commands share, each spelt once."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly import settings

if TYPE_CHECKING:
    from reportedly.fetch import Manners
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
AllowHost = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-host",
        metavar="NAME",
        help="A host that may be fetched from although its address is private; may be repeated.",
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


def manners(found: settings.Settings, allowed: list[str] | None) -> "Manners":
    """How to fetch, by the settings and the hosts that are allowed; a wrong name is wrong use."""
    from reportedly.fetch import Manners
    from reportedly.fetch.url import canonical_host

    try:
        hosts = frozenset(canonical_host(name) for name in [*found.allow_hosts, *(allowed or [])])
    except (ValueError, UnicodeError) as error:
        raise typer.BadParameter(f"a host that is allowed is no name: {error}") from error
    return Manners(
        allowed=hosts,
        host_seconds=found.host_seconds,
        seconds=found.fetch_seconds,
        max_bytes=found.max_bytes,
        newest=found.newest,
    )


def who_judges(by: str) -> str:
    """The name of who judges or rates; none, or one too long, is wrong use."""
    if not by.strip():
        raise typer.BadParameter("say who judges: --by WHO")
    if len(by) > _LONGEST:
        raise typer.BadParameter(f"--by is {len(by):,} characters, more than {_LONGEST}")
    return by.strip()


_LONGEST = 100
"""Characters of a name of who judges."""


def flags_off() -> frozenset[str]:
    """The sourcing rules that the settings switch off; an unknown one is wrong use."""
    off = load_settings().flags_off
    if off:
        known_rules(off)
    return off


def known_rules(names: Collection[str]) -> None:
    """Refuses the name of a sourcing rule that there is not."""
    from reportedly.weigh.flags import FLAG_RULES

    known = [rule.name for rule in FLAG_RULES]
    if unknown := sorted(set(names) - set(known)):
        told = f"no sourcing rule {unknown[0]!r}; there are {', '.join(known)}"
        raise typer.BadParameter(told)


def limits_of(found: settings.Settings) -> "Limits":
    """What one input may ask of us, as far as it can be set."""
    from reportedly.ingest import Limits

    return Limits(
        max_bytes=found.max_bytes, seconds=float(found.seconds), max_memory=found.max_memory
    )


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
    from reportedly.cli.named import there
    from reportedly.store import Store

    # Asked even with a name: a wrong setting is wrong use, wherever it would come to light.
    found = load_settings()
    return Store(there(db or found.db))


def opened(name: str) -> "Store":
    """The store of that name, which is made where there is none.

    Raises StoreUnavailable where none can be.
    """
    from reportedly.cli.named import file_named
    from reportedly.store import Store

    file_named(name)
    return Store(name)
