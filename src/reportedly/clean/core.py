"""Where on a page without markup the article's running text lies."""

from collections.abc import Sequence

from reportedly.clean.pieces import Piece
from reportedly.clean.scores import ends_sentence, furniture, is_heading, is_prose

# What a page of paper repeats stands within the text, and tells nothing about where it ends.
MARGINS = frozenset({"header", "footer"})
_MOST = 50
_ALONE = 40
_FURNITURE = -10.0
_HEADING = -5.0
_OTHER = -1.0


def core(pieces: Sequence[Piece], end: int) -> range:
    """The run of pieces before `end` with the most prose for the least of anything else.

    Each piece has a worth: its words if it is prose among prose, less than nothing if it is a
    line of another kind; the run with the greatest sum is found in one pass (Bentley, Programming
    Pearls, 1984). A single sentence between two headlines is what a list of stories is made of,
    so it is worth nothing. Empty where nothing is prose.
    """
    prose = [is_prose(p) and furniture(p) < 1 for p in pieces[:end]]
    best, total, start, found = 0.0, 0.0, 0, range(0)
    for i in range(end):
        if total <= 0:
            total, start = 0.0, i
        total += _worth(pieces, prose, i)
        if total > best:
            best, found = total, range(start, i + 1)
    return found


def _worth(pieces: Sequence[Piece], prose: Sequence[bool], i: int) -> float:
    piece = pieces[i]
    words = len(piece.words)
    if piece.tag in MARGINS:
        return 0.0
    if prose[i]:
        beside = (i > 0 and prose[i - 1]) or (i + 1 < len(prose) and prose[i + 1])
        return float(min(words, _MOST)) if beside or words >= _ALONE else 0.0
    if furniture(piece) >= 1:
        return _FURNITURE
    return (
        _HEADING if is_heading(piece) and not piece.text.endswith(("!", "?", "”", '"')) else _OTHER
    )


def best_run(pieces: Sequence[Piece]) -> range:
    """As `core`, over the whole page, by the shape of lines alone."""
    best, total, start, found = 0.0, 0.0, 0, range(0)
    prose = [is_prose(p) and furniture(p) < 1 for p in pieces]
    for i, piece in enumerate(pieces):
        if total <= 0:
            total, start = 0.0, i
        total += _shape_worth(piece, prose, i)
        if total > best:
            best, found = total, range(start, i + 1)
    return found


def _shape_worth(piece: Piece, prose: Sequence[bool], i: int) -> float:
    if piece.tag in MARGINS:
        return 0.0
    if prose[i]:
        beside = any(prose[max(0, i - 2) : i]) or any(prose[i + 1 : i + 3])
        return float(min(piece.size, _MOST)) if beside or piece.size >= _ALONE else 0.0
    return _FURNITURE if furniture(piece) >= 1 else _HEADING if not ends_sentence(piece) else _OTHER
