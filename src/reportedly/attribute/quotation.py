"""Quotation marks: which of them open, which close, and what stands inside.

Double marks come in three spellings: curly, low or angled (which tell opening from closing, but
German and Swedish use some of them the other way round), straight `"`, and two single marks
(``like'' this, or ''like'' this, as wire copy has it). Straight marks open when white space or an
opening bracket stands before them and something else than white space behind; they close when it
is the other way round, and otherwise open when no quotation is open. Where most quotations stand
in single marks, or every double mark within such, these count, and double marks within them do not.

A quotation ends with its paragraph at the latest: one that runs on opens anew in the next
paragraph, and a forgotten mark does no harm beyond its own. A mark that stands between spaces
with none behind it to close is no mark, nor is one for inches (`an 8" pipe`): it stands behind a
figure, and nothing is open there, or a mark behind it closes what is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportedly.attribute.single import Single, singles

OUTSIDE, INSIDE, OPENING, CLOSING = range(4)

_MARK = re.compile(r"[\"“”„‟«»″＂]|''|``|’’|‘‘")
_STRAIGHT = frozenset('"″＂') | {"''"}
_BRACKETS = "([{—–-‘'/"
_PUNCTUATION = frozenset(",.?!…")


class Mark(NamedTuple):
    """One quotation mark: [start, end) in characters, and whether it opens."""

    start: int
    end: int
    opens: bool


def marks(text: str, start: int, end: int, paragraphs: Sequence[int] = ()) -> list[Mark]:
    """The quotation marks of text[start:end]; `paragraphs` are offsets where one begins."""
    double = list(_doubles(text, start, end, paragraphs))
    single = singles(text, start, end, paragraphs)
    firm = sum(s.closes is None or _ends(text, s.closes) for s in single)
    outside = list(_outside(double, single, paragraphs, end))
    if firm <= sum(m.opens for m in double) and (outside or not firm):
        return double
    return sorted([*outside, *_as_marks(single)])


def _ends(text: str, closes: int) -> bool:
    """Whether punctuation stands before a closing mark, perhaps with a double mark between."""
    return text[max(0, closes - 2) : closes].rstrip('”"')[-1:] in _PUNCTUATION


def _doubles(text: str, start: int, end: int, paragraphs: Sequence[int]) -> Iterator[Mark]:
    opened, at = "", 0
    following = [*_MARK.finditer(text, start, end), None]
    firm = _firm(text, following)
    for i, (m, after) in enumerate(pairwise(following)):
        assert m is not None
        while at < len(paragraphs) and paragraphs[at] <= m.start():
            opened, at = "", at + 1
        upto = paragraphs[at] if at < len(paragraphs) else end
        if _inches(text, m, opened, _until(firm[i], upto)):
            continue
        if not opened and _stray(text, m, _until(after, upto)):
            continue
        opens = _opens(text, m, opened)
        opened = m.group() if opens else ""
        yield Mark(m.start(), m.end(), opens)


def _until(mark: re.Match[str] | None, end: int) -> re.Match[str] | None:
    return mark if mark and mark.start() < end else None


def _firm(text: str, found: Sequence[re.Match[str] | None]) -> list[re.Match[str] | None]:
    """For each mark the next one that cannot tell of inches."""
    behind: list[re.Match[str] | None] = []
    following = None
    for mark in reversed(found):
        behind.append(following)
        if mark and not _behind_figure(text, mark):
            following = mark
    return behind[::-1]


def _behind_figure(text: str, mark: re.Match[str]) -> bool:
    return mark.group() in _STRAIGHT and text[mark.start() - 1 : mark.start()].isdecimal()


def _inches(text: str, mark: re.Match[str], opened: str, firm: re.Match[str] | None) -> bool:
    """Whether a straight mark behind a figure closes nothing, as in `an 8" pipe`."""
    if not _behind_figure(text, mark):
        return False
    return not opened or (firm is not None and _only_closes(text, firm))


def _only_closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark closes wherever it stands, by its shape or by the spaces beside it."""
    if mark.group() in _STRAIGHT:
        return _spaces(text, mark) == (False, True)
    return mark.group() == "”" and not _opens(text, mark, "“")


def _opens(text: str, mark: re.Match[str], opened: str) -> bool:
    """Whether a mark opens, given the mark of the quotation that is open, if one is."""
    kind, (left, right) = mark.group(), _spaces(text, mark)
    if kind in _STRAIGHT:
        return left and not right if left != right else not opened
    if kind == "“":
        return opened != "„"  # „German“
    if kind == "«":
        return opened != "»"  # »inward«
    if kind in ("»", "”"):
        return not opened and left and not right  # »inward«, ”Swedish”
    return kind in ("„", "‟", "``", "‘‘")


def _stray(text: str, mark: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether a straight mark between spaces has none behind it in its paragraph to close."""
    if mark.group() not in _STRAIGHT or _spaces(text, mark) != (True, True):
        return False
    return following is None or _opens(text, following, mark.group())


def _spaces(text: str, mark: re.Match[str]) -> tuple[bool, bool]:
    """Whether space (or an opening bracket) stands before a mark, and space behind it."""
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    left = not before or before.isspace() or before in _BRACKETS
    return left, not after or after.isspace()


def _outside(
    double: Sequence[Mark], single: Sequence[Single], paragraphs: Sequence[int], end: int
) -> Iterator[Mark]:
    """The double marks that stand in no quotation in single ones."""
    at, until, begins = 0, -1, iter([*paragraphs, end])
    begin = next(begins)
    for mark in double:
        while at < len(single) and single[at].opens < mark.start:
            opens, closes = single[at]
            while begin <= opens and begin < end:
                begin = next(begins)
            until, at = begin if closes is None else closes, at + 1
        if mark.start >= until:
            yield mark


def _as_marks(single: Sequence[Single]) -> Iterator[Mark]:
    for opens, closes in single:
        yield Mark(opens, opens + 1, True)
        if closes is not None:
            yield Mark(closes, closes + 1, False)
