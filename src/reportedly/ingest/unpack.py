"""From a document to those in it that are pages, through all that holds documents."""

import logging
from collections.abc import Iterator
from dataclasses import replace

from reportedly.errors import InputError, StageFailed, TooLarge
from reportedly.ingest.budget import Budget
from reportedly.ingest.document import Document
from reportedly.ingest.foreign import no_text
from reportedly.ingest.formats import reader_of
from reportedly.ingest.found import Found, Read
from reportedly.ingest.limits import Limits
from reportedly.ingest.load import check_size, size_of
from reportedly.ingest.reader import Container, Reader
from reportedly.schema import Page

_log = logging.getLogger(__name__)


def leaves(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """The documents that are pages, each held whole, or an error in the place of one.

    What holds documents is taken apart one by one, in their order, and nothing but the one in
    hand is in memory. Members that are no text by their kind (pictures, scripts) are passed by.
    """
    size = size_of(document.rest) if document.rest else len(document.raw)
    yield from _leaves(document, limits, Budget(limits, size), 0)


def pages_of(leaf: Document, limits: Limits) -> Iterator[Read]:
    """The pages of a document that holds no others."""
    try:
        reader = reader_of(leaf)
        assert isinstance(reader, Reader), "a container is no leaf"
        yield from (Found(leaf.location, page) for page in _read(reader, leaf, limits))
    except InputError as error:
        yield error


def _leaves(
    document: Document, limits: Limits, budget: Budget, depth: int
) -> Iterator[Document | InputError]:
    try:
        reader = reader_of(document)
        if isinstance(reader, Reader):
            check_size(document, limits)
            yield replace(document.whole(limits), form=reader.name)
        elif depth >= limits.max_nesting:
            raise TooLarge(document.location, f"it lies in more than {depth} others")
        else:
            yield from _members(reader, document, limits, budget, depth)
    except InputError as error:
        yield error


def _members(
    container: Container, document: Document, limits: Limits, budget: Budget, depth: int
) -> Iterator[Document | InputError]:
    for number, member in enumerate(_opened(container, document, limits)):
        if number >= limits.max_members:
            raise TooLarge(document.location, f"it holds more than {limits.max_members:,} parts")
        if isinstance(member, InputError):
            yield member
        elif not no_text(member):
            yield from _leaves(budget.metered(member), limits, budget, depth + 1)
        if budget.spent:
            return


def _opened(
    container: Container, document: Document, limits: Limits
) -> Iterator[Document | InputError]:
    try:
        yield from container.open(document, limits)
    except (InputError, MemoryError):
        raise
    except Exception as error:
        raise _failed(container, document, error) from error


def _read(reader: Reader, document: Document, limits: Limits) -> list[Page]:
    try:
        return list(reader.read(document, limits))
    except (InputError, MemoryError):
        raise
    except Exception as error:
        raise _failed(reader, document, error) from error


def _failed(reader: Reader | Container, document: Document, error: Exception) -> StageFailed:
    """Whatever a reader or its library raises on a strange document, the others are read."""
    _log.debug("reading %s as %s", document.location, reader.name, exc_info=True)
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return StageFailed(document.location, f"reading it as {reader.name} failed ({what})")
