"""reportedly extract: files and addresses to JSON lines, without a store."""

import sys
from contextlib import closing
from typing import Annotated

import typer

from reportedly.cli.console import Bar, in_one_line
from reportedly.cli.options import AllowHost, load_settings, manners

EXAMPLES = """
Examples:

  reportedly extract article.html

  reportedly extract saved/*.txt > attributions.jsonl

  ls *.pdf | reportedly extract - | jq .attributions
"""


def extract(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|URL…", help="Files, folders, patterns, addresses, or - for a list."
        ),
    ],
    allow_host: AllowHost = None,
) -> None:
    """Print attributions as JSON lines, without a store.

    One object a line and article: who is said to have said what, and under "nested" who is said
    to have said or thought what inside the content of another. Nothing is kept. Offsets
    count characters of the decoded file for plain text, and of the object's own "text" for
    every other format.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ingest import Limits
    from reportedly.pipeline.extract import extract_lines
    from reportedly.pipeline.fetching import Web

    polite = manners(load_settings(), allow_host)
    limits = Limits(max_bytes=polite.max_bytes)
    with (
        in_one_line(),
        Bar("extracting") as bar,
        closing(Web(polite, tell=bar.note)) as web,
    ):
        failures = extract_lines(files, limits, bar, sys.stdout.buffer, web)
    raise typer.Exit(1 if failures else 0)
