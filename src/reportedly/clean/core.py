"""Where on a page without markup the article's running text lies."""

from collections.abc import Sequence

from reportedly.clean.pieces import Piece
from reportedly.clean.scores import ends_sentence, furniture, is_prose

# What a page of paper repeats stands within the text, and tells nothing about where it ends.
MARGINS = frozenset({"header", "footer"})
_MOST = 50
_ALONE = 40
_FURNITURE = -10.0
_HEADING = -5.0
_OTHER = -1.0


def best_run(pieces: Sequence[Piece]) -> range:
    """The run of pieces with the most prose for the least of anything else: the core.

    Each piece has a worth: its size if it is prose near other prose, less than nothing if it is a
    line of another kind; the run with the greatest sum is found in one pass (Bentley, Programming
    Pearls, 1984). A single sentence between headlines is what a list of stories is made of, so it
    is worth nothing. Empty where nothing is prose.
    """
    prose = [is_prose(p) and furniture(p) < 1 for p in pieces]
    best, total, start, found = 0.0, 0.0, 0, range(0)
    for i, piece in enumerate(pieces):
        if total <= 0:
            total, start = 0.0, i
        total += _worth(piece, prose, i)
        if total > best:
            best, found = total, range(start, i + 1)
    return found


def _worth(piece: Piece, prose: Sequence[bool], i: int) -> float:
    if piece.tag in MARGINS:
        return 0.0
    if prose[i]:
        beside = any(prose[max(0, i - 2) : i]) or any(prose[i + 1 : i + 3])
        return float(min(piece.size, _MOST)) if beside or piece.size >= _ALONE else 0.0
    if furniture(piece) >= 1:
        return _FURNITURE
    return _OTHER if ends_sentence(piece) else _HEADING
