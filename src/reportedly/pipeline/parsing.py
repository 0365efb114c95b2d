"""Reading documents in a process of its own, within bounds of time and memory."""

import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType

import msgspec

from reportedly.errors import InputError, Malformed, ProcessLost, TooLarge, printable
from reportedly.ingest import Address, Document, Limits, Read
from reportedly.ingest.formats import reader_of
from reportedly.ingest.load import load
from reportedly.ingest.plugins import plugged_in
from reportedly.pipeline.apart.child import Child
from reportedly.pipeline.apart.pages import from_answer, to_request
from reportedly.pipeline.apart.parse import safely

# Bytes up to which plain text is read in this process: there is nothing in it to parse, and
# `extract` of one such file need not start another process (0.25 s of processor time, measured).
_SMALL = 200_000
_PROCESS = "reportedly.pipeline.apart.parse"
_PLAIN_ENDINGS = frozenset({".txt", ".md", ".markdown"})
_PLAIN_READERS = frozenset({"text", "markdown"})


class Parser:
    """Pages of documents. A document that is too much costs one process and one error.

    The process is started when it is first needed, or when `prepare` is told that it will be, and
    once more after each one that is lost.
    """

    def __init__(self, limits: Limits, fields: Mapping[str, str] | None = None) -> None:
        self._limits = limits
        self._fields = fields or {}
        self._child: Child | None = None

    def __enter__(self) -> "Parser":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._drop()

    @property
    def pid(self) -> int | None:
        """The number of the process that reads, if there is one now."""
        return self._child.pid if self._child else None

    def prepare(self, items: Iterable[Path | Address | Document | InputError]) -> None:
        """Start the process now, beside what this one does next, if any item will need it."""
        plugged_in()  # so that one that cannot be used is told before anything is read
        if any(_needs_a_process(i) for i in items):
            self._ready()

    def pages(self, item: Path | Document) -> Iterator[Read]:
        """The pages of a file or of what is held in memory, one by one, with errors in their place.

        Where reading takes more than the limits allow or crashes, the last is an error that names
        the item and tells how far reading came; what came before it stays. Raises ProcessLost
        where no process for reading can be started.
        """
        if not _looks_plain(item):
            yield from self._apart(item)
            return
        try:
            document = _loaded(item, self._limits, self._fields)
        except InputError as error:
            yield error
            return
        plain = _is_plain(document)
        yield from safely(document, self._limits) if plain else self._apart(item)

    def _apart(self, item: Path | Document) -> Iterator[Read]:
        child, far, whole = self._ready(), Far(), False
        try:
            for frame in child.ask(to_request(item, self._fields), self._limits.seconds):
                found = from_answer(frame)
                far.came_to(found)
                yield found
            whole = True
        except ProcessLost as lost:
            if not lost.started:
                raise
            yield _error(item, lost, far, self._limits)
        finally:
            # Also where nobody asked for all of it: the rest would answer the next question.
            if not whole:
                self._drop()

    def _ready(self) -> Child:
        if self._child and not self._child.alive:
            self._drop()
        if self._child is None:
            given = msgspec.json.encode(self._limits).decode()
            self._child = Child(_PROCESS, given)
        return self._child

    def _drop(self) -> None:
        if self._child:
            self._child.close()
            self._child = None


class Far:
    """How far reading came."""

    def __init__(self) -> None:
        self._read = 0
        self._last = ""

    def came_to(self, found: Read) -> None:
        """One more page, or error in the place of one."""
        self._read += 1
        self._last = found.location

    def __str__(self) -> str:
        if not self._read:
            return ""
        return f"; {self._read} of its pages came before, the last {printable(self._last)}"


def _error(item: Path | Document, lost: ProcessLost, far: Far, limits: Limits) -> InputError:
    location = str(item) if isinstance(item, Path) else item.location
    if lost.cause == "time":
        return TooLarge(location, f"reading it took more than {limits.seconds:g} s{far}")
    if lost.cause == "memory":
        return TooLarge(location, f"reading it took more than {_size(limits.max_memory)}{far}")
    return Malformed(location, f"reading it crashed the reader ({lost.how}){far}")


def _size(count: int) -> str:
    return f"{count / 1e9:g} GB" if count >= 1e9 else f"{count / 1e6:g} MB"


def _needs_a_process(item: Path | Address | Document | InputError) -> bool:
    if isinstance(item, InputError):
        return False
    return isinstance(item, Address) or not _looks_plain(item)


def _looks_plain(item: Path | Document) -> bool:
    """Whether it is small and named like plain text; files are not opened for this."""
    if isinstance(item, Document):
        return item.ending in _PLAIN_ENDINGS and len(item.raw) <= _SMALL
    try:
        found = item.stat()
    except (OSError, ValueError):
        return True  # there is nothing that could be parsed
    regular = stat.S_ISREG(found.st_mode)
    return not regular or (item.suffix.lower() in _PLAIN_ENDINGS and found.st_size <= _SMALL)


def _loaded(item: Path | Document, limits: Limits, fields: Mapping[str, str]) -> Document:
    """A document in memory; a file must be small, or what is left of it is lost."""
    if isinstance(item, Document):
        return item
    with load(item, limits, fields) as document:
        return document


def _is_plain(document: Document) -> bool:
    """Whether it is the plain text that its name promises."""
    try:
        return reader_of(document).name in _PLAIN_READERS
    except InputError:
        return False
