"""Kinds for the pieces of a text of which nothing is marked: copied, wrapped or clean."""

from collections.abc import Sequence

from reportedly.clean.asides import asides
from reportedly.clean.core import core
from reportedly.clean.credit import Credit, credit_of
from reportedly.clean.dates import date_line
from reportedly.clean.outlet import is_source_line
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import (
    ends_sentence,
    furniture,
    is_credit,
    is_heading,
    is_link_like,
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
    other = teaser_start(pieces, first, title)
    beside = asides(pieces)
    kinds: list[BlockKind] = [
        _kind(piece, beside.get(i)) if title is None or i != title else "headline"
        for i, piece in enumerate(pieces)
    ]
    if title is not None:
        _before(pieces, kinds, title)
        _below(pieces, kinds, title, first)
    _spread(pieces, kinds, title)
    _beyond(pieces, kinds, first, other)
    return ["teaser" if i >= other and k != "furniture" else k for i, k in enumerate(kinds)]


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


def _before(pieces: Sequence[Piece], kinds: list[BlockKind], title: int) -> None:
    """Above the headline stands the site; only long paragraphs are given the benefit of doubt."""
    for i in range(title):
        if kinds[i] == "body" and not is_prose(pieces[i], 15):
            kinds[i] = _overline(pieces, i, title)


def _overline(pieces: Sequence[Piece], i: int, title: int) -> BlockKind:
    """The line right above the headline may be its first half, or a byline."""
    if i != title - 1:
        return "furniture"
    if pieces[title].gap == 1 and pieces[i].text.endswith((";", ":")):
        return "headline"
    credit = credit_of(pieces[i])
    return "byline" if credit and credit.names else "furniture"


def _below(pieces: Sequence[Piece], kinds: list[BlockKind], title: int, first: int) -> None:
    """Between headline and running text: who and when, the headline again, the name of a desk."""
    common = lower_words(pieces[first:])
    for i in range(title + 1, first):
        piece = pieces[i]
        if piece.key == pieces[title].key:
            kinds[i] = "headline"
        elif kinds[i] == "caption" and is_credit(piece):
            continue
        elif credit := credit_of(piece, common):
            kinds[i] = kind_of(credit)
        elif kinds[i] == "body" and furniture(piece) >= 0.8 and not ends_sentence(piece):
            kinds[i] = "furniture"


def kind_of(credit: Credit) -> BlockKind:
    """A line that names somebody is a byline, one that only tells place or day a dateline."""
    return "byline" if credit.names or not credit.date else "dateline"


def lower_words(pieces: Sequence[Piece]) -> set[str]:
    """Words that stand in lower case somewhere in these pieces."""
    return {word for piece in pieces for word in piece.cased if word.islower()}


def _spread(pieces: Sequence[Piece], kinds: list[BlockKind], title: int | None) -> None:
    """What leans towards furniture and stands beside it belongs to it, in both directions."""
    order = [*range(len(pieces)), *reversed(range(len(pieces)))]
    for i in order:
        if kinds[i] != "body" or i == title or SPEECH.search(pieces[i].text):
            continue
        beside = [j for j in (i - 1, i + 1) if 0 <= j < len(kinds) and kinds[j] == "furniture"]
        if beside and len(pieces[i].words) <= 60 and furniture(pieces[i]) >= _LEANING:
            kinds[i] = "furniture"


def _beyond(pieces: Sequence[Piece], kinds: list[BlockKind], first: int, other: int) -> None:
    """Outside the core, among furniture, short lines are furniture and paragraphs are teasers.

    A clean text has no furniture, and loses nothing here.
    """
    inner = core(pieces, other)
    outside = [i for i in range(first, other) if i not in inner]
    foreign = [_foreign(piece, kind) for piece, kind in zip(pieces, kinds, strict=True)]
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


def _foreign(piece: Piece, kind: BlockKind) -> float:
    """How much a piece speaks for standing outside of the article."""
    if kind == "furniture":
        return 1.0
    return 0.3 if kind == "body" and is_link_like(piece) and len(piece.words) >= 2 else 0.0
