"""Kinds for the pieces of a page whose format marks them and whose main part is known."""

import re
from collections.abc import Sequence

from reportedly.clean.asides import asides
from reportedly.clean.credit import credit_of
from reportedly.clean.dates import date_in, date_line
from reportedly.clean.front import kind_of
from reportedly.clean.lines import FURNISHED
from reportedly.clean.outlet import is_source_line
from reportedly.clean.pieces import Piece
from reportedly.clean.pointers import is_pointer
from reportedly.clean.scores import ends_sentence, furniture, is_prose
from reportedly.clean.title import find_title, first_prose
from reportedly.clean.vocabulary import SPEECH
from reportedly.schema import BlockKind

# Who wrote a post that is quoted, as sites show it: "— Ida Falk (@falk) May 3, 2031".
_POST = re.compile(r"^[—–-].{1,80}\(@\w")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HEAD = 12
_LEAST_MAIN = 25
_DECK = 60
_HEADING = 15
_LABEL = 6
_LINK = 4


def has_main(pieces: Sequence[Piece]) -> bool:
    """Whether enough of the page is known to be its article."""
    return sum(len(p.words) for p in pieces if p.main) >= _LEAST_MAIN


def label_marked(pieces: Sequence[Piece], hint: str) -> list[BlockKind]:
    """A kind for every piece, from its tag, the main part and, within this, its words."""
    marks = [i for i, p in enumerate(pieces) if p.main]
    extent = range(marks[0], marks[-1] + 1)
    title = find_title(pieces, marks[0], hint)
    top = title if title is not None and title < marks[0] else max(0, marks[0] - _HEAD)
    beside = asides(pieces)
    first = first_prose(pieces, set(marks))
    kinds: list[BlockKind] = []
    for i, piece in enumerate(pieces):
        if i == title or (title is not None and _again(pieces, i, title, marks[-1])):
            kinds.append("headline")
        elif piece.main and not (title and i < title and not is_prose(piece)):
            kinds.append(_within(piece, beside.get(i), i > first))
        elif top <= i < marks[0]:
            kinds.append(_above(piece, beside.get(i), title is not None and i > title))
        elif i in extent:
            kinds.append(_between(piece, beside.get(i), i > first))
        else:
            kinds.append("furniture")
    _appeals(pieces, kinds)
    _headings(pieces, kinds)
    _others(pieces, kinds, marks[-1])
    return kinds


def _again(pieces: Sequence[Piece], i: int, title: int, last: int) -> bool:
    return i <= last and len(pieces[i].words) > 2 and pieces[i].key == pieces[title].key


def _within(piece: Piece, beside: BlockKind | None, below: bool) -> BlockKind:
    """A block that is in the article's main part, perhaps `below` its first prose."""
    if piece.tag == "figcaption":
        return "caption"
    if beside and not (beside == "caption" and piece.tag in _HEADINGS):
        return beside
    if is_pointer(piece):
        return "furniture"
    if furniture(piece) >= _enough(piece):
        return "furniture"
    return "body" if _POST.search(piece.text) else _signed(piece, below) or "body"


def _enough(piece: Piece) -> float:
    """The site's weight from which a block of the main part is furniture.

    Of the sentences with a weight below 2, none was furniture in the 185 pages that were looked at.
    """
    if piece.tag == "aside" and len(piece.words) <= 30:
        return 0.5
    if piece.tag in FURNISHED:
        return 1.0
    return 2.0 if is_prose(piece, 8) else 1.5


def _above(piece: Piece, beside: BlockKind | None, below_title: bool) -> BlockKind:
    """A block above the main part: who and when, the deck, or the site."""
    if piece.tag == "figcaption":
        return "caption"
    if signed := _signed(piece):
        return signed
    if beside and beside != "pullquote":
        return beside
    site = piece.tag in FURNISHED and not (piece.tag == "header" and below_title)
    if site or furniture(piece) >= 0.5 or not is_prose(piece, 8):
        return "furniture"
    return "headline" if below_title and len(piece.words) <= _DECK else "body"


def _between(piece: Piece, beside: BlockKind | None, below: bool) -> BlockKind:
    """A block between those of the main part, in a place where no others of these stand."""
    if piece.tag == "figcaption":
        return "caption"
    if signed := _signed(piece, below):
        return signed
    if beside:
        return beside
    if piece.tag in FURNISHED or furniture(piece) >= 0.5 or is_pointer(piece):
        return "furniture"
    return "body" if piece.tag in _HEADINGS and len(piece.words) <= _HEADING else "furniture"


def _signed(piece: Piece, below: bool = False) -> BlockKind | None:
    """A line that tells who wrote it, or when; `below` the first prose it must be one whole."""
    if date_line(piece.text) or (piece.tag == "time" and date_in(piece.text)):
        return "dateline"
    credit = credit_of(piece)
    tagged = piece.tag in ("byline", "address")
    told = credit and (credit.by or credit.date) and (credit.whole or not below)
    if credit and (told or tagged):
        return kind_of(credit)
    named = piece.tag == "byline" and len(piece.words) <= 25 and not is_prose(piece, 8)
    return "byline" if is_source_line(piece) or (named and furniture(piece) < 1) else None


def _appeals(pieces: Sequence[Piece], kinds: list[BlockKind]) -> None:
    """A short aside that passed for the article's text goes with the furniture in the same aside.

    Only its next neighbour: whole articles stand in elements whose class says "with-sidebar".
    """
    asides = [i for i, piece in enumerate(pieces) if piece.tag == "aside"]
    shown = {i for i in asides if kinds[i] == "furniture" and furniture(pieces[i]) >= 0.5}
    for i in asides:
        short = len(pieces[i].words) <= 30 and not SPEECH.search(pieces[i].text)
        if kinds[i] == "body" and short and shown & {i - 1, i + 1}:
            kinds[i] = "furniture"


def _headings(pieces: Sequence[Piece], kinds: list[BlockKind]) -> None:
    """A short line above links to other stories goes with them, and so does a lost heading.

    From the last to the first, for such lines may follow each other.
    """
    for i in range(len(pieces) - 2, -1, -1):
        piece = pieces[i]
        most = _HEADING if piece.tag in _HEADINGS else _LABEL
        if kinds[i] != "body" or len(piece.words) > most or ends_sentence(piece):
            continue
        links = all(
            kinds[j] == "furniture" and pieces[j].tag == "a" and len(pieces[j].words) >= _LINK
            for j in range(i + 1, min(i + 3, len(pieces)))
        )
        lost = not piece.main and piece.tag in _HEADINGS and kinds[i + 1] == "furniture"
        if links or lost:
            kinds[i] = "furniture"


def _others(pieces: Sequence[Piece], kinds: list[BlockKind], last: int) -> None:
    """Running text below the article, in paragraphs of its own, is another story's opening."""
    for i in range(last + 1, len(pieces)):
        piece = pieces[i]
        long = is_prose(piece, 25) and furniture(piece) < 0.3
        if piece.tag in ("p", "div", "blockquote", "article") and long:
            kinds[i] = "teaser"
