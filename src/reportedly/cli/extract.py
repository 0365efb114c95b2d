"""reportedly extract: files to JSON lines, without a store."""

import sys
from typing import Annotated

import typer

from reportedly.cli.console import Bar, in_one_line
from reportedly.cli.options import Field, field_map, load_settings

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
        typer.Argument(metavar="FILE…", help="Files, folders, patterns, or - for a list."),
    ],
    field: Field = None,
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

    limits = Limits(max_bytes=load_settings().max_bytes)
    fields = field_map(field)
    with in_one_line(), Bar("extracting") as bar:
        failures = extract_lines(files, limits, fields, bar, sys.stdout.buffer)
    raise typer.Exit(1 if failures else 0)
