"""A JSON file with one object that has a text, or a list of them, bare or under some name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportedly.errors import InputError, Malformed
from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.fields import value_of
from reportedly.ingest.jsonl import parsed
from reportedly.ingest.limits import Limits
from reportedly.ingest.rows import row_document

_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"[^"\n]{0,200}"\s*:')


def is_json(document: Document) -> bool:
    """By the beginning of an object, or of a list of objects."""
    return bool(_START.match(document.raw))


def open_json(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """Its rows, numbered from 1. Raises TooLarge: a larger file must be JSON lines; Malformed."""
    whole = document.whole(limits)
    content = parsed(decode(whole.raw, document.location), document.location)
    if isinstance(content, dict) and value_of(content, "text", document.fields).strip():
        yield replace(row_document(document, 1, content), location=document.location)
        return
    rows = _rows(content, document.fields)
    if rows is None:
        reason = "it holds no objects with a text; name the text's field with --field text=NAME"
        raise Malformed(document.location, reason)
    for number, row in enumerate(rows, 1):
        try:
            yield _row(document, number, row)
        except InputError as error:
            yield error


def _row(document: Document, number: int, row: object) -> Document:
    if not isinstance(row, dict):
        raise Malformed(f"{document.location}/{number}", "it is no JSON object")
    return row_document(document, number, row)


def _rows(content: object, fields: Mapping[str, str]) -> list[object] | None:
    """The list itself, or that of its values which is a list of objects, best with texts."""
    lists = [content] if isinstance(content, list) else []
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list)]
    lists = [rows for rows in lists if any(isinstance(row, dict) for row in rows)]
    told = (rows for rows in lists if any(_has_text(row, fields) for row in rows))
    return next(told, lists[0] if lists else None)


def _has_text(row: object, fields: Mapping[str, str]) -> bool:
    return isinstance(row, dict) and bool(value_of(row, "text", fields).strip())
