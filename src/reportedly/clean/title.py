"""Which piece is the headline."""

import re
from collections.abc import Collection, Sequence

from reportedly.clean.credit import credit_of
from reportedly.clean.dateline import DATELINE
from reportedly.clean.dates import date_line
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture, is_credit, is_heading, is_prose
from reportedly.clean.vocabulary import STOP_WORDS

_LONGEST = 30
_WHEN = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|today|yesterday|(?:last|this) "
    r"(?:week|month))\b"
)
# The end of a sentence and the beginning of the next; "N.Y. debate" and "Mary J. Holm" are none.
_TWO = re.compile(r"[a-z]{3}[.!?]['\"”’]? [A-Z'\"“‘]")
_LOOK = 40
_ELSEWHERE = frozenset("nav footer aside form button select figcaption byline front a".split())


def first_prose(pieces: Sequence[Piece], among: Collection[int] | None = None) -> int:
    """Where the article's running text begins: at a long sentence, a short one before another, one
    that a dateline opens, or one that opens the page.

    Where there is none, a note of one paragraph, at its only sentence; else the number of pieces.
    `among` are the indices that may be it, if not all.
    """
    lone = len(pieces)
    for i, piece in enumerate(pieces):
        if among is not None and i not in among:
            continue
        if not is_prose(piece) or furniture(piece) >= 0.5 or is_credit(piece):
            continue
        soon = pieces[i + 1 : i + 3]
        alone = i == 0 and len(piece.words) >= 12 and furniture(piece) < 0.35
        if alone or len(piece.words) >= 25 or DATELINE.match(piece.text):
            return i
        if any(is_prose(p) and furniture(p) < 0.5 for p in soon):
            return i
        if lone == len(pieces) and len(piece.words) >= 8 and furniture(piece) < 0.35:
            lone = i
    return lone


def find_title(pieces: Sequence[Piece], first: int, hint: str) -> int | None:
    """The headline's index: the piece that the format's title names, else the likeliest line.

    Likely is a short line before the running text whose words come back in it.
    """
    if hint and (named := _named(pieces, hint)) is not None:
        return named
    if marked := [i for i, p in enumerate(pieces[: first + 1]) if p.tag == "h1"]:
        return marked[0]
    if hint or first == len(pieces):
        return None
    vocabulary = words_of(pieces[first : first + _LOOK])
    lines = range(max(0, first - _LOOK), first)
    scored = [(_likely(pieces, i, vocabulary), -i) for i in lines if _possible(pieces[i])]
    if scored and max(scored)[0] >= 1.0:
        return -max(scored)[1]
    return first if first == 0 and _sentence_title(pieces) else None


def stems(words: Sequence[str]) -> set[str]:
    """Content words, cut so that "election" and "elections" are the same."""
    return {word[:6].rstrip("s'’") for word in words if len(word) > 2 and word not in STOP_WORDS}


def words_of(pieces: Sequence[Piece]) -> set[str]:
    """The stems of all the pieces."""
    return {stem for piece in pieces for stem in stems(piece.words)}


def _named(pieces: Sequence[Piece], hint: str) -> int | None:
    """The piece most like the hint; headings are preferred, and of equals the first."""
    wanted = set(Piece(0, 0, hint).words)
    best: tuple[float, int] | None = None
    for i, piece in enumerate(pieces):
        own = set(piece.words)
        shared = len(own & wanted)
        if not shared or len(piece.words) > 60 or piece.tag in _ELSEWHERE - {"a"}:
            continue
        likeness = 2 * shared / (len(own) + len(wanted)) + 0.1 * (piece.tag == "h1")
        if likeness >= 0.6 and (best is None or likeness > best[0]):
            best = likeness, i
    return best[1] if best else None


def _possible(piece: Piece) -> bool:
    return (
        2 <= len(piece.words) <= _LONGEST
        and furniture(piece) < 0.8
        and not is_credit(piece)
        and not date_line(piece.text)
        and not DATELINE.match(piece.text)
        and not _dated(piece)
        and piece.tag not in _ELSEWHERE
    )


def _likely(pieces: Sequence[Piece], i: int, vocabulary: set[str]) -> float:
    """Twice the share of its content words that the text takes up again, and small change."""
    piece = pieces[i]
    own = stems(piece.words)
    if not own:
        return 0.0
    share = len(own & vocabulary) / len(own)
    repeated = any(p.key == piece.key for p in pieces[i + 1 : i + 4])
    return (
        2.0 * share * min(1.0, len(own) / 4)
        + 0.4 * is_heading(piece)
        + 0.3 * (len(piece.words) >= 4)
        + 0.3 * piece.tag.startswith("h")
        + 1.0 * any(_dated(p) for p in pieces[i + 1 : i + 4])
        + 0.7 * (i == 0 and pieces[1].gap >= 2)
        - 0.8 * (credit_of(piece) is not None)
        - 0.5 * (repeated and not is_heading(piece))
        - furniture(piece)
    )


def _dated(piece: Piece) -> bool:
    """Whether it is a credit line that says when, or says "By"."""
    credit = credit_of(piece)
    return credit is not None and (credit.by or bool(credit.date))


def _sentence_title(pieces: Sequence[Piece]) -> bool:
    """Whether a text without a heading begins with a sentence that is its title and not its lead.

    It is set apart, shorter than what follows, tells no day, and the lead takes up a quarter of its
    content words. Measured on PolNeAR train: so do 70% of such titles, and 21% of the leads that
    come first where the title is cut away.
    """
    if len(pieces) < 2:
        return False
    top, after = pieces[0], pieces[1]
    own = stems(top.words)
    return (
        len(top.words) <= min(28, len(after.words) - 1)
        and after.gap >= 2
        and (len(top.words) <= 14 or not _TWO.search(top.text))
        and not top.text.startswith(("“", '"', "‘", "'"))
        and not _WHEN.search(top.text)
        and is_prose(after)
        and len(own & stems(after.words)) >= 0.25 * len(own)
    )
