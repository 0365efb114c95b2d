"""Entries of a live blog or of a column of briefs, in a text that marks them alike."""

import re
from collections.abc import Sequence

from reportedly.clean.dateline import DATELINE
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture, is_heading, is_prose

# "14:32", "2.05 pm BST", "14:32 – Minister resigns": the hour with which an entry begins.
_HOUR = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?"
    r"\s*(?:[–—|:-]\s*(?P<title>\S.*))?",
    re.IGNORECASE,
)
_LEAST_ENTRIES = 3
_LEAST_WORDS = 15
_SHARE = 0.8


def series(pieces: Sequence[Piece]) -> list[int]:
    """The indexes at which entries begin but for what comes first; empty where there are none.

    At least three entries with running text of their own, which begin alike (with the hour, or
    with a heading over a dateline) and hold most of the page's running text.
    """
    for begins in (_hour, _brief):
        starts = [i for i in range(len(pieces)) if begins(pieces, i)]
        if len(starts) >= _LEAST_ENTRIES and _holds(pieces, starts):
            return starts[1:] if _short(pieces, 0, starts[0]) else starts
    return []


def _hour(pieces: Sequence[Piece], i: int) -> bool:
    """An hour with a headline, on its line or on the next.

    Without one it is an update of the article that it stands in, as agencies send them all day.
    """
    found = _HOUR.fullmatch(pieces[i].text) if len(pieces[i].words) <= 25 else None
    if not found or found["title"]:
        return found is not None
    after = pieces[i + 1 : i + 2]
    return any(is_heading(p) and not is_prose(p, 8) and 2 <= len(p.words) <= 20 for p in after)


def _brief(pieces: Sequence[Piece], i: int) -> bool:
    """A heading with a dateline right below it."""
    if i + 1 >= len(pieces):
        return False
    title, text = pieces[i], pieces[i + 1]
    opens = is_heading(title) and 2 <= len(title.words) <= 20 and furniture(title) < 0.8
    return opens and is_prose(text) and DATELINE.match(text.text) is not None


def _holds(pieces: Sequence[Piece], starts: Sequence[int]) -> bool:
    """Whether each entry has text, and all of them most of the page's; no menu is among them."""
    ends = [*starts[1:], len(pieces)]
    entries = [_prose(pieces[start:end]) for start, end in zip(starts, ends, strict=True)]
    shown = sum(furniture(piece) >= 1 for piece in pieces)
    whole = max(1, _prose(pieces))
    return (
        min(entries) >= _LEAST_WORDS and sum(entries) >= _SHARE * whole and shown <= len(starts) / 3
    )


def _short(pieces: Sequence[Piece], start: int, end: int) -> bool:
    return _prose(pieces[start:end]) < _LEAST_WORDS


def _prose(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.words) for piece in pieces if is_prose(piece, 8))
