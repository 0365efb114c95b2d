"""Attributions by rule: the floor that the learned model is measured against.

No weights: a lexicon of cue verbs, quotation marks, "according to", and the nearest noun phrase
by capital letters and small words (in the manner of Krestel, Bergler and Witte 2008). Three
patterns, the first that fits a cue:

1. "according to S": content is the rest of the sentence;
2. a quotation in the sentence and a cue verb beside it: content is the quotation, with the one
   that opens the next sentence of the same paragraph;
3. S, a cue verb, a clause: content is the rest of the sentence; or the clause came before
   (", S said.").
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.attribute.found import Found
from reportedly.attribute.lexicon import lemma
from reportedly.attribute.phrases import (
    CLAUSE,
    SPEECH,
    STOPS,
    Word,
    cue_verbs,
    span,
    subject,
    words_of,
)
from reportedly.attribute.quotation import marks
from reportedly.schema import Span

CONFIDENCE = 0.5
"""Share of the rules' attributions that are right on PolNeAR dev, to the nearest tenth."""

_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)


class RuleModel:
    """Reads by the rules above; the same call as `AttributionModel.read`."""

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        """The attributions in `sections`, which are runs of sentences; sorted."""
        found: list[Found] = []
        for sentences in sections:
            for i, sentence in enumerate(sentences):
                following = sentences[i + 1] if i + 1 < len(sentences) else None
                found += read_sentence(text, sentence, following)
        return sorted(found, key=lambda f: f.key)


def read_sentence(text: str, sentence: Span, following: Span | None) -> Iterable[Found]:
    """The attributions of one sentence."""
    words = words_of(text, sentence)
    quotes = quotations(text, sentence)
    by = _ACCORDING.search(text, sentence.start, sentence.end)
    if by and not any(q.start <= by.start() < q.end for q in quotes):
        return _according(text, sentence, Span(*by.span()))
    verbs = [i for i in cue_verbs(words) if not _within(words[i], quotes)]
    if quotes:
        return _quoted(text, words, verbs, quotes, _run_on(text, sentence, following))
    return _clauses(text, sentence, words, verbs)


def quotations(text: str, sentence: Span) -> list[Span]:
    """Stretches in quotation marks, of three words at least; an unclosed one ends with it."""
    found: list[Span] = []
    start: int | None = None
    for mark in marks(text, sentence.start, sentence.end):
        if mark.opens and start is None:
            start = mark.start
        elif not mark.opens:
            found.append(Span(sentence.start if start is None else start, mark.end))
            start = None
    if start is not None:
        found.append(Span(start, sentence.end))
    return [q for q in found if text.count(" ", q.start, q.end) >= 2]


def _within(word: Word, spans: Sequence[Span]) -> bool:
    return any(s.start <= word.start < s.end for s in spans)


def _run_on(text: str, sentence: Span, following: Span | None) -> list[Span]:
    """The quotation that goes on at the head of the next sentence of the paragraph."""
    if following is None or "\n" in text[sentence.end : following.start]:
        return []
    quotes = quotations(text, following)
    whole = quotes and quotes[0] == following
    return [following] if whole else []


def _according(text: str, sentence: Span, cue: Span) -> list[Found]:
    """Source up to the next stop; the rest is content."""
    before = _strip(text, Span(sentence.start, cue.start))
    stop = STOPS.search(text, cue.end, sentence.end)
    end = stop.start() if stop and before.end - before.start < 12 else sentence.end
    after = _strip(text, Span(end, sentence.end))
    content = before if before.end - before.start >= 12 else after
    return _one(_strip(text, Span(cue.end, end)), cue, [content])


def _quoted(
    text: str, words: Sequence[Word], verbs: Sequence[int], quotes: list[Span], more: list[Span]
) -> list[Found]:
    """The cue verb nearest to a quotation, its subject, and all quotations."""
    speech = [i for i in verbs if lemma(words[i].low) in CLAUSE]
    if not speech:
        return []

    def distance(i: int) -> int:
        return min(min(abs(words[i].start - q.end), abs(q.start - words[i].end)) for q in quotes)

    best = min(speech, key=distance)
    if distance(best) > 60:
        return []
    free = [w for w in words if not _within(w, quotes)]
    at = free.index(words[best])
    return _one(subject(text, free, at, quotes), span(words[best]), [*quotes, *more])


def _clauses(
    text: str, sentence: Span, words: Sequence[Word], verbs: Sequence[int]
) -> Iterator[Found]:
    """The first verb with a clause behind it, or the last behind its clause."""
    for i in verbs:
        rest = _strip(text, Span(words[i].end, sentence.end))
        ahead = text[words[i].end : words[i].end + 1]
        if rest.end - rest.start < 12 or ahead in ",.":
            before = _strip(text, Span(sentence.start, words[max(0, i - 1)].start))
            comma = text.rfind(",", sentence.start, words[i].start)
            if lemma(words[i].low) in SPEECH and comma > sentence.start + 12:
                source = _strip(text, Span(comma + 1, words[i].start))
                yield from _one(source, span(words[i]), [Span(before.start, comma)])
            continue
        skip = i + 1
        if lemma(words[i].low) in {"tell", "inform", "remind", "assure", "urge", "ask"}:
            skip = min(i + 2 + (words[min(i + 1, len(words) - 1)].low == "the"), len(words) - 1)
        start = words[min(skip, len(words) - 1)].start
        yield from _one(
            subject(text, words, i, []), span(words[i]), [_strip(text, Span(start, sentence.end))]
        )
        return


def _strip(text: str, span: Span) -> Span:
    """Without white space and sentence punctuation at its ends."""
    body = text[span.start : span.end]
    left = len(body) - len(body.lstrip(" \t\r\n,;:—–"))
    right = len(body.rstrip(" \t\r\n,;:.—–"))
    return Span(span.start + left, span.start + max(left, right))


def _one(source: Span | None, cue: Span, content: Iterable[Span]) -> list[Found]:
    kept = tuple(sorted({c for c in content if c.end > c.start}))
    whose = (source,) if source and source.end > source.start else ()
    return [Found(whose, (cue,), kept, CONFIDENCE)] if kept else []
