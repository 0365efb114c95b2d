"""Captions, pull quotes and disclaimers among the paragraphs."""

import re
from collections.abc import Sequence

from reportedly.clean.pieces import Piece
from reportedly.clean.scores import ends_sentence, is_credit
from reportedly.clean.vocabulary import (
    ANYWHERE_DISCLAIMER,
    ANYWHERE_UNLESS_SAID,
    DISCLAIMER,
    DISCLAIMER_UNLESS_SAID,
    NOTE_SAYS,
)
from reportedly.schema import BlockKind

_GRAM = 4
_REPRINT = re.compile(r"\bmay not be (?:published|reproduced|republished|reprinted|copied)\b")
_PULLED = (5, 45)


def asides(pieces: Sequence[Piece]) -> dict[int, BlockKind]:
    """The indices of pieces that stand beside the running text, and as what."""
    found: dict[int, BlockKind] = {}
    pulled = pull_quotes(pieces)
    for i, piece in enumerate(pieces):
        if is_disclaimer(piece):
            found[i] = "disclaimer"
        elif is_credit(piece) or _repeats_neighbour(pieces, i) or _above_credit(pieces, i):
            found[i] = "caption"
        elif i in pulled:
            found[i] = "pullquote"
    return found


def is_disclaimer(piece: Piece) -> bool:
    """A note on the text by those who publish it."""
    if len(piece.words) > 120:
        return False
    openings, anywhere = [DISCLAIMER], [ANYWHERE_DISCLAIMER, _REPRINT]
    if not NOTE_SAYS.search(piece.text):
        openings.append(DISCLAIMER_UNLESS_SAID)
        anywhere.append(ANYWHERE_UNLESS_SAID)
    if len(piece.words) <= 60 and any(phrase.search(piece.text) for phrase in anywhere):
        return True
    line = piece.text.lstrip("*_[(• ")
    return any(opening.match(line) for opening in openings)


def _repeats_neighbour(pieces: Sequence[Piece], i: int) -> bool:
    """A caption that was copied twice: once from the picture's description, once from below it."""
    piece = pieces[i]
    if not 4 <= len(piece.words) <= 60 or not ends_sentence(piece):
        return False
    return any(0 <= j < len(pieces) and pieces[j].key == piece.key for j in (i - 1, i + 1))


def _above_credit(pieces: Sequence[Piece], i: int) -> bool:
    """A caption whose credit stands on the next line, without an empty line between."""
    if i + 1 >= len(pieces) or pieces[i + 1].gap > 1 or len(pieces[i].words) > 45:
        return False
    below = pieces[i + 1]
    return len(pieces[i].words) >= 4 and len(below.words) <= 14 and is_credit(below)


def pull_quotes(pieces: Sequence[Piece]) -> set[int]:
    """Short pieces whose every run of four words stands in one longer piece of the page."""
    where: dict[tuple[str, ...], int] = {}
    twice: set[tuple[str, ...]] = set()
    for i, piece in enumerate(pieces):
        for gram in set(_grams(piece)):
            if where.setdefault(gram, i) != i:
                twice.add(gram)
    return {i for i, piece in enumerate(pieces) if _pulled(pieces, i, _grams(piece), twice)}


def _pulled(
    pieces: Sequence[Piece],
    i: int,
    own: list[tuple[str, ...]],
    twice: set[tuple[str, ...]],
) -> bool:
    if not _PULLED[0] <= len(pieces[i].words) <= _PULLED[1] or not all(g in twice for g in own):
        return False
    key = f" {pieces[i].key} "
    near = (j for j in range(max(0, i - 40), min(len(pieces), i + 40)) if j != i)
    return any(len(pieces[j].words) > len(own) + 8 and key in f" {pieces[j].key} " for j in near)


def _grams(piece: Piece) -> list[tuple[str, ...]]:
    words = piece.words
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
