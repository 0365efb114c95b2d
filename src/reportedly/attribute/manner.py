"""Manner: is a content quoted, paraphrased, or both."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from reportedly.attribute.quotation import Mark, marks
from reportedly.attribute.single import singles
from reportedly.schema import Manner, Span, Spans

_TOKEN = re.compile(r"\[[^\[\]\n]{0,80}\]|\w+")
"""A word, or what an editor put into the quotation in brackets."""
_MARKS = frozenset("\"“”„‟«»″＂'‘’`‹›‚")
_PAIRS = frozenset({"''", "``", "’’", "‘‘"})
"""What may stand right before a content that begins behind its opening mark."""
_INTRODUCES = re.compile(
    r"\b(?:so-called|known as|nicknamed|entitled|titled|named|called|dubbed)\W*$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_NAME = 60
"""Characters of a name, and of what is read before it."""
_SMALL = 4
"""Letters of a word that a title may leave in small letters."""


def manner(text: str, content: Spans) -> Manner:
    """Direct when every word stands in quotation marks, in the content or just around it.

    A leading "that" and what stands in square brackets do not count. Mixed when some words are
    quoted and others are not, unless what is quoted is but a title or a name; indirect when
    none are. Single marks count where there are no double ones.
    """
    if not content:
        return "indirect"
    quoted = list(_quoted(text, content))
    inside, outside = _counts(text, content, quoted)
    if not inside:
        return "indirect"
    if not outside:
        return "direct"
    starts = [piece.start for piece in content]
    named = all(_is_name(text, starts[max(0, bisect(starts, q.start) - 1)], q) for q in quoted)
    return "indirect" if named else "mixed"


def _quoted(text: str, content: Spans) -> Iterator[Span]:
    """What stands in quotation marks from the content's first word to its last."""
    start, end = content[0].start, content[-1].end
    first = start - (2 if text[max(0, start - 2) : start] in _PAIRS else 1)
    if start and text[start - 1] not in _MARKS:
        first = start
    found = marks(text, max(0, first), end)
    if found:
        yield from _paired(text, start, end, found)
    else:
        for single in singles(text, max(0, start - 1), end, ()):
            yield Span(single.opens + 1, end if single.closes is None else single.closes)


def _paired(text: str, start: int, end: int, found: Sequence[Mark]) -> Iterator[Span]:
    """What stands between double marks; marks within a quotation are part of it."""
    # A mark that closes what was opened before the content: it began within the quotation.
    opened, depth = start, int(not found[0].opens)
    for n, mark in enumerate(found):
        if mark.opens or (n == 0 and mark.start == start):
            # A quotation that runs on opens anew with each paragraph.
            again = depth and "\n" in text[found[n - 1].end : mark.start]
            opened, depth = (opened, depth + 1 - bool(again)) if depth else (mark.end, 1)
        elif depth:
            depth -= 1
            if not depth:
                yield Span(opened, mark.start)
    if depth:
        yield Span(opened, end)


def _counts(text: str, content: Spans, quoted: Sequence[Span]) -> tuple[int, int]:
    """The words in quotation marks and those outside them."""
    inside = outside = at = 0
    for n, piece in enumerate(content):
        for m in _TOKEN.finditer(text, piece.start, piece.end):
            while at < len(quoted) and quoted[at].end <= m.start():
                at += 1
            if at < len(quoted) and quoted[at].start <= m.start():
                inside += 1
            elif not (m.group()[0] == "[" or (n == outside == inside == 0 and _that(m.group()))):
                outside += 1
    return inside, outside


def _that(word: str) -> bool:
    return word.lower() == "that"


def _is_name(text: str, start: int, quoted: Span) -> bool:
    """Whether what is quoted is a title ("Meet the Press") or is introduced as a name.

    `start` is where its piece of the content begins.
    """
    if _INTRODUCES.search(text[max(start, quoted.start - 20) : quoted.start]):
        return quoted.end - quoted.start <= _NAME
    found = _WORD.findall(text[quoted.start : quoted.end])
    around = _WORD.findall(text[max(start, quoted.start - _NAME) : quoted.start])
    return len(found) > 1 and _is_title(found) and not (around and _is_title(around))


def _is_title(found: Sequence[str]) -> bool:
    """Whether the first word and all but small ones begin with capitals, as in headlines."""
    return found[0][0].isupper() and all(w[0].isupper() or len(w) < _SMALL for w in found)
