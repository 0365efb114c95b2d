"""Kinds for the pieces of a text of which nothing is marked: copied, wrapped or clean."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from reportedly.clean.asides import asides
from reportedly.clean.comments import comments_start
from reportedly.clean.core import MARGINS
from reportedly.clean.credit import credit_of
from reportedly.clean.dates import date_line
from reportedly.clean.front import above, below
from reportedly.clean.linemodel import body_lines
from reportedly.clean.outlet import is_source_line
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import (
    ends_sentence,
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
_LEAST_AROUND = 8
_CLAUSE = 8
_BROKEN = 0.2
_PARAGRAPH = 25
_SHORT = 15
_SENTENCE = 8
_MILD = 2.0
_NEAR = 3


def label_lines(pieces: Sequence[Piece], hint: str, copied: bool = True) -> list[BlockKind]:
    """A kind for every piece; "body" unless something speaks against it.

    `hint` is the title that the page's format tells, if it does; `copied` whether the site around
    the article may have come along.
    """
    inner = _inner(pieces) if copied else [True] * len(pieces)
    first = _first(pieces, inner)
    title = find_title(pieces, first, hint)
    comments = comments_start(pieces, first)
    other = teaser_start(pieces[:comments], first, title)
    beside = asides(pieces)
    kinds: list[BlockKind] = [
        _kind(piece, beside.get(i), i > first) if title is None or i != title else "headline"
        for i, piece in enumerate(pieces)
    ]
    _keep_lone(pieces, kinds)
    if title is not None:
        above(pieces, kinds, title)
        below(pieces, kinds, title, first)
    if all(inner):
        _spread(pieces, kinds, title)
    _outside(pieces, kinds, inner[:other], title)
    _shut_in(pieces, kinds, first, other)
    return [_last_word(i, kind, other, comments) for i, kind in enumerate(kinds)]


def _inner(pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces are the article's; all of them where hardly anything stands around it.

    A clean text has nothing around it, and loses nothing here; nor does one whose lines are pieces
    of sentences.
    """
    found = body_lines(pieces)
    if not any(found) or found.count(False) < _LEAST_AROUND or _is_broken(pieces):
        return [True] * len(pieces)
    return found


def _is_broken(pieces: Sequence[Piece]) -> bool:
    """Whether many lines go on in lower case with the sentence of the line before."""
    long = onward = 0
    for before, piece in pairwise(pieces):
        if before.size >= _CLAUSE:
            long += 1
            onward += not ends_sentence(before) and piece.text[0].islower() and piece.gap == 1
    return onward >= _BROKEN * long and onward > 0


def _first(pieces: Sequence[Piece], inner: Sequence[bool]) -> int:
    """Where the running text begins."""
    first = first_prose(pieces, {i for i, own in enumerate(inner) if own})
    return first if first < len(pieces) else first_prose(pieces)


def _last_word(i: int, kind: BlockKind, other: int, comments: int) -> BlockKind:
    if i >= comments:
        return "furniture"
    return "teaser" if i >= other and kind != "furniture" else kind


def _kind(piece: Piece, beside: BlockKind | None, below: bool) -> BlockKind:
    """What a piece is, taken by itself; `below` the article's start a credit must be one whole."""
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
    signed = credit is not None and credit.by and (credit.whole or not below)
    return "byline" if signed or is_source_line(piece) else "body"


def _keep_lone(pieces: Sequence[Piece], kinds: list[BlockKind]) -> None:
    """Sentences with a phrase or two of a site's are the text's if they stand amid its paragraphs.

    "Halverin will become a member" is news where there is no control near that says otherwise.
    """
    for mild, run in groupby(range(len(pieces)), lambda i: _is_mild(pieces[i], kinds[i])):
        at = list(run)
        near = range(max(0, at[0] - _NEAR), min(len(pieces), at[-1] + 1 + _NEAR))
        ends = [kinds[i] for i in (at[0] - 1, at[-1] + 1) if 0 <= i < len(pieces)]
        if mild and ends == ["body", "body"] and not any(_is_control(pieces[i]) for i in near):
            for i in at:
                kinds[i] = "body"


def _is_mild(piece: Piece, kind: BlockKind) -> bool:
    mild = kind == "furniture" and piece.tag not in FURNISHED
    return mild and is_prose(piece, _SENTENCE) and furniture(piece) <= _MILD


def _is_control(piece: Piece) -> bool:
    return furniture(piece) >= 1 and not is_prose(piece, _SENTENCE)


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


def _shut_in(pieces: Sequence[Piece], kinds: list[BlockKind], first: int, other: int) -> None:
    """A short line below the article's start, with furniture above it and none of the text below.

    It is what the furniture says of itself: an article's line has some of the article beside it.
    """
    for i in range(first + 1, min(other, len(pieces))):
        below = kinds[i + 1] if i + 1 < other else "teaser"
        shut_in = kinds[i - 1] == "furniture" and below in ("furniture", "teaser")
        short = len(pieces[i].words) <= _SHORT and not SPEECH.search(pieces[i].text)
        if kinds[i] == "body" and shut_in and short:
            kinds[i] = "furniture"


def _outside(
    pieces: Sequence[Piece], kinds: list[BlockKind], inner: Sequence[bool], title: int | None
) -> None:
    """Around the article short lines are furniture, and paragraphs are other stories' teasers."""
    last = max((i for i, own in enumerate(inner) if own), default=-1)
    for i, own in enumerate(inner):
        late = i > last and kinds[i] in ("byline", "headline")
        if own or i == title or not (late or kinds[i] in ("body", "pullquote")):
            continue
        told = is_prose(pieces[i], _PARAGRAPH) and furniture(pieces[i]) < _LEANING
        shown = told or _card(pieces, i) or _card(pieces, i - 1)
        kinds[i] = "teaser" if shown else "furniture"


def _card(pieces: Sequence[Piece], i: int) -> bool:
    """Whether a headline stands here with a sentence or two below it, as lists of stories do."""
    if not 0 <= i < len(pieces) - 1:
        return False
    top, below = pieces[i], pieces[i + 1]
    is_headline = is_heading(top) and len(top.words) >= 4 and furniture(top) < 0.8
    return is_headline and below.gap <= 2 and (is_prose(below) or below.text.endswith("…"))
