"""CSV (RFC 4180) and the like: a row a text, under a first row that names the columns."""

import csv
import io
from collections.abc import Iterator

from reportedly.errors import InputError, Malformed
from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.fields import has_text_field
from reportedly.ingest.limits import Limits
from reportedly.ingest.lines import bounded_lines
from reportedly.ingest.rows import row_document

_DELIMITERS = ",;\t|"
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def open_csv(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """The text of each row; the number in its location counts rows, without the first.

    What parts the columns is what the first row has most of: comma, semicolon, tab or "|".
    A row with more or fewer fields than the first is an error, for they may have slipped.
    Raises Malformed where no column holds a text.
    """
    # A limit of the whole process, for the module has no other; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), limits.max_bytes))
    lines = _Lines(document, limits)
    columns, delimiter = _columns(document, lines)
    reader = csv.reader(lines, delimiter=delimiter)
    number = 0
    while True:
        try:
            cells = next(reader)
            number += bool(cells)
            if cells:
                yield _row(document, number, columns, cells)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield Malformed(f"{document.location}/{number}", f"the row is broken ({error})")
        except InputError as error:
            yield error


def _columns(document: Document, lines: Iterator[str]) -> tuple[list[str], str]:
    """The names of the columns, and what parts them. Raises Malformed, NotText."""
    try:
        first = next(lines, "")
        delimiter = max(_DELIMITERS, key=first.count)
        names = next(csv.reader([first], delimiter=delimiter), [])
        columns = [_decoded(name.strip(), document.location) for name in names]
    except csv.Error as error:
        raise Malformed(document.location, f"its first row is broken ({error})") from error
    if not has_text_field(columns, document.fields):
        known = ", ".join(columns)[:300]
        reason = f"no column is known to hold the text; name it with --field text=NAME ({known})"
        raise Malformed(document.location, reason)
    return columns, delimiter


def _row(document: Document, number: int, columns: list[str], cells: list[str]) -> Document:
    """Raises Malformed for a ragged row, Empty, NotText."""
    location = f"{document.location}/{number}"
    if len(cells) != len(columns):
        reason = f"the row has {len(cells)} fields, and the first row names {len(columns)}"
        raise Malformed(location, reason)
    values = (_decoded(cell, location) for cell in cells)
    return row_document(document, number, dict(zip(columns, values, strict=True)))


def _decoded(cell: str, location: str) -> str:
    """A cell that is no UTF-8 is decoded by itself: files are pasted together from others."""
    if cell.isascii() or not any("\udc80" <= c <= "\udcff" for c in cell):
        return cell
    return decode(cell.encode("utf-8", "surrogateescape"), location)


class _Lines:
    """The lines of a document as text; one that is too long is an error, and the next goes on.

    No generator, because that would be at its end after the first error.
    """

    def __init__(self, document: Document, limits: Limits) -> None:
        self._most = limits.max_bytes
        self._lines: Iterator[bytes] = bounded_lines(document.stream(), limits.max_bytes)
        mark = next((name for mark, name in _WIDE if document.raw.startswith(mark)), "")
        if mark:  # its line ends are two bytes long, so it must be held whole
            text = decode(document.whole(limits).raw, document.location)
            self._lines = iter(io.BytesIO(text.encode("utf-8", "replace")))

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        if len(line) > self._most:
            raise csv.Error(f"a line of it is longer than {self._most / 1e6:.0f} MB")
        return line.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
