"""The words of a hit: its passage in runs, each with what it is."""

from dataclasses import dataclass
from itertools import pairwise

from reportedly.schema import covers
from reportedly.schema.query import Hit


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a passage: said by the source or not, a hedge or not, asked for or not."""

    text: str
    said: bool
    hedge: bool
    found: bool


def runs(hit: Hit) -> list[Run]:
    """A hit's passage, in order."""
    start, end = hit.passage.start, hit.passage.end
    spans = (*hit.statement.spans, *hit.hedges, *hit.marks)
    cuts = {start, end, *(at for span in spans for at in span if start < at < end)}
    return [_run(hit, a, b) for a, b in pairwise(sorted(cuts))]


def _run(hit: Hit, start: int, end: int) -> Run:
    base = hit.passage.start
    return Run(
        hit.passage.text[start - base : end - base],
        covers(hit.statement.spans, start),
        covers(hit.hedges, start),
        covers(hit.marks, start),
    )
