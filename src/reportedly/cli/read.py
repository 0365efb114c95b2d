"""reportedly read: files and addresses into the store."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import Bar, complain, in_one_line
from reportedly.cli.options import AllowHost, Db, load_settings, manners

if TYPE_CHECKING:
    from reportedly.fetch import Manners
    from reportedly.pipeline.read import Outcome

EXAMPLES = """
Examples:

  reportedly read articles/                 a folder, with all folders in it

  reportedly read 'saved/*.html' memo.pdf   a pattern and a file

  reportedly read https://lantern.example/  a page, or a feed with its pages

  find . -name '*.txt' | reportedly read -  a list on standard input
"""


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|URL…", help="Files, folders, patterns, addresses, or - for a list."
        ),
    ],
    db: Db = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes that read articles. Default: one a core.")
    ] = None,
    allow_host: AllowHost = None,
) -> None:
    """Read articles into the store.

    Safe to stop and to run again: what is in the store already is not read twice. An input
    that cannot be read is named on standard error, and the rest goes on. Addresses are fetched
    as robots.txt allows, one request a second and host, and never from private networks.
    """
    settings = load_settings()
    polite = manners(settings, allow_host)
    with in_one_line():
        outcome = _read(inputs, db or settings.db, jobs or settings.jobs, polite)
        complain(summary(outcome))
    raise typer.Exit(1 if outcome.failed else 0)


def _read(inputs: list[str], db: str, jobs: int, polite: "Manners") -> "Outcome":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ingest import Limits
    from reportedly.pipeline.fetching import Remembered, Web
    from reportedly.pipeline.read import Reading
    from reportedly.store import Store

    store, limits = Store(db), Limits(max_bytes=polite.max_bytes)
    with Bar("reading") as bar, closing(Web(polite, Remembered(store), bar.note)) as web:
        return Reading(store, limits, jobs, bar, web).run(inputs)


def summary(outcome: "Outcome") -> str:
    """The last line: what became of the inputs."""
    parts = [f"{outcome.read} read", f"{outcome.unchanged} unchanged"]
    if outcome.renewed:
        parts.append(f"{outcome.renewed} brought up to date")
    if outcome.failed:
        parts.append(f"{len(outcome.failed)} failed")
    return ", ".join(parts)
