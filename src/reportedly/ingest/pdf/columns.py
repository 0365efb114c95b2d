"""Columns of a PDF page: lines read across a gutter are parted, and columns put in order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from reportedly.ingest.pdf.lines import Line

# A column has so many lines of so many words at least; a table has fewer words to a cell.
_LEAST_LINES = 4
_LEAST_WORDS = 3
# A gutter is so wide at least, in points, and so few of the lines run across it that are not
# headlines, for a page number or a picture's caption may.
_NARROWEST = 5
_CROSSING = 0.04
_WIDE = 0.62
_OVERLAP = 0.4


@dataclass(frozen=True, slots=True)
class _Gutter:
    left: float
    right: float

    def crossed(self, line: Line) -> bool:
        """Whether a line covers half of it; the longest of a column may reach a little into it."""
        covered = min(line.right, self.right) - max(line.left, self.left)
        return covered > 0.5 * (self.right - self.left)

    def before(self, line: Line) -> bool:
        """Whether it stands to the left of a line that does not cross it."""
        return line.left + line.right > self.left + self.right


def in_columns(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines in reading order, of rows whose pieces stand apart by more than a word's space.

    Where the page has columns, what runs across all of them (a headline) parts it into bands, and
    each band is read column by column. Else the pieces of a row are one line, and nothing moves.
    """
    pieces = [piece for row in rows for piece in row if piece.right > piece.left]
    gutters = _gutters(pieces)
    lines = [line for row in rows for line in _joined(row, gutters)]
    if not gutters:
        return lines
    across = sorted((line.top for line in lines if _crosses(line, gutters)), reverse=True)
    order = sorted(range(len(lines)), key=lambda i: _place(lines[i], across, gutters))
    return _with_edges([lines[i] for i in order], gutters)


def _place(line: Line, across: Sequence[float], gutters: Sequence[_Gutter]) -> tuple[int, int]:
    """Its band and column; what runs across stands where the band below it begins.

    Only these count: within a column the file's own order is kept.
    """
    if _crosses(line, gutters):
        return 2 * sum(top > line.top for top in across) + 1, 0
    return 2 * sum(top > line.top for top in across), _column(line, gutters)


def _crosses(line: Line, gutters: Sequence[_Gutter]) -> bool:
    return any(gutter.crossed(line) for gutter in gutters)


def _column(line: Line, gutters: Sequence[_Gutter]) -> int:
    """0 for the first; -1 for what runs across."""
    return -1 if _crosses(line, gutters) else sum(gutter.before(line) for gutter in gutters)


def _joined(row: Sequence[Line], gutters: Sequence[_Gutter]) -> list[Line]:
    """The pieces of a row as one line for each column, or as one where any runs across."""
    if len(row) < 2:
        return list(row)
    if not gutters or any(_crosses(piece, gutters) for piece in row):
        return [_one(row)]
    columns: dict[int, list[Line]] = {}
    for piece in row:
        columns.setdefault(_column(piece, gutters), []).append(piece)
    return [_one(pieces) for pieces in columns.values()]


def _one(pieces: Sequence[Line]) -> Line:
    text = " ".join(piece.text for piece in pieces)
    return replace(pieces[0], text=text, right=pieces[-1].right)


def _gutters(pieces: Sequence[Line]) -> list[_Gutter]:
    """Runs of the page's width that hardly any piece covers, with columns on both sides."""
    if len(pieces) < 2 * _LEAST_LINES:
        return []
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    narrow = [p for p in pieces if p.right - p.left < _WIDE * (right - left)]
    found = _uncovered(narrow, left, right)
    return [g for i, g in enumerate(found) if _parts_columns(i, found, narrow)]


def _uncovered(pieces: Sequence[Line], left: float, right: float) -> list[_Gutter]:
    steps = [0] * (int(right - left) + 2)
    for piece in pieces:
        steps[int(piece.left - left)] += 1
        steps[min(len(steps) - 1, int(piece.right - left) + 1)] -= 1
    allowed = int(_CROSSING * len(pieces))
    found: list[_Gutter] = []
    covered, begun = 0, -1
    for x, step in enumerate(steps):
        covered += step
        if covered <= allowed:
            begun = x if begun < 0 else begun
        elif begun >= 0:
            if begun > 0 and x - begun >= _NARROWEST:
                found.append(_Gutter(left + begun, left + x))
            begun = -1
    return found


def _parts_columns(number: int, found: Sequence[_Gutter], pieces: Sequence[Line]) -> bool:
    gutter = found[number]
    start = found[number - 1].left if number else float("-inf")
    end = found[number + 1].right if number + 1 < len(found) else float("inf")
    beside = [p for p in pieces if start <= p.left and p.right <= end and not gutter.crossed(p)]
    before = [p for p in beside if not gutter.before(p)]
    after = [p for p in beside if gutter.before(p)]
    return _is_column(before) and _is_column(after) and _beside(before, after)


def _is_column(pieces: Sequence[Line]) -> bool:
    words = [len(piece.text.split()) for piece in pieces]
    return len(pieces) >= _LEAST_LINES and median(words) >= _LEAST_WORDS


def _beside(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether they stand at the same height for a good part of the lower of the two."""
    top = min(max(p.top for p in one), max(p.top for p in other))
    bottom = max(min(p.bottom for p in one), min(p.bottom for p in other))
    heights = (max(p.top for p in side) - min(p.bottom for p in side) for side in (one, other))
    return top - bottom >= _OVERLAP * min(heights)


def _with_edges(lines: Sequence[Line], gutters: Sequence[_Gutter]) -> list[Line]:
    """Each line with the edges of its column, by which its paragraphs are told."""
    columns: dict[int, list[Line]] = {}
    for line in lines:
        columns.setdefault(_column(line, gutters), []).append(line)
    edges = {
        number: (
            median(p.left for p in column),
            sorted(p.right for p in column)[len(column) * 9 // 10],
        )
        for number, column in columns.items()
    }
    return [replace(line, edges=edges[_column(line, gutters)]) for line in lines]
