"""One of two texts that stand beside each other: its words, with what stands between them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.reader.sections import paragraphs
from reportedly.schema import ASIDE, Block, Span
from reportedly.trace.shingles import Codes
from reportedly.trace.tokens import tokens

LONGEST = 12_000
"""Characters of a piece; of a longer one, which is hardly made of words, the end is left out."""


@dataclass(frozen=True, slots=True)
class Column:
    """The words of a text without its menus and teasers.

    Word i has the characters [begins[i], ends[i]) with its punctuation. `opens` are the words that
    open a paragraph, in order, and at last the number of words.
    """

    text: str
    codes: Codes
    begins: Sequence[int]
    ends: Sequence[int]
    opens: Sequence[int]

    def __len__(self) -> int:
        return len(self.begins)

    def is_open(self, word: int) -> bool:
        """Whether a paragraph begins with a word; so it does behind the last one."""
        return self.opens[bisect_left(self.opens, word)] == word

    def opens_in(self, start: int, end: int) -> Sequence[int]:
        """The words of [start, end) that open a paragraph."""
        return self.opens[bisect_left(self.opens, start) : bisect_left(self.opens, end)]

    def paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The words [start, end) in stretches that lie in one paragraph each."""
        cuts = self.opens_in(start + 1, end)
        yield from ((a, b) for a, b in pairwise([start, *cuts, end]) if a < b)

    def words(self, start: int, end: int) -> str:
        """The text of the words [start, end), which lie in one paragraph."""
        first, last = self.begins[start], self.ends[end - 1]
        tail = " …" if last - first > LONGEST else ""
        return self.text[first : min(last, first + LONGEST)] + tail


def column(text: str, blocks: Sequence[Block]) -> Column:
    """The column of an article."""
    pieces = paragraphs(text, Span(0, len(text)), blocks)
    spans = [span for kind, span in pieces if kind not in ASIDE]
    found = tokens(text, spans)
    starts = found.starts.tolist()
    begins = _begins(text, starts, found.ends.tolist())
    ends = [*begins[1:], len(text)]
    opens: list[int] = []
    at = 0
    for span in spans:
        end = bisect_left(starts, span.end, at)
        if at < end:
            opens.append(at)
            begins[at], ends[end - 1] = span.start, span.end
        at = end
    return Column(text, found.codes, begins, ends, [*opens, at])


def _begins(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Where each word begins, with the marks that open it: a quotation mark, a bracket."""
    return [
        start if text[start - 1 : start].isspace() else start - _opening(text[end:start])
        for end, start in zip([0, *ends], starts, strict=False)
    ]


def _opening(between: str) -> int:
    """How many marks behind the last white space between two words belong to the second."""
    last = between.split()[-1:] if not between[-1:].isspace() else []
    return len(last[0]) if last else 0
