"""What must hold of everything that the article stages make, whatever the text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reportedly.schema import (
    BLOCK_KINDS,
    Attribution,
    Block,
    Entity,
    Page,
    Sentences,
    Span,
    Speaker,
)
from reportedly.schema.nouns import Nouns
from reportedly.segment import LONGEST

BYTE_ORDER = "\ufeff"


def broken(nouns: Nouns) -> Iterator[str]:
    """Every rule that does not hold, in words; nothing where all is well."""
    text = nouns.one(Page).text
    blocks, cut = nouns.all(Block), nouns.one(Sentences).spans
    yield from (f"block {b.start}: kind {b.kind}" for b in blocks if b.kind not in BLOCK_KINDS)
    yield from _covering("block", text, [Span(b.start, b.end) for b in blocks])
    yield from _covering("sentence", text, cut)
    yield from (f"sentence {s} is long" for s in cut if s.end - s.start > LONGEST)
    made = nouns.all(Attribution)
    yield from _attributions(text, made)
    yield from _cast(text, nouns.all(Entity), nouns.all(Speaker), made)


def _covering(kind: str, text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Spans that hold all of the text but white space, and a byte order mark before all."""
    yield from _spans(kind, text, spans)
    edges = [0, *(at for s in spans for at in s), len(text)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    shown = text.replace(BYTE_ORDER, " ", 1) if text.startswith(BYTE_ORDER) else text
    yield from (f"no {kind} holds {a}-{b}" for a, b in gaps if shown[a:b].strip())


def _spans(kind: str, text: str, spans: Sequence[Span]) -> Iterator[str]:
    """In order, disjoint, inside the text, with something but white space at both ends."""
    for span in spans:
        words = text[span.start : span.end] if 0 <= span.start < span.end <= len(text) else ""
        if not words or words != words.strip():
            yield f"{kind} {tuple(span)} in {len(text)} characters reads {words[:40]!r}"
    for a, b in pairwise(spans):
        if a.end > b.start:
            yield f"{kind} {tuple(a)} and {tuple(b)} overlap"


def _attributions(text: str, made: Sequence[Attribution]) -> Iterator[str]:
    ids = [a.id for a in made]
    if ids != [f"{a.article}:a{n}" for n, a in enumerate(made)]:
        yield "attributions are not numbered in order"
    above = {a.id: a.parent for a in made}
    for one in made:
        for role, spans in (("source", one.source), ("cue", one.cue), ("content", one.content)):
            yield from _spans(f"{one.id} {role}", text, spans)
        if not one.content:
            yield f"{one.id} has no content"
        if not 0 <= one.confidence <= 1:
            yield f"{one.id} has a confidence of {one.confidence}"
        yield from _inside(f"{one.id} hedge", text, (h.span for h in one.hedges))
        yield from _ancestry(one, above)


def _ancestry(one: Attribution, above: dict[str, str | None]) -> Iterator[str]:
    seen, at = {one.id}, one.parent
    while at is not None:
        if at not in above or at in seen:
            yield f"{one.id} has no sound parents: {at}"
            return
        seen.add(at)
        at = above[at]


def _cast(
    text: str, cast: Sequence[Entity], speakers: Sequence[Speaker], made: Sequence[Attribution]
) -> Iterator[str]:
    for entity in cast:
        yield from _inside(f"{entity.id} mention", text, entity.mentions)
    if [s.attribution for s in speakers] != [a.id for a in made]:
        yield "not every attribution has one speaker"
    if not {s.entity for s in speakers} <= {e.id for e in cast}:
        yield "a speaker is no entity"


def _inside(kind: str, text: str, spans: Iterable[Span]) -> Iterator[str]:
    yield from (
        f"{kind} {s} is empty or outside" for s in spans if not 0 <= s[0] < s[1] <= len(text)
    )
