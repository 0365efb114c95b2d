"""mbox (RFC 4155): mails one after the other, each behind a line that begins with "From "."""

import re
from collections.abc import Iterator

from reportedly.errors import InputError, TooLarge
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits
from reportedly.ingest.lines import bounded_lines

_MARK = b"From "
# A header, and no address of the web.
_HEADER = re.compile(rb"[^\n]*\n>?[!-9;-~]{1,200}:(?!//)")
# Behind the sender stands a time; without asking for it, prose that begins with "From " after an
# empty line would cut a mail in two, and a text that begins with it would be taken for mails.
_FROM = re.compile(rb"From \S+ [^\n]{0,200}\d\d:\d\d")
_QUOTED = re.compile(rb">+From ")


def is_mbox(document: Document) -> bool:
    """By a line "From …" with a time and the first header line below it."""
    return bool(_FROM.match(document.raw)) and bool(_HEADER.match(document.raw))


def open_mbox(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """Its mails, numbered from 1; one beyond the limit is an error, and the next is read."""
    for number, raw in enumerate(_mails(document, limits), 1):
        mail = document.numbered(number, raw, ".eml")
        if len(raw) > limits.max_bytes:
            yield TooLarge(mail.location, f"more than the {limits.max_bytes / 1e6:.0f} MB allowed")
        else:
            yield mail.told("mail", mail.hints, "")


def _mails(document: Document, limits: Limits) -> Iterator[bytes]:
    """The bytes of each mail, or just more than are allowed of one that is larger."""
    mail = bytearray()
    blank, begun = True, False
    for line in bounded_lines(document.stream(), limits.max_bytes):
        if blank and line.startswith(_MARK) and (not begun or _FROM.match(line)):
            if begun:
                yield bytes(mail)
            mail.clear()
            begun = True
        elif len(mail) <= limits.max_bytes:
            mail += line[1:] if _QUOTED.match(line) else line
        blank = not line.strip()
    if begun:
        yield bytes(mail)
