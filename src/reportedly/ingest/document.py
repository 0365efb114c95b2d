"""What is read as one: a file, a member of an archive, a mail's attachment, a server's answer."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import Empty, TooLarge
from reportedly.ingest.limits import Limits
from reportedly.schema import Metadata

HEAD = 65_536
"""How many bytes of a larger document are looked at to tell its format."""


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes with where they are from and what was said of them there.

    `location` is how a user is told of it (a path, "saved.zip/a.html", an address), `name` its
    file name with its ending, `media` and `charset` what a server, a mail or an archive declares,
    `hints` what the place that it came from tells of it (its address, its day).

    `raw` is all of it where `rest` is None. Where it is too large to be held, `raw` is only its
    beginning, and `rest` an open file that goes on from there. Whoever opened that file closes
    it; only a document that is held whole can be copied, or handed to another process.

    `form` is the name of its reader where its place knows it better than its bytes ("html" for
    the text of a feed's entry); `fields` is what the user says of rows: {our name: theirs}.
    """

    location: str
    name: str
    raw: bytes
    media: str = ""
    charset: str = ""
    hints: Metadata = field(default_factory=Metadata)
    rest: BinaryIO | None = None
    form: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        """The name without its ending; odd bytes of an unknown encoding get a mark each."""
        stem = Path(self.name).stem
        return stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    @property
    def ending(self) -> str:
        """The name's ending in lower case, with its full stop."""
        return Path(self.name).suffix.lower()

    def stream(self) -> BinaryIO:
        """All of it as a stream to read once, from its beginning."""
        if self.rest is None:
            return io.BytesIO(self.raw)
        return io.BufferedReader(_Joined(self.raw, self.rest), HEAD)

    def whole(self, limits: Limits) -> Document:
        """The same, held in memory. Raises TooLarge, Empty, and what reading its file raises."""
        raw = self.raw
        if self.rest is not None:
            raw += _read(self.rest, limits.max_bytes + 1 - len(raw))
        if len(raw) > limits.max_bytes:
            raise TooLarge(self.location, f"more than the {limits.max_bytes / 1e6:.0f} MB allowed")
        if not raw:
            raise Empty(self.location, "it holds no bytes")
        return replace(self, raw=raw, rest=None)

    def member(self, place: str, name: str, raw: bytes, rest: BinaryIO | None = None) -> Document:
        """A document inside this one; it is told of as if this one were a folder."""
        location = f"{self.location}/{place.lstrip('/')}"
        return Document(location, name, raw, rest=rest, fields=self.fields)

    def numbered(self, number: int, raw: bytes, ending: str, name: str = "") -> Document:
        """A record inside this one: the mail "mails.mbox/3" has the name "mails-3.eml"."""
        stem = name.replace("/", "_")[:200] or f"{self.stem}-{number}"
        return self.member(str(number), f"{stem}{ending}", raw)

    def told(self, form: str, hints: Metadata, charset: str = "utf-8") -> Document:
        """The same with the reader that its place names, and what it tells of it."""
        return replace(self, form=form, hints=hints, charset=charset)

    def declared(self, media: str, charset: str, hints: Metadata | None = None) -> Document:
        """The same with what is said of it where it stands."""
        return replace(self, media=media, charset=charset, hints=hints or self.hints)


def begun(document: Document, file: BinaryIO) -> Document:
    """The document with the beginning of a file, and the file itself if it goes on."""
    raw = _read(file, HEAD)
    return replace(document, raw=raw, rest=file if len(raw) == HEAD else None)


def _read(file: BinaryIO, size: int) -> bytes:
    """Exactly so many bytes, or all that there are: what unpacks may give less at a time."""
    parts: list[bytes] = []
    while size > 0 and (part := file.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class _Joined(io.RawIOBase):
    """A beginning that was read already, and the file that goes on after it."""

    def __init__(self, raw: bytes, rest: BinaryIO) -> None:
        self._raw = memoryview(raw)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        size = len(buffer)
        part = bytes(self._raw[:size]) or self._rest.read(size)
        self._raw = self._raw[len(part) :]
        buffer[: len(part)] = part
        return len(part)
