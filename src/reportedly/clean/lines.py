"""Kinds for the pieces of a text of which nothing is marked: copied, wrapped or clean."""

from collections.abc import Sequence

from reportedly.clean.asides import asides
from reportedly.clean.dates import date_line
from reportedly.clean.names import by_line, name_line
from reportedly.clean.outlet import is_source_line
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import ends_sentence, furniture, is_link_like, is_prose
from reportedly.clean.teaser import teaser_start
from reportedly.clean.title import find_title, first_prose
from reportedly.clean.vocabulary import SPEECH
from reportedly.schema import BlockKind

FURNISHED = frozenset("nav aside footer header form button select front a".split())
_LEANING = 0.35


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
    _after(pieces, kinds, first, other)
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
    return "byline" if by_line(piece) or is_source_line(piece) else "body"


def _before(pieces: Sequence[Piece], kinds: list[BlockKind], title: int) -> None:
    """Above the headline stands the site; only long paragraphs are given the benefit of doubt."""
    for i in range(title):
        if kinds[i] == "body" and not is_prose(pieces[i], 25):
            kinds[i] = "byline" if name_line(pieces[i]) and i == title - 1 else "furniture"


def _below(pieces: Sequence[Piece], kinds: list[BlockKind], title: int, first: int) -> None:
    """Between headline and running text: who and when, the headline again, the name of a desk."""
    common = lower_words(pieces[first:])
    for i in range(title + 1, first):
        piece = pieces[i]
        if piece.key == pieces[title].key:
            kinds[i] = "headline"
        elif kinds[i] in ("body", "caption") and name_line(piece, common):
            kinds[i] = "byline" if kinds[i] == "body" else kinds[i]
        elif kinds[i] == "body" and furniture(piece) >= 0.8 and not ends_sentence(piece):
            kinds[i] = "furniture"


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


def _after(pieces: Sequence[Piece], kinds: list[BlockKind], first: int, other: int) -> None:
    """Below the last paragraph, short lines among furniture are furniture too."""
    last = max((i for i in range(first, other) if _running(pieces[i], kinds[i])), default=first)
    if "furniture" not in kinds[last:other]:
        return
    for i in range(last + 1, other):
        short = is_link_like(pieces[i]) or len(pieces[i].words) < 20
        if kinds[i] == "body" and short and not SPEECH.search(pieces[i].text):
            kinds[i] = "furniture"


def _running(piece: Piece, kind: BlockKind) -> bool:
    long = len(piece.words) >= 15 or (len(piece.words) >= 6 and bool(SPEECH.search(piece.text)))
    return kind == "body" and long and ends_sentence(piece)
