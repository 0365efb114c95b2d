"""reportedly read: files into the store."""

from typing import Annotated

import typer

from reportedly.cli.console import Bar, complain, in_one_line
from reportedly.cli.options import Db, load_settings
from reportedly.ingest import Limits
from reportedly.pipeline.read import Outcome, Reading
from reportedly.store import Store

EXAMPLES = """
Examples:

  reportedly read articles/                 a folder, with all folders in it

  reportedly read 'saved/*.html' memo.pdf   a pattern and a file

  find . -name '*.txt' | reportedly read -  a list on standard input
"""


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders, patterns, or - for a list."),
    ],
    db: Db = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes that read articles. Default: one a core.")
    ] = None,
) -> None:
    """Read articles into the store.

    Safe to stop and to run again: what is in the store already is not read twice. An input
    that cannot be read is named on standard error, and the rest goes on.
    """
    settings = load_settings()
    with in_one_line():
        store = Store(db or settings.db)
        with Bar("reading") as bar:
            limits = Limits(max_bytes=settings.max_bytes)
            outcome = Reading(store, limits, jobs or settings.jobs, bar).run(inputs)
        complain(summary(outcome))
    raise typer.Exit(1 if outcome.failed else 0)


def summary(outcome: Outcome) -> str:
    """The last line: what became of the inputs."""
    parts = [f"{outcome.read} read", f"{outcome.unchanged} unchanged"]
    if outcome.renewed:
        parts.append(f"{outcome.renewed} brought up to date")
    if outcome.failed:
        parts.append(f"{len(outcome.failed)} failed")
    return ", ".join(parts)
