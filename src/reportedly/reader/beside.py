"""Two articles side by side: the words that differ, in rows of paragraphs that belong together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.reader.align import Stretch, align
from reportedly.reader.column import Column

_CHUNK = 500
"""Words of a stretch that are shown in one piece."""
_FULL = 1_000
"""Words of both columns behind which a row ends, if no paragraph ends in both before."""
LONGEST_PAGE = 40_000
"""Characters of both columns that are shown at once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one column, which the other has too or has not; `opens` begins a paragraph."""

    text: str
    same: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What stands beside each other."""

    one: tuple[Piece, ...]
    other: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Whether both columns have the same words."""
        return all(piece.same for piece in (*self.one, *self.other))

    @property
    def size(self) -> int:
        """The characters of both columns."""
        return sum(len(piece.text) for piece in (*self.one, *self.other))


@dataclass(frozen=True, slots=True)
class Beside:
    """Two texts in rows, how many words each has, and how many of these the other has too."""

    rows: tuple[Row, ...]
    one: int
    other: int
    both: int


def beside(one: Column, other: Column) -> Beside:
    """Compare two texts word by word; capitals and punctuation make no difference."""
    found = align(one.codes, other.codes)
    cut = (piece for stretch in found for piece in _cut(stretch, one, other))
    rows = tuple(
        Row(_pieces(row, 0, one), _pieces(row, 1, other)) for row in _rows(cut, one, other)
    )
    both = sum(s.one[1] - s.one[0] for s in found if s.same)
    return Beside(rows, len(one), len(other), both)


def pages(rows: Sequence[Row]) -> tuple[tuple[Row, ...], ...]:
    """The rows in pages, each of at least one row, and as long as may be shown at once."""
    found: list[list[Row]] = [[]]
    size = 0
    for row in rows:
        if found[-1] and size + row.size > LONGEST_PAGE:
            found.append([])
            size = 0
        found[-1].append(row)
        size += row.size
    return tuple(map(tuple, found))


def _cut(stretch: Stretch, one: Column, other: Column) -> Iterator[Stretch]:
    """A stretch in pieces: where both have a new paragraph, and where it gets too long."""
    (a, b), (c, d) = stretch.one, stretch.other
    every = range(_CHUNK, max(b - a, d - c), _CHUNK)
    cuts = {0, max(b - a, d - c), *every}
    if stretch.same:
        cuts |= {word - a for word in one.opens_in(a, b) if other.is_open(word - a + c)}
    for start, end in pairwise(sorted(cuts)):
        yield Stretch(
            stretch.same,
            (min(a + start, b), min(a + end, b)),
            (min(c + start, d), min(c + end, d)),
        )


def _rows(
    stretches: Iterable[Stretch], one: Column, other: Column
) -> Iterator[tuple[Stretch, ...]]:
    row: list[Stretch] = []
    words = 0
    for stretch in stretches:
        opens = one.is_open(stretch.one[0]) and other.is_open(stretch.other[0])
        if row and (opens or words >= _FULL):
            yield tuple(row)
            row, words = [], 0
        row.append(stretch)
        words += stretch.one[1] - stretch.one[0] + stretch.other[1] - stretch.other[0]
    if row:
        yield tuple(row)


def _pieces(row: Iterable[Stretch], side: int, own: Column) -> tuple[Piece, ...]:
    """A column of a row, each paragraph for itself."""
    return tuple(
        Piece(own.words(a, b), stretch.same, own.is_open(a))
        for stretch in row
        for a, b in own.paragraphs(*(stretch.one, stretch.other)[side])
    )
