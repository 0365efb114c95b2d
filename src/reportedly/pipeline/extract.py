"""Extracting without a store: inputs in, one JSON object a line and article out."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.clean import parts
from reportedly.errors import InputError
from reportedly.export.extraction import extraction
from reportedly.ingest import Limits, Read, find, read
from reportedly.pipeline.article import extract
from reportedly.pipeline.linking import linked
from reportedly.pipeline.progress import Progress
from reportedly.schema import Page


def extract_lines(inputs: Iterable[str], limits: Limits, progress: Progress, out: BinaryIO) -> int:
    """Write the objects of all inputs; returns how many inputs failed, each told to `progress`."""
    return sum(_write(item, limits, progress, out) for item in _steps(inputs, progress))


def _steps(inputs: Iterable[str], progress: Progress) -> Iterator[Path | InputError]:
    found = list(find(inputs))
    progress.total(len(found))
    for item in found:
        progress.doing(item.name if isinstance(item, Path) else "")
        yield item
        progress.step(str(item))


def _write(item: Path | InputError, limits: Limits, progress: Progress, out: BinaryIO) -> int:
    found = [item] if isinstance(item, InputError) else read(item, limits)
    return sum(_written(one, progress, out) for one in found)


def _written(found: Read, progress: Progress, out: BinaryIO) -> int:
    """Write the objects of one page's articles; 1 if one failed."""
    if isinstance(found, InputError):
        progress.failed(found)
        return 1
    return max(_article(page, progress, out) for page in parts(found.page))


def _article(page: Page, progress: Progress, out: BinaryIO) -> int:
    try:
        nouns = extract(page)
        nouns.add(linked(nouns))
        out.write(msgspec.json.encode(extraction(nouns)) + b"\n")
        out.flush()
    except InputError as error:
        progress.failed(error)
        return 1
    return 0
