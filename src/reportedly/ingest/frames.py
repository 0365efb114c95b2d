"""The records of a WARC file one by one, also where one tells a wrong length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_START = b"WARC/"
_BOUNDARY = b"\r\n\r\nWARC/"
_HEADER_END = b"\r\n\r\n"
_MOST_HEADER = 65_536
_STEP = 262_144
_BLANK = re.compile(rb"[\r\n]*")
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,15})[ \t]*\r\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """A record's bytes, header and all; `wrong` is the reason where they are not all of it.

    Of a record that is `large`, only the beginning is there.
    """

    number: int
    raw: bytes
    wrong: str = ""
    large: bool = False


class Frames:
    """Cuts a stream into records; holds no more of it than the largest record that is allowed.

    A record whose length does not lead to the next record, or to the end, is wrong; reading goes
    on where the next record begins.
    """

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file = file
        self._most = most
        self._held = bytearray()
        self._number = 0

    def __iter__(self) -> Iterator[Frame]:
        while self._begun():
            self._number += 1
            yield self._frame()

    def _begun(self) -> bool:
        """Passes by empty lines; whether anything follows them."""
        while True:
            if not self._fill(1):
                return False
            blank = _BLANK.match(self._held)
            del self._held[: blank.end() if blank else 0]
            if self._held:
                return True

    def _frame(self) -> Frame:
        self._fill(_STEP)
        end = self._held.find(_HEADER_END, 0, _MOST_HEADER) + len(_HEADER_END)
        found = _LENGTH.search(self._held, 0, end)
        if not self._held.startswith(_START) or end < len(_HEADER_END) or not found:
            return self._wrong(1, "no record begins here, or its header is broken")
        whole = end + int(found[1])
        if whole > self._most + _MOST_HEADER:
            return self._large(whole)
        if not self._fill(whole):
            return self._wrong(end, "the record is cut off, or tells a wrong length")
        self._fill(whole + len(_BOUNDARY))
        after = bytes(self._held[whole : whole + len(_BOUNDARY)])
        if after.strip(b"\r\n") and not after.startswith((_HEADER_END, b"\n\n", _START)):
            return self._wrong(end, "the record tells a wrong length")
        return Frame(self._number, self._taken(whole))

    def _wrong(self, start: int, reason: str) -> Frame:
        """Goes on at the next beginning of a record, however far away."""
        at = self._held.find(_BOUNDARY, start)
        while at < 0 and self._step(keep=len(_BOUNDARY)):
            at = self._held.find(_BOUNDARY)
        self._taken(at if at >= 0 else len(self._held))
        return Frame(self._number, b"", reason)

    def _large(self, size: int) -> Frame:
        """Passes by a record that is too large to be held, or that says so."""
        head = bytes(self._held[:_MOST_HEADER])
        left = size
        while left > 0 and self._held:
            at = self._held.find(_BOUNDARY, 1, left)
            gone = min(left, at if at >= 0 else max(1, len(self._held) - len(_BOUNDARY)))
            left = 0 if at >= 0 else left - gone
            del self._held[:gone]
            if not self._fill(_STEP) and len(self._held) <= len(_BOUNDARY):
                del self._held[:left]
                break
        return Frame(self._number, head, large=True)

    def _fill(self, size: int) -> bool:
        """Reads until so many bytes are held; whether there were as many."""
        while len(self._held) < size:
            part = self._file.read(max(_STEP, size - len(self._held)))
            if not part:
                return False
            self._held += part
        return True

    def _step(self, keep: int) -> bool:
        """Drops what is held but for its end, and reads on; whether there was more."""
        del self._held[:-keep]
        part = self._file.read(_STEP)
        self._held += part
        return bool(part)

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken
