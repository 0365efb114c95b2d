"""Two articles: whether one is a copy of the other, reuses a passage, credits it or links to it."""

from collections.abc import Sequence

from reportedly.schema import Lineage, LineageKind, Span
from reportedly.trace.direction import Direction, direct
from reportedly.trace.passages import Overlap, Passage, longest_first, overlap
from reportedly.trace.reading import Reading
from reportedly.trace.shingles import PASSAGE
from reportedly.trace.signature import NOTHING

COPIED = 0.5
"""Part of the shorter text from which it is a copy."""

SHORTEST = 40
"""Words that must be shared for a copy; two texts of one sentence may agree by themselves."""

CREDITED = 10
"""Words in one run that must be shared with an article whose outlet is credited."""

_SHOWN = 12
"""Passages of a pair that are kept, the longest."""


def relate(one: Reading, other: Reading) -> Lineage | None:
    """The lineage of two articles, or None where they have nothing from each other."""
    shared = overlap(one.text, other.text)
    if shared.share < COPIED and shared.longest < CREDITED and not (one.links or other.links):
        return None
    kept = longest_first(_worth(shared), _SHOWN)
    spans = [(one.text.span(*p.first), other.text.span(*p.second)) for p in kept]
    found = direct(one, other, spans)
    kind = _kind(shared, found)
    if kind is None:
        return None
    ahead = found.first is one
    same = one.content == other.content != NOTHING
    return Lineage(
        original=found.first.article.id,
        derived=found.second.article.id,
        kind=kind,
        directed=found.known,
        share=round(shared.share, 3),
        why=f"{_measure(kind, shared, same)}; {found.why}" if kind != "link" else found.why,
        original_spans=_side(spans, 0 if ahead else 1),
        derived_spans=_side(spans, 1 if ahead else 0),
        signs=found.signs,
    )


def _worth(shared: Overlap) -> list[Passage]:
    """The passages that are shown: not those of a few words, unless there are no others."""
    return [p for p in shared.passages if p.words >= CREDITED] or list(shared.passages)


def _kind(shared: Overlap, found: Direction) -> LineageKind | None:
    if shared.share >= COPIED and shared.words >= SHORTEST:
        return "copy"
    if shared.longest >= PASSAGE:
        return "reuse"
    if found.by == "credit" and shared.longest >= CREDITED:
        return "credit"
    return "link" if found.by == "link" else None


def _side(spans: Sequence[tuple[Span, Span]], which: int) -> tuple[Span, ...]:
    return tuple(sorted({pair[which] for pair in spans}))


def _measure(kind: LineageKind, shared: Overlap, same: bool) -> str:
    if same:
        return "word for word the same"
    if kind == "copy":
        return f"{shared.share:.0%} of the shorter text's words stand in the other"
    return f"a passage of {shared.longest:.0f} words stands in both"
