"""An attribution made of its spans: what is read off the words themselves."""

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.attribute.attitude import attitude
from reportedly.attribute.blocks import Blocks, first
from reportedly.attribute.hedges import hedges
from reportedly.attribute.manner import manner
from reportedly.attribute.negation import denies, negated
from reportedly.attribute.outside import negated_outside
from reportedly.schema import Attribution, Sentences, Span, Spans, quote


def worded(
    text: str,
    identifier: str,
    roles: tuple[Spans, Spans, Spans],
    confidence: float,
    vector: bytes,
    blocks: Blocks,
    sentences: Sentences,
) -> Attribution:
    """The attribution of a source, a cue and a content, without its parent."""
    source, cue, content = roles
    words, said, who = quote(text, cue), quote(text, content), quote(text, source)
    outside = negated_outside(text, source, cue)
    near = _sentences_of(cue, sentences.spans)
    return Attribution(
        id=identifier,
        article=sentences.article,
        source=source,
        cue=cue,
        content=content,
        block=blocks.kind(first(cue + content).start),
        manner=manner(text, content),
        attitude=attitude(words, said),
        negated=negated(words, said, who, outside),
        denies=denies(words, said, who, outside),
        hedges=hedges(text, (*source, *cue, *content, *near)),
        parent=None,
        confidence=confidence,
        vector=vector,
    )


def _sentences_of(cue: Spans, sentences: Sequence[Span]) -> list[Span]:
    """The sentences that hold the cue: "at least, he said" hedges outside all three roles."""
    if not cue:
        return []
    first = max(0, bisect_right(sentences, (cue[0].start, float("inf"))) - 1)
    return [s for s in sentences[first : first + 1] if s.start <= cue[0].start < s.end]
