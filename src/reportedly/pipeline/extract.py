"""Extracting without a store: inputs in, one JSON object a line and article out."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.errors import InputError
from reportedly.export.extraction import extraction
from reportedly.ingest import Limits, Read, find, read
from reportedly.pipeline.article import extract
from reportedly.pipeline.linking import linked
from reportedly.pipeline.progress import Progress


def extract_lines(
    inputs: Iterable[str],
    limits: Limits,
    fields: Mapping[str, str],
    progress: Progress,
    out: BinaryIO,
) -> int:
    """Write the objects of all inputs; returns how many inputs failed, each told to `progress`.

    `fields` says under which names rows keep what we look for: {our name: theirs}.
    """
    return sum(
        _written(found, progress, out)
        for item in _steps(inputs, progress)
        for found in ([item] if isinstance(item, InputError) else read(item, limits, fields))
    )


def _steps(inputs: Iterable[str], progress: Progress) -> Iterator[Path | InputError]:
    found = list(find(inputs))
    progress.total(len(found))
    for item in found:
        progress.doing(item.name if isinstance(item, Path) else "")
        yield item
        progress.step(str(item))


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
