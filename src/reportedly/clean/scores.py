"""How much a piece reads like reporting, and how much like the site around it."""

from reportedly.clean.pieces import Piece
from reportedly.clean.vocabulary import CREDIT, SLASHED

# The words of a sentence, and how much it speaks for the site if only light phrases say so.
_SENTENCE = 5
_HINT = 0.25
_ENDS = tuple(".!?…\"'”’»。！？」』")


def ends_sentence(piece: Piece) -> bool:
    """Whether its last characters close a sentence; brackets and notes after it do not count.

    So long a piece that only its beginning is looked at is taken to.
    """
    return piece.cut or piece.text.rstrip(" )]*†").endswith(_ENDS)


def lower_share(piece: Piece) -> float:
    """The share of its words that begin in lower case or with a digit."""
    cased = piece.cased
    return sum(not word[0].isupper() for word in cased) / len(cased) if cased else 0.0


def is_prose(piece: Piece, least: int = 10) -> bool:
    """A sentence or more: long enough, closed, and not in the case of titles or menus."""
    return piece.size >= least and ends_sentence(piece) and lower_share(piece) >= 0.5


def is_heading(piece: Piece) -> bool:
    """Short, on a line of its own, and not closed by a full stop."""
    return 1 <= len(piece.words) <= 30 and not piece.text.rstrip().endswith((".", ",", ";", ":"))


def is_link_like(piece: Piece) -> bool:
    """Written like a title or a button: short, open, most words with a capital."""
    return 1 <= len(piece.words) <= 18 and not ends_sentence(piece) and lower_share(piece) < 0.5


def furniture(piece: Piece) -> float:
    """At least 1 where the piece speaks for the site and not for the story; see `site_weight`.

    "We", "our", "you" and "today" alone do not make a sentence furniture: a speech is full of them.
    """
    if piece.site > _HINT and is_prose(piece, _SENTENCE) and not piece.telling:
        return _HINT
    return piece.site


def is_credit(piece: Piece) -> bool:
    """Whether it ends or is a picture's credit."""
    if len(piece.words) > 70:
        return False
    if SLASHED.fullmatch(piece.text) and len(piece.words) <= 14:
        return lower_share(piece) < 0.3
    found = CREDIT.search(piece.text)
    if not found:
        return False
    return len(piece.words) <= 25 or found.start() > 0.6 * len(piece.text)
