"""Kinds for the pieces of a text of which nothing is marked: copied, wrapped or clean."""

from collections.abc import Sequence

from reportedly.clean.asides import asides
from reportedly.clean.comments import comments_start
from reportedly.clean.core import MARGINS, core
from reportedly.clean.credit import credit_of
from reportedly.clean.dates import date_line
from reportedly.clean.front import above, below, foreign_weight
from reportedly.clean.outlet import is_source_line
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import (
    furniture,
    is_heading,
    is_prose,
)
from reportedly.clean.teaser import teaser_start
from reportedly.clean.title import find_title, first_prose
from reportedly.clean.vocabulary import SPEECH
from reportedly.schema import BlockKind

FURNISHED = frozenset("nav aside footer header form button select front a".split())
_LEANING = 0.35
_LEAST_FOREIGN = 3.0
_PARAGRAPH = 25
_AMONG = 3


def label_lines(pieces: Sequence[Piece], hint: str) -> list[BlockKind]:
    """A kind for every piece; "body" unless something speaks against it.

    `hint` is the title that the page's format tells, if it does.
    """
    first = first_prose(pieces)
    title = find_title(pieces, first, hint)
    comments = comments_start(pieces, first)
    other = teaser_start(pieces[:comments], first, title)
    beside = asides(pieces)
    kinds: list[BlockKind] = [
        _kind(piece, beside.get(i)) if title is None or i != title else "headline"
        for i, piece in enumerate(pieces)
    ]
    if title is not None:
        above(pieces, kinds, title)
        below(pieces, kinds, title, first)
    _spread(pieces, kinds, title)
    _beyond(pieces, kinds, first, other)
    return [_last_word(i, kind, other, comments) for i, kind in enumerate(kinds)]


def _last_word(i: int, kind: BlockKind, other: int, comments: int) -> BlockKind:
    if i >= comments:
        return "furniture"
    return "teaser" if i >= other and kind != "furniture" else kind


def _kind(piece: Piece, beside: BlockKind | None) -> BlockKind:
    """What a piece is, taken by itself."""
    if piece.tag in FURNISHED:
        return "furniture"
    if piece.tag == "figcaption":
        return "caption"
    if beside == "disclaimer" or (beside and furniture(piece) < 1):
        return beside
    if furniture(piece) >= 1:
        return "furniture"
    if date_line(piece.text):
        return "dateline"
    credit = credit_of(piece)
    return "byline" if (credit and credit.by) or is_source_line(piece) else "body"


def _spread(pieces: Sequence[Piece], kinds: list[BlockKind], title: int | None) -> None:
    """What leans towards furniture and stands beside it belongs to it, in both directions."""
    order = [*range(len(pieces)), *reversed(range(len(pieces)))]
    for i in order:
        if kinds[i] != "body" or i == title or SPEECH.search(pieces[i].text):
            continue
        near = (j for j in (i - 1, i + 1) if 0 <= j < len(kinds) and pieces[j].tag not in MARGINS)
        beside = any(kinds[j] == "furniture" for j in near)
        if beside and len(pieces[i].words) <= 60 and furniture(pieces[i]) >= _LEANING:
            kinds[i] = "furniture"


def _beyond(pieces: Sequence[Piece], kinds: list[BlockKind], first: int, other: int) -> None:
    """Outside the core, among furniture, short lines are furniture and paragraphs are teasers.

    A clean text has no furniture, and loses nothing here.
    """
    inner = core(pieces, other)
    outside = [i for i in range(first, other) if i not in inner]
    foreign = [foreign_weight(piece, kind) for piece, kind in zip(pieces, kinds, strict=True)]
    if not inner or sum(foreign[i] for i in outside) < _LEAST_FOREIGN:
        return
    for i in outside:
        if kinds[i] not in ("body", "pullquote", "byline", "headline"):
            continue
        if _card(pieces, i) or _card(pieces, i - 1):
            kinds[i] = "teaser"
        elif not is_prose(pieces[i], _PARAGRAPH):
            kinds[i] = "furniture"
        elif sum(f > 0 for f in foreign[max(0, i - 3) : i + 4]) >= _AMONG:
            kinds[i] = "teaser"


def _card(pieces: Sequence[Piece], i: int) -> bool:
    """Whether a headline stands here with a sentence or two below it, as lists of stories do."""
    if not 0 <= i < len(pieces) - 1:
        return False
    top, below = pieces[i], pieces[i + 1]
    is_headline = is_heading(top) and len(top.words) >= 4 and furniture(top) < 0.8
    return is_headline and below.gap <= 2 and (is_prose(below) or below.text.endswith("…"))
