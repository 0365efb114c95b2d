"""reportedly extract: files and addresses to JSON lines, without a store."""

import sys
from contextlib import closing
from typing import Annotated

import typer

from reportedly.cli.bar import Bar
from reportedly.cli.console import in_one_line
from reportedly.cli.options import (
    AllowHost,
    Field,
    field_map,
    limits_of,
    load_settings,
    manners,
)

EXAMPLES = """
Examples:

  reportedly extract article.html

  reportedly extract saved/*.txt > attributions.jsonl

  ls *.pdf | reportedly extract - | jq .attributions

  reportedly extract rows.csv --field text=story
"""


def extract(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|URL…", help="Files, folders, patterns, addresses, or - for a list."
        ),
    ],
    field: Field = None,
    allow_host: AllowHost = None,
) -> None:
    """Print attributions as JSON lines, without a store.

    One object a line and article: who is said to have said what, and under "nested" who is said
    to have said or thought what inside the content of another. Nothing is kept. Offsets
    count characters of the decoded file for plain text, and of the object's own "text" for
    every other format.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.pipeline.extract import extract_lines
    from reportedly.pipeline.fetching import Web

    found, fields = load_settings(), field_map(field)
    with (
        in_one_line(),
        Bar("extracting") as bar,
        closing(Web(manners(found, allow_host), tell=bar.note)) as web,
    ):
        out = sys.stdout.buffer
        failures = extract_lines(files, limits_of(found), fields, found.jobs, bar, out, web)
    raise typer.Exit(1 if failures else 0)
