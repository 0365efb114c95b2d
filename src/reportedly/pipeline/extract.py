"""Extracting without a store: inputs in, one JSON object a line and article out."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.errors import InputError
from reportedly.export.extraction import extraction
from reportedly.fetch import Manners
from reportedly.ingest import Address, Limits, Read, find, read, read_document
from reportedly.pipeline.article import extract
from reportedly.pipeline.fetching import Web
from reportedly.pipeline.linking import linked
from reportedly.pipeline.progress import Progress


def extract_lines(
    inputs: Iterable[str], limits: Limits, progress: Progress, out: BinaryIO, web: Web | None = None
) -> int:
    """Write the objects of all inputs; returns how many inputs failed, each told to `progress`.

    Without a `web` of their own, addresses are fetched by the usual manners.
    """
    web = web or Web(Manners())
    return sum(
        _written(found, progress, out)
        for item in _steps(inputs, progress)
        for found in _read(item, limits, web)
    )


def _steps(inputs: Iterable[str], progress: Progress) -> Iterator[Path | Address | InputError]:
    found = list(find(inputs))
    progress.total(len(found))
    for item in found:
        progress.doing("" if isinstance(item, InputError) else item.name)
        yield item
        progress.step(str(item))


def _read(item: Path | Address | InputError, limits: Limits, web: Web) -> Iterable[Read]:
    if isinstance(item, InputError):
        return [item]
    if isinstance(item, Address):
        return web.read(item, partial(read_document, limits=limits))
    return read(item, limits)


def _written(found: Read, progress: Progress, out: BinaryIO) -> int:
    """Write one page's object; 1 if it failed."""
    try:
        if isinstance(found, InputError):
            raise found
        nouns = extract(found.page)
        nouns.add(linked(nouns))
        out.write(msgspec.json.encode(extraction(nouns)) + b"\n")
        out.flush()
    except InputError as error:
        progress.failed(error)
        return 1
    return 0
