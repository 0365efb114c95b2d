"""Sentences: where the encoder's windows may be cut.

A splitter by rule, in one pass over the text (linear time). A sentence ends

- at a blank line;
- at `.`, `!`, `?` or an ellipsis, with the quotation marks and brackets that
  close behind it, when white space and something that can open a sentence
  follow, unless the full stop belongs to an abbreviation, an initial or the number of an item;
- at a single line break, when the line was not merely wrapped (see `lines.py`);
- at white space after LONGEST characters, or there where it has none.

The same function cuts training texts and articles.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportedly.lines import meant_breaks
from reportedly.schema import Span

TITLES = frozenset(
    "adm ald amb assoc asst atty brig capt cmdr col cpl del dep det dir dr drs fr gen gov hon insp"
    " lt maj messrs mlle mme mr mrs ms msgr mt mx pres prof rep reps rev secy sen sens sgt sr st"
    " supt treas vs".split()
)
"""Never end a sentence: something that they introduce follows."""

BEFORE_NUMBER = frozenset(
    "apr art aug cf ch dec feb fig figs jan jul jun mar no nos nov oct op p pp sec sept vol".split()
)
"""End a sentence unless a number follows."""

PERHAPS = frozenset(
    "a.m p.m ave bros co corp dept inc jr ltd n.y ph.d sr univ e.g i.e etc al".split()
)
"""End a sentence when the next word is a usual beginning."""

STATES = frozenset(
    "calif conn fla ill mass md mich minn mo okla ore pa penn tenn va wash wis".split()
)
"""The same with a capital only: "ill", "mass", "ore" and "wash" are words too."""

STARTERS = frozenset(
    "a after all although an and as asked at both but by during each even for from he her here his"
    " how however i if in instead it its last later many meanwhile more most mr mrs ms no now of on"
    " one other our she since so some still that the their then there these they this those though"
    " to two under until we what when where while who why with yet you".split()
)
"""Words that begin sentences far more often than they follow an abbreviation."""

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
# The look-behind keeps the scan linear on "!!!!!!…".
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"”“’'»«›‹)\]]*(?=\s)")
_NEXT = re.compile(r"\s+([\"“”„‘‚'`«»‹›(\[—–•*-]*)(\w*)")
_WORD_BEFORE = re.compile(r"[^\W\d_](?:[\w.]{0,14})$")
_ITEM = re.compile(r"\s{0,8}\d{1,2}")
_LOOK_BACK = 16
LONGEST = 5_000
"""Characters in a sentence: a text without any end must not be held in memory as a whole. The
longest in PolNeAR train has 1,094."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of text[start:end], in order, disjoint, without white space at their ends."""
    end = len(text) if end is None else end
    cuts = sorted({*_paragraph_cuts(text, start, end), *meant_breaks(text, start, end)})
    found: list[Span] = []
    for lo, hi in pairwise([start, *cuts, end]):
        edges = [lo, *_stops(text, lo, hi), hi]
        found += (
            piece
            for a, b in pairwise(edges)
            for c, d in _bounded(text, a, b)
            if (piece := _trim(text, c, d))
        )
    return found


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """The span in parts that are not longer than LONGEST."""
    while end - start > LONGEST:
        room = start + 1, start + LONGEST
        cut = max(text.rfind(" ", *room), text.rfind("\n", *room)) + 1 or start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None when nothing is left."""
    body = text[start:end]
    left = len(body) - len(body.lstrip())
    right = len(body.rstrip())
    return Span(start + left, start + right) if right > left else None


def _paragraph_cuts(text: str, start: int, end: int) -> Iterator[int]:
    return (m.end() for m in _BLANK.finditer(text, start, end))


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets behind the sentence-final punctuation within one paragraph."""
    for stop in _STOP.finditer(text, start, end):
        following = _NEXT.match(text, stop.end(), end)
        if following and _is_boundary(text, start, stop, following.group(1), following.group(2)):
            yield stop.end()


def _is_boundary(text: str, floor: int, stop: re.Match[str], opener: str, word: str) -> bool:
    if not opener and (not word or word[0].islower()):
        return False
    if opener and word[:1].islower() and opener[0] in "(—–-":
        return False
    if stop.group() != ".":
        return True
    if _ITEM.fullmatch(text, floor, stop.start()):
        return False
    before = _WORD_BEFORE.search(text, max(floor, stop.start() - _LOOK_BACK), stop.start())
    return before is None or _may_end(before.group(), word, opener)


def _may_end(word: str, following: str, opener: str) -> bool:
    """Whether a full stop behind this word can end a sentence."""
    low = word.lower()
    if low in TITLES:
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        return False  # an initial
    if low in BEFORE_NUMBER:
        return not following[:1].isdigit()
    abbreviated = low in PERHAPS or (low in STATES and word[0].isupper())
    if abbreviated or re.fullmatch(r"(?:\w\.)+\w", word):
        return bool(opener) or following.lower() in STARTERS
    return True
