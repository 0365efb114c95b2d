"""reportedly read: files and addresses into the store."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.bar import Bar
from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import (
    AllowHost,
    Db,
    Field,
    field_map,
    limits_of,
    load_settings,
    manners,
    opened,
)
from reportedly.errors import (
    Empty,
    InputError,
    Malformed,
    NotText,
    Refused,
    TooLarge,
    Unreachable,
    Unreadable,
)

if TYPE_CHECKING:
    from reportedly.fetch import Manners
    from reportedly.ingest import Limits
    from reportedly.pipeline.outcome import Outcome

_REASONS: dict[type[InputError], str] = {
    Unreadable: "not to be opened",
    Empty: "without text",
    TooLarge: "too large or too slow",
    NotText: "no text",
    Malformed: "damaged",
    Refused: "not to be fetched",
    Unreachable: "not reached",
}

EXAMPLES = """
Examples:

  reportedly read articles/                 a folder, with all folders in it

  reportedly read 'saved/*.html' memo.pdf   a pattern and a file

  reportedly read https://lantern.example/  a page, or a feed with its pages

  find . -name '*.txt' | reportedly read -  a list on standard input

  reportedly read rows.jsonl --field text=brödtext --field title=rubrik
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
    field: Field = None,
    allow_host: AllowHost = None,
) -> None:
    """Read articles into the store.

    Safe to stop and to run again: what is in the store already is not read twice. Ctrl-C
    finishes the article in hand, twice stops at once. An input that cannot be read is named on
    standard error, and the rest goes on. Addresses are fetched as robots.txt allows, one request
    a second and host, and never from private networks. The last line counts the pages: read;
    unchanged, at the place where they were; copies of another one, word for word or nearly so;
    failed, and why.
    """
    settings = load_settings()
    polite, fields = manners(settings, allow_host), field_map(field)
    with in_one_line():
        limits, workers = limits_of(settings), jobs or settings.jobs
        outcome = _read(inputs, db or settings.db, workers, limits, fields, polite)
        complain(summary(outcome))
    raise typer.Exit(1 if outcome.failed else 0)


def _read(
    inputs: list[str],
    db: str,
    jobs: int,
    limits: "Limits",
    fields: dict[str, str],
    polite: "Manners",
) -> "Outcome":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.pipeline.fetching import Remembered, Web
    from reportedly.pipeline.read import Reading

    store = opened(db)
    with Bar("reading") as bar, closing(Web(polite, Remembered(store), bar.note)) as web:
        reading = Reading(store, limits, jobs, bar, web, fields)
        try:
            return reading.run(inputs)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"{summary(reading.outcome)}; {_GO_ON}") from None


_GO_ON = "the same command goes on from there"


def summary(outcome: "Outcome") -> str:
    """The last line: what became of the inputs."""
    parts = [f"{outcome.read} read", f"{outcome.unchanged} unchanged"]
    if outcome.copies:
        parts.append(f"{outcome.copies} copies")
    if outcome.renewed:
        parts.append(f"{outcome.renewed} brought up to date")
    if outcome.failed:
        why = [
            f"{n} {_REASONS.get(kind, 'failed a stage')}" for kind, n in outcome.reasons().items()
        ]
        parts.append(f"{len(outcome.failed)} failed ({', '.join(why)})")
    return ", ".join(parts)
