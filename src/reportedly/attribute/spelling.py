"""Spelling: a sentence as the encoder is to see it, and where each character of that stands.

The encoder learned from American news. What it never met there is written as it knows it: low,
angled and single quotation marks as curly double ones, LaTeX's two backquotes as one mark, and a
word that was parted at the end of a line in one piece. Nothing else is touched.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.quotation import Mark
from reportedly.schema import Span

Edit = tuple[int, int, str]
"""text[start:end] is to be written in another way."""

_KNOWN = {True: frozenset('"“') | {"''"}, False: frozenset('"”') | {"''"}}
_USUAL = {True: "“", False: "”"}
_PARTED = re.compile("(?<=[^\\W\\d_])[-\u00ad\u2010][ \\t]{0,3}\r?\n[ \\t]{0,40}(?=[^\\W\\d_])")
# The tokenizer refuses what UTF-8 cannot carry: half of a surrogate pair.
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A text written anew, and where each of its characters began and ended in the old one."""

    text: str
    begins: Sequence[int]
    ends: Sequence[int]


def spelt(text: str, sentence: Span, marks: Sequence[Mark]) -> Spelt:
    """The sentence as the encoder is to see it; `marks` are the text's quotation marks, in order.

    Offsets are those of `text`.
    """
    edits = [*_usual_marks(text, sentence, marks), *_whole_words(text, sentence)]
    made = rewritten(text, sorted(edits), *sentence)
    return Spelt(encodable(made.text), made.begins, made.ends)


def encodable(text: str) -> str:
    """The text as the tokenizer takes it, as long as before."""
    return _SURROGATE.sub("\ufffd", text)


def rewritten(text: str, edits: Iterable[Edit], start: int, end: int) -> Spelt:
    """text[start:end] after the edits, which are in order and do not overlap."""
    made: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    at = start
    for lo, hi, words in edits:
        made += (text[at:lo], words)
        begins += (*range(at, lo), *(lo for _ in words))
        ends += (*range(at + 1, lo + 1), *(hi for _ in words))
        at = hi
    if not made:
        return Spelt(text[start:end], range(start, end), range(start + 1, end + 1))
    made.append(text[at:end])
    return Spelt("".join(made), [*begins, *range(at, end)], [*ends, *range(at + 1, end + 1)])


def _usual_marks(text: str, sentence: Span, marks: Sequence[Mark]) -> Iterator[Edit]:
    for i in range(bisect_left(marks, sentence.start, key=lambda m: m.start), len(marks)):
        start, end, opens = marks[i]
        if end > sentence.end:
            break
        if text[start:end] not in _KNOWN[opens]:
            yield start, end, _USUAL[opens]


def _whole_words(text: str, sentence: Span) -> Iterator[Edit]:
    """What parts words at the ends of lines, where they go on in lower case."""
    for m in _PARTED.finditer(text, *sentence):
        if text[m.end()].islower():
            yield m.start(), m.end(), ""
