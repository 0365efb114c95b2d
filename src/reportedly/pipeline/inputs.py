"""From what a user names to pages: files and addresses alike, read in a process of their own."""

from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest import Address, Read
from reportedly.pipeline.fetching import Web
from reportedly.pipeline.parsing import Parser


def pages_of(item: Path | Address | InputError, parser: Parser, web: Web) -> Iterator[Read]:
    """The pages of a file, or of what a server gives, with errors in their place."""
    if isinstance(item, InputError):
        yield item
    elif isinstance(item, Address):
        yield from web.read(item, parser.pages)
    else:
        yield from parser.pages(item)
