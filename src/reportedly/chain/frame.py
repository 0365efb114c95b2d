"""The words around an attribution that can tell of hands: its sentence without what is said."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.chain.citing import citations
from reportedly.schema import Attribution, Sentences, Span, Spans


@dataclass(frozen=True, slots=True)
class Frame:
    """`outside` are the pieces that belong to no role but the cue; `source` the source's own.

    `cited` is what an attribution beside this one says that the source cites.
    """

    outside: Spans
    source: Spans
    cited: Spans = ()


class Frames:
    """Frames of one article's attributions."""

    def __init__(
        self, text: str, sentences: Sentences, attributions: Sequence[Attribution]
    ) -> None:
        self._cut = [piece for span in sentences.spans for piece in _short(span)]
        self._starts = [s.start for s in self._cut]
        self._at: dict[int, list[Attribution]] = {}
        for attribution in attributions:
            for index in self._sentences(attribution):
                self._at.setdefault(index, []).append(attribution)
        self._cited: dict[str, list[Span]] = {}
        for beside in self._at.values():
            for teller, words in citations(text, beside):
                self._cited.setdefault(teller, []).append(words)

    def of(self, attribution: Attribution) -> Frame:
        """The frame of one attribution."""
        pieces: list[Span] = []
        for index in self._sentences(attribution):
            sentence = self._cut[index]
            others = [a for a in self._at[index] if _other(a, attribution)]
            pieces += _own_part(sentence, attribution, others)
        said = [p for i in self._sentences(attribution) for a in self._at[i] for p in a.content]
        holes = sorted([*said, *attribution.source])
        cited = tuple(self._cited.get(attribution.id, ()))
        return Frame(tuple(_without(pieces, holes)), attribution.source, cited)

    def _sentences(self, attribution: Attribution) -> list[int]:
        """The sentences in which source and cue stand."""
        pieces = (*attribution.source, *attribution.cue) or attribution.content[:1]
        found = {bisect_right(self._starts, p.start) - 1 for p in pieces}
        return sorted(i for i in found if i >= 0)


_LONGEST = 3000
"""Characters of a sentence; what goes on longer is cut, or it would cost its square."""


def _short(span: Span) -> list[Span]:
    cuts = [*range(span.start, span.end, _LONGEST), span.end]
    return [Span(a, b) for a, b in pairwise(cuts)] or [span]


def _other(one: Attribution, other: Attribution) -> bool:
    """Whether it is told by somebody else, or elsewhere, in the same sentence."""
    same_source = bool(one.source) and one.source == other.source
    return one.id != other.id and not same_source and one.parent != other.id


def _own_part(
    sentence: Span, attribution: Attribution, others: Sequence[Attribution]
) -> list[Span]:
    """The part of a sentence between the sources and cues of the attributions beside this one."""
    own = [p for p in (*attribution.source, *attribution.cue) if _in(p, sentence)]
    if not own:
        return []
    first, last = min(p.start for p in own), max(p.end for p in own)
    foreign = [p for a in others for p in (*a.source, *a.cue) if _in(p, sentence)]
    floor = max((p.end for p in foreign if p.end <= first), default=sentence.start)
    roof = min((p.start for p in foreign if p.start >= last), default=sentence.end)
    return [Span(floor, roof)]


def _in(piece: Span, sentence: Span) -> bool:
    return sentence.start <= piece.start < sentence.end


def _without(pieces: Sequence[Span], holes: Sequence[Span]) -> list[Span]:
    """The pieces with the holes cut out of them."""
    left: list[Span] = []
    for start, end in pieces:
        at = start
        for hole in holes:
            if hole.end > at and hole.start < end:
                if hole.start > at:
                    left.append(Span(at, hole.start))
                at = max(at, hole.end)
        if at < end:
            left.append(Span(at, end))
    return left
