"""JSON lines: an object a line, each with a text and what is known about it."""

import json
import re
from collections.abc import Iterator

from reportedly.errors import InputError, Malformed, TooLarge
from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.limits import Limits
from reportedly.ingest.lines import bounded_lines
from reportedly.ingest.rows import row_document

# An object that is closed on its first line, and another after it.
_TWO = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*"[^"\n]{0,200}"[ \t]*:[^\n]*\}[ \t\r]*\n\s*\{[ \t]*"'
)
ENDINGS = frozenset({".jsonl", ".ndjson"})


def is_jsonl(document: Document) -> bool:
    """By two lines that are objects; the ending counts at once, for the first may be broken."""
    return document.ending in ENDINGS or bool(_TWO.match(document.raw))


def open_jsonl(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """The text of each line; the number in its location is the line's. Empty lines are no rows."""
    for number, line in enumerate(bounded_lines(document.stream(), limits.max_bytes), 1):
        if line.strip():
            try:
                yield _row(document, number, line, limits)
            except InputError as error:
                yield error


def _row(document: Document, number: int, line: bytes, limits: Limits) -> Document:
    """Raises TooLarge, NotText, Malformed, Empty, each with the line's number."""
    location = f"{document.location}/{number}"
    if len(line) > limits.max_bytes:
        raise TooLarge(location, f"the line is longer than {limits.max_bytes / 1e6:.0f} MB")
    row = parsed(decode(line, location), location)
    if not isinstance(row, dict):
        raise Malformed(location, "the line is no JSON object")
    return row_document(document, number, row)


def parsed(text: str, location: str) -> object:
    """What a JSON text holds. Raises Malformed with the reason."""
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        reason = f"the JSON is broken at character {error.pos + 1} ({error.msg})"
        raise Malformed(location, reason) from error
    except (ValueError, RecursionError) as error:
        raise Malformed(location, "the JSON nests too deep or has too long a number") from error
