"""The stage: what the model found in an article, as attributions."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Protocol

import numpy as np

from reportedly.attribute.attitude import attitude
from reportedly.attribute.deeds import is_deed
from reportedly.attribute.edges import trimmed
from reportedly.attribute.found import Found
from reportedly.attribute.hedges import hedges
from reportedly.attribute.manner import manner
from reportedly.attribute.negation import denies, negated
from reportedly.attribute.runs import runs
from reportedly.attribute.seconding import seconding
from reportedly.schema import (
    ASIDE,
    Attribution,
    Block,
    BlockKind,
    Sentences,
    Span,
    Spans,
    inside,
    quote,
)

_NEVER_SAID: tuple[BlockKind, ...] = ("byline", "dateline")
"""Kinds that the model sees as context, and that no role may take along."""


class Reader(Protocol):
    """What reads a text: the model, or the rules that it is measured against."""

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        """The attributions found in sections, which are runs of sentences."""


def attribute(
    text: str, blocks: Sequence[Block], sentences: Sentences, reader: Reader
) -> list[Attribution]:
    """The attributions of one article in the order of its text, ids "<article>:a<n>"."""
    found = reader.read(text, sections(text, blocks, sentences))
    return attributions(text, blocks, sentences, found)


def sections(text: str, blocks: Sequence[Block], sentences: Sentences) -> list[Sequence[Span]]:
    """What is read apart, as runs of sentences.

    The article's own text is one section, menus and the like another, teasers a third.
    """
    return [run for s in _Blocks(blocks).sections(sentences.spans) for run in runs(text, s)]


def attributions(
    text: str, blocks: Sequence[Block], sentences: Sentences, every: Sequence[Found]
) -> list[Attribution]:
    """What a reader found in the sections, as attributions.

    Without what is no speech (`deeds`), their sources' ends set right (`edges`), and with those
    who stand by what was said or are quoted elsewhere (`seconding`).
    """
    own = _Blocks(blocks)
    spoken = (f for f in every if not is_deed(quote(text, f.cue), quote(text, f.content)))
    meant = [trimmed(text, f) for f in spoken]
    # A byline says nothing: what was read in one has no content left.
    told = (
        f
        for f in (*meant, *seconding(text, sentences, meant))
        if not f.content or own.own_words(f.content, f.cue)
    )
    found = sorted(told, key=lambda f: _place(f.cue + f.content))
    made = [
        _attribution(text, f"{sentences.article}:a{n}", one, own, sentences)
        for n, one in enumerate(found)
    ]
    return _numbered(_held(made, {one.id for one, f in zip(made, found, strict=True) if f.inner}))


def _held(made: list[Attribution], inner: Set[str]) -> list[Attribution]:
    """All with their parents, but for inner ones that lost theirs to a block's edge."""
    linked = _with_parents(made)
    held = [a for a in linked if a.parent or a.id not in inner]
    return linked if len(held) == len(linked) else _held(held, inner)


def _numbered(made: Sequence[Attribution]) -> list[Attribution]:
    """The same, numbered anew where some were left out."""
    names = {a.id: f"{a.article}:a{n}" for n, a in enumerate(made)}
    return [replace(a, id=names[a.id], parent=names.get(a.parent or "")) for a in made]


class _Blocks:
    """Blocks by their place."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = sorted(blocks, key=lambda b: b.start)
        self._starts = [b.start for b in self._blocks]

    def kind(self, offset: int) -> BlockKind:
        """The kind of the block at an offset, or of the one before it."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        return self._blocks[at].kind if self._blocks else "body"

    def own_words(self, spans: Spans, cue: Spans) -> Spans:
        """A role's pieces without bylines and datelines, and with nothing of a headline where
        the cue stands elsewhere, or of the body where the cue stands in a headline.

        What lies wholly on the other side of a headline stays: then the model meant it.
        """
        said = [p for s in spans for p in self._pieces(s) if p[1] not in _NEVER_SAID]
        here = self.kind(_place(cue).start) == "headline"
        near = [piece for piece, kind in said if (kind == "headline") == here]
        return tuple(near or (piece for piece, _ in said))

    def _pieces(self, span: Span) -> Iterator[tuple[Span, BlockKind]]:
        """A span cut at the edges of blocks, with the kind of each."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        for i in range(at, len(self._blocks)):
            block = self._blocks[i]
            if block.start >= span.end:
                break
            piece = Span(max(span.start, block.start), min(span.end, block.end))
            if piece.start < piece.end:
                yield piece, block.kind

    def sections(self, sentences: Sequence[Span]) -> list[list[Span]]:
        # A menu in the middle must not part a quotation from its speaker.
        made: dict[str, list[Span]] = {}
        for sentence in sentences:
            kind = self.kind(sentence.start)
            made.setdefault(kind if kind in ASIDE else "own", []).append(sentence)
        return list(made.values())


def _attribution(
    text: str, identifier: str, found: Found, blocks: _Blocks, sentences: Sentences
) -> Attribution:
    cue = quote(text, found.cue)
    source = blocks.own_words(found.source, found.cue)
    content = blocks.own_words(found.content, found.cue)
    said = quote(text, content)
    near = _sentences_of(found.cue, sentences.spans)
    vector = b"" if found.vector is None else found.vector.astype(np.dtype("<f2")).tobytes()
    return Attribution(
        id=identifier,
        article=sentences.article,
        source=source,
        cue=found.cue,
        content=content,
        block=blocks.kind(_place(found.cue + content).start),
        manner=manner(text, content),
        attitude=attitude(cue, said),
        negated=negated(cue, said, quote(text, source)),
        denies=denies(cue, said),
        hedges=hedges(text, (*source, *found.cue, *content, *near)),
        parent=None,
        confidence=found.confidence,
        vector=vector,
    )


def _sentences_of(cue: Spans, sentences: Sequence[Span]) -> list[Span]:
    """The sentences that hold the cue: "at least, he said" hedges outside all three roles."""
    if not cue:
        return []
    first = max(0, bisect_right(sentences, (cue[0].start, float("inf"))) - 1)
    return [s for s in sentences[first : first + 1] if s.start <= cue[0].start < s.end]


def _with_parents(made: Sequence[Attribution]) -> list[Attribution]:
    """Each with the id of the smallest attribution in whose content it stands.

    One sweep over the text with the contents that are open, so a book costs no square.
    """
    parents: dict[str, str] = {}
    opened: list[Attribution] = []
    for one in sorted(made, key=lambda a: (_place(_all(a)).start, -_size(a.content))):
        start = _place(_all(one)).start
        opened = [a for a in opened if a.content and a.content[-1].end > start]
        around = [a for a in opened if inside(_all(one), a.content)]
        if around:
            parents[one.id] = min(around, key=lambda a: (_size(a.content), a.id)).id
        opened.append(one)
    return [replace(a, parent=parents.get(a.id)) for a in made]


def _all(attribution: Attribution) -> Spans:
    return (*attribution.source, *attribution.cue, *attribution.content)


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _place(spans: Spans) -> Span:
    return min(spans, default=Span(0, 0))
