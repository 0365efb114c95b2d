"""ZIP archives, and the formats that are one inside: DOCX, WACZ."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from reportedly.errors import InputError, Malformed, NotText, TooLarge, Unreadable
from reportedly.ingest.budget import DAMAGE, DAMAGED
from reportedly.ingest.document import Document, begun
from reportedly.ingest.limits import Limits
from reportedly.ingest.wacz import is_crawl, is_wacz

# Python keeps some 600 bytes for each 50 or more of an archive's directory.
_MOST_DIRECTORY = 64_000_000
# The end of the directory: 22 bytes and a comment (APPNOTE 4.3.16); its size at byte 12.
_END, _END_SIZE, _MOST_COMMENT = b"PK\x05\x06", 22, 65_535
_OTHERS = (
    ("xl/workbook.xml", "it is a spreadsheet"),
    ("xl/workbook.bin", "it is a spreadsheet"),
    ("ppt/presentation.xml", "it is a presentation"),
    ("META-INF/manifest.xml", "it is an OpenDocument file"),
    ("META-INF/MANIFEST.MF", "it is a Java program"),
    ("AndroidManifest.xml", "it is an Android program"),
)


def is_zip(document: Document) -> bool:
    """By its first member, or by the end of an empty one."""
    return document.raw.startswith((b"PK\x03\x04", _END))


def open_zip(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """Its members in the order of its directory; of a WACZ, those that are crawls.

    Names are only shown: nothing is written anywhere. Folders, hidden members and the resource
    forks of a Mac are passed by; links and locked members are errors. Raises Malformed, TooLarge,
    and NotText for office documents that are not read.
    """
    if document.rest is not None and not document.rest.seekable():
        document = document.whole(limits)  # an archive inside another stream is held in memory
    with _archive(document) as archive:
        names = frozenset(archive.NameToInfo)
        if "word/document.xml" in names:
            yield replace(document, form="docx")
            return
        if reason := next((reason for name, reason in _OTHERS if name in names), ""):
            raise NotText(document.location, reason)
        _check_places(archive.infolist(), document.location)
        seen: Counter[str] = Counter()
        wacz = is_wacz(names)
        for info in archive.infolist():
            if _is_wanted(info.filename, wacz):
                seen[info.filename] += 1
                yield _member(document, archive, info, seen[info.filename])


def _archive(document: Document) -> zipfile.ZipFile:
    """Raises Malformed, TooLarge."""
    file = document.rest or io.BytesIO(document.raw)
    _check_directory(file, document.location)
    try:
        return zipfile.ZipFile(file)
    except (*DAMAGE, ValueError, struct.error) as error:
        raise Malformed(document.location, "the ZIP archive is damaged or cut off") from error


def _check_directory(file: BinaryIO, location: str) -> None:
    """Raises TooLarge for a directory that would cost too much memory."""
    size = file.seek(0, io.SEEK_END)
    tail_size = min(size, _END_SIZE + _MOST_COMMENT)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    at = tail.rfind(_END)
    if 0 <= at <= len(tail) - _END_SIZE and _directory_size(tail, at) > _MOST_DIRECTORY:
        raise TooLarge(location, "the ZIP archive has too many members")


def _directory_size(tail: bytes, at: int) -> int:
    """All ones stand for a number in the larger record before it (ZIP64, APPNOTE 4.3.14)."""
    size = int(struct.unpack_from("<L", tail, at + 12)[0])
    if size == 0xFFFFFFFF and tail[max(0, at - 76) :].startswith(b"PK\x06\x06"):
        return int(struct.unpack_from("<Q", tail, at - 76 + 40)[0])
    return size


def _check_places(infos: list[zipfile.ZipInfo], location: str) -> None:
    """Raises Malformed where members share their bytes: only bombs do (Fifield 2019)."""
    places = sorted((info.header_offset, info.compress_size) for info in infos)
    if any(start + size > after for (start, size), (after, _) in pairwise(places)):
        raise Malformed(location, "members of the ZIP archive overlap")


def _is_wanted(name: str, wacz: bool) -> bool:
    if wacz:
        return is_crawl(name)
    parts = name.split("/")
    hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
    return not (name.endswith("/") or hidden or parts[0] == "__MACOSX")


def _member(
    document: Document, archive: zipfile.ZipFile, info: zipfile.ZipInfo, time: int
) -> Document | InputError:
    place = info.filename if time == 1 else f"{info.filename} ({time})"
    member = document.member(place, PurePosixPath(info.filename).name, b"")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Unreadable(member.location, "is a link, which is not followed in an archive")
    if info.flag_bits & 0x1:
        return Malformed(member.location, "it needs a password")
    try:
        return begun(member, cast(BinaryIO, archive.open(info)))
    except (*DAMAGE, ValueError):
        return Malformed(member.location, DAMAGED)
