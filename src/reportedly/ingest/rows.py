"""Rows with a text in one field and what is known about it in others, as JSON and CSV have them."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from reportedly.errors import Empty
from reportedly.ingest.days import day_of
from reportedly.ingest.document import Document
from reportedly.ingest.fields import value_of
from reportedly.ingest.page import is_blank
from reportedly.schema import Metadata

_MARKED_UP = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|figure|span|a|"
    r"strong|em|b|i|br|blockquote|table)\b[^<>]*>",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\s*([a-zA-Z]{2})(?:[-_][\w-]*)?\s*")


def row_document(document: Document, number: int, row: Mapping[str, object]) -> Document:
    """The text of a row as a document of its own; HTML where it begins with a tag.

    Raises Empty for a row without text.
    """
    text = value_of(row, "text", document.fields)
    name = _line(row, "id", document.fields)
    form = "html" if _MARKED_UP.match(text) else "record"
    ending = ".html" if form == "html" else ".txt"
    raw = text.encode("utf-8", "replace")
    made = document.numbered(number, raw, ending, name)
    if is_blank(text):
        raise Empty(made.location, _no_text(row, document.fields))
    return made.told(form, _hints(row, document.fields))


def _no_text(row: Mapping[str, object], fields: Mapping[str, str]) -> str:
    if theirs := fields.get("text"):
        return f"the row has no text in the field {theirs[:80]!r}"
    names = ", ".join(str(name)[:40] for name in list(row)[:12])
    return f"the row has no text; name its field with --field text=NAME (it has {names[:300]})"


def _hints(row: Mapping[str, object], fields: Mapping[str, str]) -> Metadata:
    def line(ours: str) -> str:
        return _line(row, ours, fields)[:1000]

    language = _LANGUAGE.fullmatch(line("language"))
    return Metadata(
        title=line("title"),
        outlet=line("outlet"),
        byline=line("byline"),
        date=day_of(line("date")),
        language=language[1].lower() if language else "",
        address=web_address(line("address")),
    )


def _line(row: Mapping[str, object], ours: str, fields: Mapping[str, str]) -> str:
    """A field's value on one line, without the half characters that JSON may spell."""
    whole = value_of(row, ours, fields).encode("utf-8", "replace").decode()
    return " ".join(whole.split())


def web_address(written: str) -> str:
    """An address of the web, or nothing: relative ones and others lead nowhere."""
    try:
        parts = urlsplit(written.strip())
    except ValueError:
        return ""
    return written.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
