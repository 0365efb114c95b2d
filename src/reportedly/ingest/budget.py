"""How much one input may unpack to, with all that is nested in it."""

import io
import lzma
import zlib
from dataclasses import replace
from typing import BinaryIO
from zipfile import BadZipFile

from reportedly.errors import Malformed, TooLarge
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits

DAMAGE = (
    BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, lzma.LZMAError, zlib.error
)  # fmt: skip
"""What the unpackers of the standard library raise where the packed bytes are not sound."""

DAMAGED = "what is packed in it is damaged or cut off"


class Budget:
    """Counts what is unpacked of one input; `spent` tells that no more may be."""

    def __init__(self, limits: Limits, size: int) -> None:
        self._whole = min(limits.max_unpacked, max(limits.max_small, limits.max_ratio * size))
        self._left = self._whole

    @property
    def spent(self) -> bool:
        """Whether it is used up."""
        return self._left < 0

    def take(self, size: int, location: str) -> None:
        """Counts so many bytes. Raises TooLarge where there are no more to spend."""
        self._left -= size
        if self.spent:
            raise TooLarge(location, f"it unpacks to more than {self._whole / 1e6:,.0f} MB")

    def metered(self, document: Document) -> Document:
        """The document with its bytes counted, now and as they are read. Raises TooLarge."""
        self.take(len(document.raw), document.location)
        if document.rest is None:
            return document
        file = io.BufferedReader(_Metered(document.rest, self, document.location))
        return replace(document, rest=file)


class _Metered(io.RawIOBase):
    """A stream that is counted as it is read, and whose damage is told as ours."""

    def __init__(self, file: BinaryIO, budget: Budget, location: str) -> None:
        self._file = file
        self._budget = budget
        self._location = location

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            part = self._file.read(len(buffer))
        except DAMAGE as error:
            raise Malformed(self._location, DAMAGED) from error
        self._budget.take(len(part), self._location)
        buffer[: len(part)] = part
        return len(part)
