"""What is said between the process that reads documents and the one that asks it to."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from reportedly import errors
from reportedly.errors import InputError
from reportedly.ingest import Document, Found, Read
from reportedly.schema import Metadata


class Wanted(msgspec.Struct, omit_defaults=True):
    """A file's path in the system's own bytes, or what is held in memory; and names of fields."""

    path: bytes = b""
    document: "Held | None" = None
    fields: dict[str, str] = {}


class Held(msgspec.Struct, omit_defaults=True):
    """A document that is held whole, field by field."""

    location: str
    name: str
    raw: bytes
    media: str
    charset: str
    hints: Metadata
    form: str
    fields: dict[str, str]


class Answer(msgspec.Struct, omit_defaults=True):
    """A page, or the error in its place by its name."""

    found: Found | None = None
    error: str = ""
    location: str = ""
    reason: str = ""


def to_request(item: Path | Document, fields: Mapping[str, str]) -> bytes:
    """What is to be read, and under which names rows keep what we look for, as a frame."""
    if isinstance(item, Path):
        return msgspec.msgpack.encode(Wanted(path=os.fsencode(item), fields=dict(fields)))
    held = Held(
        _packed(item.location),
        _packed(item.name),
        item.raw,
        item.media,
        item.charset,
        item.hints,
        item.form,
        dict(item.fields or fields),
    )
    return msgspec.msgpack.encode(Wanted(document=held))


def from_request(frame: bytes) -> tuple[Path | Document, dict[str, str]]:
    """What is to be read, and the names of fields."""
    wanted = msgspec.msgpack.decode(frame, type=Wanted)
    if (item := wanted.document) is None:
        return Path(os.fsdecode(wanted.path)), wanted.fields
    return (
        Document(
            _unpacked(item.location),
            _unpacked(item.name),
            item.raw,
            item.media,
            item.charset,
            item.hints,
            form=item.form,
            fields=item.fields,
        ),
        item.fields,
    )


def to_answer(read: Read) -> bytes:
    """A page or an error, as a frame. Raises UnicodeEncodeError for text that is none."""
    if isinstance(read, Found):
        found = replace(read, location=_packed(read.location))
        return msgspec.msgpack.encode(Answer(found=found))
    reason = read.reason.encode("utf-8", "backslashreplace").decode()
    return msgspec.msgpack.encode(
        Answer(error=type(read).__name__, location=_packed(read.location), reason=reason)
    )


def from_answer(frame: bytes) -> Read:
    """A page or an error."""
    answer = msgspec.msgpack.decode(frame, type=Answer)
    if answer.found is not None:
        return replace(answer.found, location=_unpacked(answer.found.location))
    kind: type[InputError] = getattr(errors, answer.error)
    return kind(_unpacked(answer.location), answer.reason)


def _packed(name: str) -> str:
    """A file's name may hold bytes that are no text, which MessagePack's strings may not."""
    return name.encode("utf-8", "surrogatepass").decode("latin-1")


def _unpacked(name: str) -> str:
    return name.encode("latin-1").decode("utf-8", "surrogatepass")
