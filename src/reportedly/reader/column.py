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

    Word i has the characters [edges[i].start, edges[i].end) with its punctuation. `opens` are the
    words that open a paragraph, in order, and at last the number of words.
    """

    text: str
    codes: Codes
    edges: Sequence[Span]
    opens: Sequence[int]

    def __len__(self) -> int:
        return len(self.edges)

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
        first, last = self.edges[start].start, self.edges[end - 1].end
        tail = " …" if last - first > LONGEST else ""
        return self.text[first : min(last, first + LONGEST)] + tail


def column(text: str, blocks: Sequence[Block]) -> Column:
    """The column of an article."""
    pieces = paragraphs(text, Span(0, len(text)), blocks)
    found = tokens(text, [span for kind, span in pieces if kind not in ASIDE])
    words = [Span(a, b) for a, b in zip(found.starts.tolist(), found.ends.tolist(), strict=True)]
    edges: list[Span] = []
    opens: list[int] = []
    for kind, span in pieces:
        end = bisect_left(words, Span(span.end, 0))
        if kind not in ASIDE and end > len(edges):
            opens.append(len(edges))
            edges += _edges(text, span, words[len(edges) : end])
    return Column(text, found.codes, edges, [*opens, len(edges)])


def _edges(text: str, span: Span, words: Sequence[Span]) -> Iterator[Span]:
    """Words of a paragraph with what stands around them: white space ends a word."""
    cuts = [_cut(text, a.end, b.start) for a, b in pairwise(words)]
    yield from (Span(a, b) for a, b in pairwise([span.start, *cuts, span.end]))


def _cut(text: str, end: int, start: int) -> int:
    """Where the second of two words begins, with the marks that open it."""
    opening = text[end:start].split()[-1:] if text[start - 1 : start].strip() else [""]
    return start - len(opening[0]) if opening else start
