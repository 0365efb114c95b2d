"""The two kinds of readers: of documents that are pages, and of what holds documents."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits
from reportedly.schema import Page


def never(document: Document) -> bool:
    """For formats that no beginning tells: only the file's ending does."""
    return False


@dataclass(frozen=True, slots=True)
class Reader:
    """How to tell a format and how to read a document of it.

    `fits` looks at a document's first bytes (`raw`, at least HEAD of them or all), which are
    believed before its ending; `read` gets it whole and gives its pages. It may raise InputError.
    """

    name: str
    endings: frozenset[str]
    fits: Callable[[Document], bool]
    read: Callable[[Document, Limits], Iterable[Page]]


@dataclass(frozen=True, slots=True)
class Container:
    """How to tell a format that holds documents, and how to take them out.

    `open` gives them one by one, and an error for each that cannot be taken out. It reads the
    document's `stream` as far as it must, for it may be larger than memory; the next is asked for
    when the last is read. An InputError that it raises ends the container.
    """

    name: str
    endings: frozenset[str]
    fits: Callable[[Document], bool]
    open: Callable[[Document, Limits], Iterator[Document | InputError]]
