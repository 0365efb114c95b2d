"""Text and the marks that lie over it, cut into runs over which the same marks lie."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reportedly.reader.view import Mark, Run
from reportedly.schema import Span

DEEPEST = 12
"""Marks that a run names; of more the longest are let go, so that a hostile article stays small."""

Refs = Mapping[int, Sequence[str]]
"""Attributions by the character behind which their numbers stand."""


def runs(text: str, span: Span, marks: Iterable[Mark], refs: Refs) -> tuple[Run, ...]:
    """The runs of a stretch of text, which add up to it; none for an empty stretch."""
    here = [m for m in marks if m.start < span.end and span.start < m.end and m.start < m.end]
    edges = {at for m in here for at in (m.start, m.end)} | set(refs)
    cuts = sorted({*span, *(at for at in edges if span.start < at < span.end)})
    return tuple(
        Run(a, text[a:b], over, tuple(refs.get(b, ())))
        for (a, b), over in zip(pairwise(cuts), _over(here, cuts), strict=True)
    )


def _over(marks: Iterable[Mark], cuts: Sequence[int]) -> Iterator[tuple[Mark, ...]]:
    """For each stretch between two cuts the marks that lie over it, the longest first."""
    waiting = sorted(marks, reverse=True)
    lying: list[Mark] = []
    for at in cuts[:-1]:
        lying = [m for m in lying if m.end > at]
        while waiting and waiting[-1].start <= at:
            lying.append(waiting.pop())
        lying = sorted(lying, key=lambda m: (m.start - m.end, m))[-DEEPEST:]
        yield tuple(lying)
