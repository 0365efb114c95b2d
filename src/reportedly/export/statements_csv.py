"""Statements as CSV (RFC 4180), a row each, for spreadsheets and programs.

A spreadsheet takes a cell that begins with =, +, -, @, a tab or a line's end for a formula, and an
article may hold one on purpose. Such a cell gets an apostrophe in front, as OWASP advises ("CSV
Injection"); programs that need the words to the letter read the JSON instead.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from reportedly.schema.query import Hit

MOST = 10_000
"""Statements in one file."""

COLUMNS = (
    *("statement", "article", "outlet", "title", "date", "speaker", "kind", "cue", "content"),
    *("hedges", "attitude", "manner", "negated", "stances", "path", "passage"),
    *("start", "end", "claim", "confidence"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def statements_csv(batches: Iterable[Iterable[Hit]]) -> Iterator[str]:
    """The file in pieces: the names of the columns, then the rows of each batch."""
    yield _lines([COLUMNS])
    for batch in batches:
        yield _lines(_row(hit) for hit in batch)


def _row(hit: Hit) -> Iterator[str]:
    s = hit.statement
    said = (s.attribution, s.article, s.outlet, s.title, s.date, s.speaker, s.kind, s.cue)
    how = ("; ".join(s.hedges), s.attitude, s.manner, "yes" if s.negated else "no")
    came = ("; ".join(hit.stances), " > ".join(s.path), hit.passage.text)
    place = (f"{s.spans[0].start}", f"{s.spans[-1].end}", s.claim, f"{s.confidence}")
    return map(as_cell, (*said, s.content, *how, *came, *place))


def as_cell(words: str) -> str:
    """Words that no spreadsheet takes for a formula, white space before it or not."""
    armed = words.startswith(_FORMULA) or words.lstrip().startswith(_FORMULA)
    return f"'{words}" if armed else words


def _lines(rows: Iterable[Iterable[str]]) -> str:
    made = StringIO()
    csv.writer(made).writerows(rows)
    return made.getvalue()
