"""The marks of some attributions: their spans, the hands of their paths, and who speaks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reportedly.reader.runs import Refs
from reportedly.reader.view import Mark
from reportedly.schema import Attribution, Entity, Hand, Span, Spans


def marks(
    said: Iterable[Attribution], hands: Iterable[Hand], speakers: Iterable[Entity]
) -> list[Mark]:
    """Every mark, in the order of the text."""
    own = [m for a in said for m in _spans_of(a)]
    via = [Mark(*span, "via", h.attribution) for h in hands for span in h.via]
    named = [Mark(*span, "speaker", e.id) for e in speakers for span in e.mentions]
    return sorted({*own, *via, *named})


def _spans_of(said: Attribution) -> Iterator[Mark]:
    yield from (Mark(*span, "source", said.id) for span in said.source)
    yield from (Mark(*span, "cue", said.id) for span in said.cue)
    yield from (Mark(*span, "content", said.id) for span in said.content)
    yield from (Mark(*hedge.span, "hedge", said.id) for hedge in said.hedges)


def place(said: Attribution) -> Span:
    """Where an attribution begins and ends: its address."""
    every = _every(said)
    return Span(min(s.start for s in every), max(s.end for s in every)) if every else Span(0, 0)


def refs(said: Iterable[Attribution], last: int) -> Refs:
    """Where the number of each stands: behind its cue, or what else it has; at `last` at most."""
    found: Mapping[int, list[str]] = defaultdict(list)
    for one in said:
        some = one.cue or one.source or one.content
        if some:
            found[min(some[-1].end, last)].append(one.id)
    return dict(found)


def _every(said: Attribution) -> Spans:
    return (*said.source, *said.cue, *said.content)
