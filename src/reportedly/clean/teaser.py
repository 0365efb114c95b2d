"""Where another story begins below the article."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from reportedly.clean.credit import credit_of
from reportedly.clean.dateline import DATELINE
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture, is_credit, is_heading, is_prose
from reportedly.clean.title import stems

_AHEAD = 7
_BELOW = 12
_KNOWN = 0.4
_ENOUGH = 3.0


def teaser_start(pieces: Sequence[Piece], first: int, title: int | None) -> int:
    """The index of the heading that opens another story; the number of pieces if there is none.

    No single sign suffices: a heading within an article looks like any other, and a story may
    have several datelines. What follows must speak of other names and be the shorter part.
    """
    past = max(first + 3, (title or 0) + 4)
    seen = _first_seen(pieces, first)
    total = list(accumulate((len(piece.words) for piece in pieces[first:]), initial=0))
    for i in range(past, len(pieces) - 1):
        if total[-1] > 2 * total[i - first] or not _opens(pieces, i):
            continue
        if _evidence(pieces, i, seen) >= _ENOUGH and _other_names(pieces, i, seen):
            return i
    return len(pieces)


def _opens(pieces: Sequence[Piece], i: int) -> bool:
    piece = pieces[i]
    return is_heading(piece) and len(piece.words) >= 4 and furniture(piece) < 0.8


def _first_seen(pieces: Sequence[Piece], first: int) -> dict[str, int]:
    """Where in the running text each content word comes up for the first time."""
    seen: dict[str, int] = {}
    for i in range(first, len(pieces)):
        for stem in stems(pieces[i].words):
            seen.setdefault(stem, i)
    return seen


def _other_names(pieces: Sequence[Piece], i: int, seen: Mapping[str, int]) -> bool:
    """Whether few of the names below stand above too."""
    names = {name for p in pieces[i : i + _BELOW] for name in _names(p)}
    return sum(seen.get(name, i) < i for name in names) <= _KNOWN * len(names)


def _names(piece: Piece) -> set[str]:
    """The stems of words with a capital that do not begin the piece."""
    return stems([word.lower() for word in piece.cased[1:] if word[0].isupper()])


def _evidence(pieces: Sequence[Piece], i: int, seen: Mapping[str, int]) -> float:
    ahead = pieces[i + 1 : i + _AHEAD]
    after_furniture = any(furniture(p) >= 1 for p in pieces[max(0, i - 3) : i])
    again = any(p.key == pieces[i].key for p in ahead)
    signed = any(credit_of(p) for p in ahead)
    if not (after_furniture or again or signed):
        return 0.0
    dated = any(is_prose(p) and DATELINE.match(p.text) for p in ahead)
    own = stems(pieces[i].words)
    strange = sum(seen.get(stem, i) < i for stem in own) < 0.4 * len(own)
    return (
        1.0 * after_furniture
        + 2.0 * again
        + 1.0 * signed
        + 1.0 * dated
        + 1.0 * (strange and len(own) >= 3)
        + 0.5 * any(is_credit(p) for p in ahead)
        + 0.5 * (pieces[i].gap >= 3)
    )
