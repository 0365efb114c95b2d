"""Where a source tells of itself: from its first word to the end of its sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.schema import Attribution, Sentences, Span, Spans, covers

_REACH = 400
"""Characters behind a source in which it may still tell of itself."""


class Places:
    """The sentences of an article and the sources in them."""

    def __init__(
        self, text: str, sentences: Sentences, attributions: Sequence[Attribution]
    ) -> None:
        self._text = text
        self._sentences = sentences.spans
        self._starts = [s.start for s in sentences.spans]
        self._sources = sorted({p.start for a in attributions for p in a.source})

    def sentence(self, at: int) -> Span:
        """The sentence that a character stands in."""
        index = bisect_right(self._starts, at) - 1
        if index >= 0 and at < self._sentences[index].end:
            return self._sentences[index]
        return Span(at, min(len(self._text), at + _REACH))

    def following(self, at: int) -> Span | None:
        """The sentence behind the one that a character stands in, if it is near."""
        index = bisect_right(self._starts, at)
        if index < len(self._starts) and self._starts[index] - at < 2 * _REACH:
            found = self._sentences[index]
            return Span(found.start, min(found.end, found.start + _REACH))
        return None

    def tells(self, area: Span) -> bool:
        """Whether a source begins there."""
        return bisect_left(self._sources, area.start) < bisect_left(self._sources, area.end)

    def behind(self, source: Spans) -> Span:
        """What stands behind a source in its sentence, up to the next source."""
        end = source[-1].end
        index = bisect_left(self._sources, end)
        last = min(self.sentence(max(source[-1].start, end - 1)).end, end + _REACH)
        if index < len(self._sources):
            last = min(last, self._sources[index])
        return Span(end, max(end, last))

    def before(self, source: Spans) -> Span:
        """What stands in front of a source in its sentence."""
        start = source[0].start
        first = max(self.sentence(start).start, start - _REACH)
        return Span(min(first, start), start)


def own(attribution: Attribution, at: int) -> bool:
    """Whether a place is the reporter's words and not what the source says."""
    return not covers(attribution.content, at)
