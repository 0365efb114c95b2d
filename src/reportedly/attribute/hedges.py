"""Hedges: words that weaken or strengthen a report, kept word for word, each with its kind.

A listed phrase counts where its neighbours let it: `hedging/words.py` has the lists with their
sources, `hedging/rules.py` the words that need a second look. Nothing here turns a hedge into a
number, and nothing guesses: a phrase that is not listed is not found. Where phrases overlap, the
first wins, and of those that begin at one place the longest ("very likely" before "likely").
"""

from collections.abc import Iterable, Iterator

from reportedly.attribute.hedging.phrases import hits
from reportedly.attribute.hedging.rules import judged
from reportedly.schema import Hedge, Span


def hedges(text: str, within: Iterable[Span]) -> tuple[Hedge, ...]:
    """The hedges that lie in the spans, in order and disjoint."""
    return tuple(h for s in _joined(within) for h in _hedges(text, s))


def listed(text: str, within: Iterable[Span]) -> tuple[Hedge, ...]:
    """Every listed phrase in the spans, hedge or not: what `hedges` chooses from."""
    return tuple(h for s in _joined(within) for h in _hedges(text, s, every=True))


def _hedges(text: str, span: Span, *, every: bool = False) -> Iterator[Hedge]:
    end = span.start
    for found in hits(text, span.start, span.end):
        if found[0].start < end:
            continue
        for hit in found:
            kind = hit.kind if every else judged(text, hit)
            if kind is not None:
                yield Hedge(hit.start, hit.end, kind)
                end = hit.end
                break


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans without overlaps: a phrase that a role's edge cuts must not count as another."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made
