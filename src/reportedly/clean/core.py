"""Where on a page without markup the article's running text lies."""

from collections.abc import Sequence

from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture, is_heading, is_prose

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
