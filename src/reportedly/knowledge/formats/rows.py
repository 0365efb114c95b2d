"""CSV: a row an entry, columns by name.

Known columns: id, kind, name, aliases, identifiers, domains, country, offices, description,
same_as, member_of; and a column for each of the common identifiers ("wikidata", "bioguide").
Cells that hold several things part them with semicolons; an office is "title|body|since|until",
an identifier "scheme=value". `same_as` names the id that a row is another name of.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from reportedly.errors import Malformed
from reportedly.knowledge.entry import Entry, Fault, Read, Redirect, entry, office, shown, unsound
from reportedly.knowledge.files import lines, opened
from reportedly.schema import EntityKind, Known, Office

COLUMNS = frozenset(
    "id kind name aliases identifiers domains country offices description same_as member_of".split()
)
SCHEMES = ("wikidata", "bioguide", "govtrack", "viaf", "isni", "lei", "imdb", "iso3166")
_WIDE = (b"\xff\xfe", b"\xfe\xff")

Row = Mapping[str, str]


def read(path: Path, columns: Mapping[str, str]) -> Iterator[Read]:
    """The entries of a file. `columns` names the file's own columns: {"name": "full_name"}.

    Raises Malformed where the first line does not name what is needed.
    """
    with opened(path) as stream:
        reader = csv.reader(_texts(path, lines(stream)), strict=False)
        head = _head(path, _first(path, reader), columns)
        for line, cells in _rows(reader):
            row = cells if isinstance(cells, Fault) else _row(line, head, cells)
            yield row if isinstance(row, Fault) else _entry(line, row)


def _texts(path: Path, found: Iterable[tuple[int, bytes | None]]) -> Iterator[str]:
    """The lines as text; bytes that are no UTF-8 are kept apart, to be told of by their row."""
    for number, raw in found:
        if number == 1 and raw is not None and raw.startswith(_WIDE):
            raise Malformed(str(path), "it is UTF-16; save it as UTF-8")
        yield (raw or b"\n").decode("utf-8", "surrogateescape")


def _first(path: Path, reader: Iterator[list[str]]) -> list[str]:
    try:
        return next(reader, [])
    except csv.Error as error:
        raise Malformed(str(path), f"line 1: no row of CSV: {error}") from error


def _head(path: Path, cells: list[str], columns: Mapping[str, str]) -> list[str]:
    ours = {theirs.strip().lower(): name for name, theirs in columns.items()}
    head = [ours.get(c.strip().lower(), c.strip().lower()) for c in cells]
    if missing := [c for c in ("id", "name") if c not in head]:
        have = ", ".join(repr(c) for c in head[:12])
        raise Malformed(str(path), f"line 1: no column {missing[0]!r}; it has {have or 'none'}")
    return head


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | Fault]]:
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            line = _line(reader)
            yield line, Fault(line, f"no row of CSV: {error}")
        else:
            if any(cells):
                yield _line(reader), cells


def _line(reader: Iterator[list[str]]) -> int:
    return int(reader.line_num)  # type: ignore[attr-defined]


def _row(line: int, head: list[str], cells: list[str]) -> Row | Fault:
    """A row by its columns. What stands beyond the last shifts all, but for empty cells."""
    if any(cell.strip() for cell in cells[len(head) :]):
        reason = f"{len(cells)} cells for {len(head)} columns; put what holds a comma in quotes"
        return Fault(line, f"{shown(cells[0])}: {reason}")
    return dict(zip(head, cells, strict=False))


def _entry(line: int, row: Row) -> Read:
    own = _parts(row.get("identifiers", ""))
    if wrong := next((part for part in own if not all(_pair(part))), ""):
        reason = f"{shown(wrong)!r} is no identifier; write scheme=value"
        return Fault(line, f"{shown(row.get('id', ''))}: {reason}")
    # An office is what bodies have; a table may list offices as things of their own.
    kind = row.get("kind", "").strip().lower() or "unknown"
    known = Known(
        row.get("id", ""),
        cast("EntityKind", "institution" if kind == "office" else kind),
        row.get("name", ""),
        _parts(row.get("aliases", "")),
        _identifiers(row),
        _parts(row.get("domains", "")),
        row.get("country", ""),
        _offices(row),
        row.get("description", ""),
    )
    made = entry(line, known)
    to = row.get("same_as", "").strip()
    return _redirect(line, made.known, to) if isinstance(made, Entry) and to else made


def _redirect(line: int, known: Known, to: str) -> Redirect | Fault:
    """A row that is another name of `to`."""
    if reason := unsound(to):
        return Fault(line, f"{shown(known.id)}: {reason}")
    return Redirect(line, known.id, to, (known.name, *known.aliases))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _identifiers(row: Row) -> dict[str, str]:
    made = dict(map(_pair, _parts(row.get("identifiers", ""))))
    return {**made, **{s: row[s].strip() for s in SCHEMES if row.get(s, "").strip()}}


def _pair(part: str) -> tuple[str, str]:
    scheme, _, value = part.partition("=")
    return scheme.strip(), value.strip()


def _offices(row: Row) -> tuple[Office, ...]:
    held = [office(*part.split("|")[:4]) for part in _parts(row.get("offices", ""))]
    return (*held, *(Office("member", body) for body in _parts(row.get("member_of", ""))))
