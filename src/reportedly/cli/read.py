"""reportedly read: files into the store."""

from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import Bar, complain, in_one_line
from reportedly.cli.options import Db, Field, field_map, load_settings

if TYPE_CHECKING:
    from reportedly.pipeline.read import Outcome

EXAMPLES = """
Examples:

  reportedly read articles/                 a folder, with all folders in it

  reportedly read 'saved/*.html' memo.pdf   a pattern and a file

  find . -name '*.txt' | reportedly read -  a list on standard input

  reportedly read rows.jsonl --field text=brödtext --field title=rubrik
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
    field: Field = None,
) -> None:
    """Read articles into the store.

    Safe to stop and to run again: what is in the store already is not read twice. An input
    that cannot be read is named on standard error, and the rest goes on.
    """
    settings = load_settings()
    fields = field_map(field)
    with in_one_line():
        outcome = _read(
            inputs, db or settings.db, jobs or settings.jobs, settings.max_bytes, fields
        )
        complain(summary(outcome))
    raise typer.Exit(1 if outcome.failed else 0)


def _read(
    inputs: list[str], db: str, jobs: int, max_bytes: int, fields: dict[str, str]
) -> "Outcome":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ingest import Limits
    from reportedly.pipeline.read import Reading
    from reportedly.store import Store

    store = Store(db)
    with Bar("reading") as bar:
        return Reading(store, Limits(max_bytes=max_bytes), jobs, bar, fields).run(inputs)


def summary(outcome: "Outcome") -> str:
    """The last line: what became of the inputs."""
    parts = [f"{outcome.read} read", f"{outcome.unchanged} unchanged"]
    if outcome.renewed:
        parts.append(f"{outcome.renewed} brought up to date")
    if outcome.failed:
        parts.append(f"{len(outcome.failed)} failed")
    return ", ".join(parts)
