"""How a source is said to know: "briefed on the matter", "close to the minister"."""

import re

from reportedly.describe.sources.patterns import CLOSED, KEPT, KNOWS, RELATIVE, UNNAMED
from reportedly.describe.sources.phrase import Phrase
from reportedly.schema import Span, Spans

_LONGEST = 200
"""Characters of what a source is said to know."""


def access(text: str, source: Spans, behind: Span, phrase: Phrase) -> Spans:
    """Where a source's own words, or those right behind it, say how it knows."""
    if not phrase.words or phrase.pronoun:
        return ()
    head = phrase.words[phrase.head].end
    for piece in source:
        found = KNOWS.search(text, max(piece.start, head), piece.end)
        if found:
            return (_clause(text, found, piece.end),)
    follows = KNOWS.match(text, _next(text, behind), behind.end)
    return (_clause(text, follows, behind.end),) if follows else ()


def _next(text: str, behind: Span) -> int:
    """The first word behind a source, without comma and relative pronoun."""
    at = behind.start
    while at < behind.end and text[at] in " ,\n":
        at += 1
    return at


def _clause(text: str, opening: re.Match[str], end: int) -> Span:
    """To the end of the phrase, without the relative pronoun in front."""
    lead = RELATIVE.match(text, opening.start(), end)
    start = lead.end() if lead else opening.start()
    end = min(end, start + _LONGEST)
    closed = CLOSED.search(text, opening.end(), end)  # "had been told of" opens, and goes on
    end = closed.start() if closed else end
    for stop in (UNNAMED, KEPT):
        found = stop.search(text, start + 1, end)
        end = found.start() if found else end
    kept = text[start:end].rstrip(" ,.\n\t")
    for word in (" and", " but", " was", " were", " on", " who"):
        kept = kept.removesuffix(word)
    return Span(start, start + len(kept))
