"""From what a user names to pages: files and addresses alike, read in a process of their own."""

from collections.abc import Iterator
from pathlib import Path

from reportedly.clean import parts
from reportedly.errors import InputError
from reportedly.ingest import Address, Found, Read
from reportedly.pipeline.fetching import Web
from reportedly.pipeline.parsing import Parser
from reportedly.schema import Page


def pages_of(item: Path | Address | InputError, parser: Parser, web: Web) -> Iterator[Read]:
    """The pages of a file, or of what a server gives, with errors in their place."""
    if isinstance(item, InputError):
        yield item
    elif isinstance(item, Address):
        yield from web.read(item, parser.pages)
    else:
        yield from parser.pages(item)


def articles_of(found: Found) -> dict[str, Page]:
    """The articles of a page by where they are: its place, with their numbers if it has several."""
    pages = parts(found.page)
    numbers = (f"#{n}" if page.whole else "" for n, page in enumerate(pages, 1))
    return {f"{found.location}{n}": page for n, page in zip(numbers, pages, strict=True)}
