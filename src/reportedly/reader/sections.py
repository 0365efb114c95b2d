"""A stretch of an article in sections of one kind of block, and these in paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from reportedly.lines import meant_breaks
from reportedly.reader.runs import Refs, runs
from reportedly.reader.signs import is_heading
from reportedly.reader.view import Mark, Paragraph, Run, Section
from reportedly.schema import Block, BlockKind, Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")

Piece = tuple[BlockKind, Span]
"""A paragraph, and the kind of its block."""


def sections(
    text: str, part: Span, blocks: Iterable[Block], marks: Iterable[Mark], refs: Refs
) -> tuple[Section, ...]:
    """The sections of a part of a text; their runs add up to it."""
    pieces = paragraphs(text, part, blocks)
    edges: Refs = {**dict.fromkeys((span.end for _, span in pieces), ()), **refs}
    cut = iter(runs(text, part, marks, edges))
    filled = [(kind, _paragraph(span, cut)) for kind, span in pieces]
    return tuple(
        Section(kind, tuple(p for _, p in own)) for kind, own in groupby(filled, lambda x: x[0])
    )


def _paragraph(span: Span, cut: Iterator[Run]) -> Paragraph:
    """A paragraph with its runs, which are the next ones: they are cut at its end too."""
    own: list[Run] = []
    at = span.start
    while at < span.end:
        own.append(next(cut))
        at += len(own[-1].text)
    text = "".join(run.text for run in own)
    signed = any(m.role == "markup" for run in own[:2] for m in run.marks)
    return Paragraph(span.start, span.end, tuple(own), signed and is_heading(text))


def paragraphs(text: str, part: Span, blocks: Iterable[Block]) -> list[Piece]:
    """The paragraphs of a part of a text, adjoining; white space goes to the one before it.

    What lies in no block is furniture: no stage has read it.
    """
    found: list[Piece] = []
    for kind, span in _tiles(part, blocks):
        for piece in _paragraphs(text, span):
            if found and not text[piece.start : piece.end].strip():
                before, last = found.pop()
                found.append((before, Span(last.start, piece.end)))
            else:
                found.append((kind, piece))
    return found


def _tiles(part: Span, blocks: Iterable[Block]) -> Iterator[Piece]:
    """The blocks within a part, and the gaps between them."""
    at = part.start
    for block in sorted(blocks, key=lambda b: b.start):
        start, end = max(at, block.start), min(part.end, block.end)
        if start >= end:
            continue
        if at < start:
            yield "furniture", Span(at, start)
        yield block.kind, Span(start, end)
        at = end
    if at < part.end:
        yield "furniture", Span(at, part.end)


def _paragraphs(text: str, span: Span) -> Sequence[Span]:
    blank = {m.end() for m in _BLANK.finditer(text, *span)}
    cuts = {*span, *blank, *meant_breaks(text, *span)}
    return [Span(a, b) for a, b in pairwise(sorted(cuts))]
