"""What mails and saved pages in MIME share: headers on one line, parts decoded, their names."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

from reportedly.errors import Malformed
from reportedly.ingest.days import day_of
from reportedly.ingest.document import Document
from reportedly.ingest.page import is_blank
from reportedly.ingest.scan import scan
from reportedly.ingest.visible import Visible

# Python's parser of header values takes time that grows with the square of their length; longer
# ones are cut before it sees them.
_LONGEST_HEADER = 4_000
_HEADERS = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_NAME = re.compile(rb"^([!-9;-~]+):", re.MULTILINE)
_ENDINGS = {
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
}


class _Policy(EmailPolicy):
    """The default policy of Python's email package, for headers of bearable length."""

    def header_fetch_parse(self, name: str, value: Any) -> Any:
        return super().header_fetch_parse(name, value[:_LONGEST_HEADER])


_POLICY: Any = _Policy()


def header_names(raw: bytes) -> frozenset[bytes]:
    """The names of the headers that a document begins with, in lower case."""
    head = _HEADERS.match(raw[:32_768].lstrip())
    return frozenset(name.lower() for name in _NAME.findall(head[0])) if head else frozenset()


def message_of(document: Document) -> EmailMessage:
    """A message, however broken: Python's parser notes defects and goes on.

    Raises Malformed where parts nest deeper than it follows, some two hundred.
    """
    raw = document.raw.lstrip(b"\r\n")
    try:
        made: EmailMessage = message_from_bytes(raw, _class=EmailMessage, policy=_POLICY)
    except RecursionError as error:
        raise Malformed(document.location, "its parts nest too deep") from error
    return made


def day_sent(message: EmailMessage) -> str:
    """The day of the header Date as it is written: Python takes the year 0000 for 2000."""
    written = (str(value) for name, value in message.raw_items() if name.lower() == "date")
    return day_of(next(written, ""))


def header(message: EmailMessage, name: str) -> str:
    """A header's value, decoded and on one line; empty where there is none."""
    try:
        value = str(message.get(name, ""))
    except Exception:  # the parser of header values promises nothing about broken ones
        return ""
    return " ".join(value.encode("utf-8", "replace").decode().split())


def parts_of(message: EmailMessage) -> Iterator[EmailMessage]:
    """All parts that are not made of parts; a mail inside a mail is one."""
    return (path[-1] for path in paths_of(message))


def paths_of(message: EmailMessage) -> Iterator[tuple[EmailMessage, ...]]:
    """The same parts, each behind the parts that it is in, the outermost first."""
    waiting: list[tuple[EmailMessage, ...]] = [(message,)]
    while waiting:
        path = waiting.pop()
        part = path[-1]
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            inner = [p for p in part.iter_parts() if isinstance(p, EmailMessage)]
            waiting.extend((*path, p) for p in reversed(inner))
        else:
            yield path


def payload(part: EmailMessage) -> bytes:
    """A part's bytes, without base64 or quoted-printable; a mail inside a mail as it stands."""
    if part.is_multipart():
        return b"\n".join(bytes(inner) for inner in part.iter_parts())
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def has_text(part: EmailMessage) -> bool:
    """Whether a reader would see anything of a part of text or HTML."""
    text = payload(part).decode("latin-1")
    if part.get_content_subtype() == "plain":
        return not is_blank(text)
    page = Visible()
    scan(text, page)
    return not is_blank(page.text)


def charset_of(part: EmailMessage) -> str:
    """The charset that a part declares, or nothing."""
    return part.get_content_charset("") or ""


def part_document(document: Document, part: EmailMessage, number: int, seen: set[str]) -> Document:
    """A part as a document inside another, under its file name, which counts only once."""
    name = " ".join((part.get_filename() or "").replace("\\", "/").split("/")[-1].split())[:200]
    if not name or name in seen:
        name = f"{number}-{name}" if name else str(number)
    seen.add(name)
    media = part.get_content_type()
    ending = (
        "" if "." in name[1:] else _ENDINGS.get(media) or mimetypes.guess_extension(media) or ""
    )
    # Without a name of its own, it is called after what it is attached to.
    called = f"{document.stem}-{number}{ending}" if name.isdecimal() else name + ending
    made = document.member(name, called, payload(part))
    return made.declared(media, charset_of(part))
