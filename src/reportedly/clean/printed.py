"""When it was published and changed, as lines near the headline say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.clean.dateline import DATELINE, opening
from reportedly.clean.dates import date_in, date_prefix
from reportedly.clean.facts import NOTHING, Found
from reportedly.clean.moment import moment_in
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import is_prose
from reportedly.schema import BlockKind

_LABEL = re.compile(
    r"\b(?P<new>last updated|updated|last modified|modified|edited|amended|aktualisiert)\b|"
    r"\b(?:first published|originally published|published|posted|created|issued|released|date)\b",
    re.IGNORECASE,
)
_OPENING = 4
_SENTENCE = 5
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Printed:
    """The two moments that a page's lines tell.

    `near` tells whether that of publication stands between headline and text, where no other
    day stands.
    """

    published: Found = NOTHING
    updated: Found = NOTHING
    near: bool = False


def printed(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> Printed:
    """The moments of credit lines, first below the headline, then above it.

    A site's own top line may hold the day on which the page was saved. Where no line tells it, the
    dateline that opens the text may. A day that is labelled as that of a change counts as the day
    of publication only where there is no other.
    """
    parts = [part for piece in _lines(pieces, kinds) for part in _parts(piece)]
    new = next((found for label, found in parts if label), NOTHING)
    old = next((found for label, found in parts if not label), NOTHING)
    day = old or _prefix(pieces) or _opening(pieces, kinds) or new
    return Printed(day, new, _near(day, pieces, kinds))


def _near(day: Found, pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> bool:
    if day.start is None or "headline" not in kinds:
        return False
    top = pieces[kinds.index("headline")].start
    text = (p.start for p, k in zip(pieces, kinds, strict=True) if k == "body" and p.start > top)
    return top < day.start < next(text, top)


def _lines(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> Iterator[Piece]:
    top = kinds.index("headline") if "headline" in kinds else 0
    told = _subheads(pieces, kinds)
    for i in (*range(top, len(pieces)), *range(top)):
        if kinds[i] in ("byline", "dateline") and i not in told:
            yield pieces[i]


def _subheads(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> set[int]:
    """Lines of nothing but a day amid the text: what a timeline tells, and not when it came out.

    One alone below the first paragraph stands below a deck, unless it is a heading, and one day
    again and again is that of a page's head.
    """
    prose = prose_of(pieces, kinds)
    amid = range(prose[0], prose[-1]) if prose else range(0)
    bare = [i for i in amid if kinds[i] == "dateline" and not is_labelled(pieces[i])]
    if len({date_in(pieces[i].text) for i in bare}) != 1:
        return set(bare)
    below_deck = bare[0] < prose[1] and pieces[bare[0]].tag not in _HEADINGS
    return set() if len(bare) > 1 or below_deck else set(bare)


def prose_of(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> list[int]:
    """The indices of the article's sentences."""
    both = enumerate(zip(pieces, kinds, strict=True))
    return [i for i, (piece, kind) in both if kind == "body" and is_prose(piece, _SENTENCE)]


def is_labelled(piece: Piece) -> bool:
    """Whether it says what its day is: "Published 3 May 2031"."""
    return _LABEL.search(piece.text) is not None


def _parts(piece: Piece) -> Iterator[tuple[bool, Found]]:
    """Each part of a line with a moment, and whether its label tells of a change."""
    marks = list(_LABEL.finditer(piece.text))
    starts = [0, *(mark.start() for mark in marks)]
    news = [False, *(mark["new"] is not None for mark in marks)]
    for start, end, new in zip(starts, [*starts[1:], len(piece.text)], news, strict=True):
        if found := _found(piece, start, end, "dateline line"):
            yield new, found


def _opening(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> Found:
    """The day in the dateline that opens the text: "HALVERIN, 3 May 2031 (NPA) —"."""
    top = opening([p for p, k in zip(pieces, kinds, strict=True) if k == "body"])
    found = DATELINE.match(top.text) if top else None
    return (
        _found(top, *found.span("day"), "dateline") if top and found and found["day"] else NOTHING
    )


def _prefix(pieces: Sequence[Piece]) -> Found:
    """The day that one of the first lines begins with."""
    cuts = ((piece, date_prefix(piece.text)) for piece in pieces[:_OPENING])
    return next((_found(p, 0, end, "first line") for p, end in cuts if end), NOTHING)


def _found(piece: Piece, start: int, end: int, origin: str) -> Found:
    text = piece.text[start:end]
    moment = moment_in(text)
    if not moment.day:
        return NOTHING
    start += len(text) - len(text.lstrip())
    end = piece.start + start + len(text.strip())
    return Found(moment.text, origin, piece.start + start, end)
