"""reportedly extract: files to JSON lines, without a store."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from reportedly.cli.console import Bar, in_one_line
from reportedly.cli.options import load_settings
from reportedly.errors import InputError
from reportedly.export.extraction import extraction
from reportedly.ingest import Limits, find, read_pages
from reportedly.pipeline.article import extract as extract_page

EXAMPLES = """
Examples:

  reportedly extract article.html

  reportedly extract saved/*.txt > attributions.jsonl

  ls *.pdf | reportedly extract - | jq .attributions
"""


def extract(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Files, folders, patterns, or - for a list."),
    ],
) -> None:
    """Print attributions as JSON lines, without a store.

    One object a line and article: who is said to have said what. Nothing is kept. Offsets
    count characters of the decoded file for plain text, and of the object's own "text" for
    every other format.
    """
    limits = Limits(max_bytes=load_settings().max_bytes)
    with in_one_line(), Bar("extracting") as bar:
        failures = sum(_print(item, limits, bar) for item in _found(files, bar))
    raise typer.Exit(1 if failures else 0)


def _found(files: list[str], bar: Bar) -> Iterator[Path | InputError]:
    found = list(find(files))
    bar.total(len(found))
    for item in found:
        yield item
        bar.step(str(item))


def _print(item: Path | InputError, limits: Limits, bar: Bar) -> int:
    """Print one input's articles; returns how many failures there were."""
    try:
        if isinstance(item, InputError):
            raise item
        for page in read_pages(item, limits):
            line = msgspec.json.encode(extraction(extract_page(page)))
            sys.stdout.buffer.write(line + b"\n")
            sys.stdout.buffer.flush()
    except InputError as error:
        bar.failed(error)
        return 1
    return 0
