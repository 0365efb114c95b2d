"""What an unnamed source is called, word for word."""

import re

from reportedly.describe.sources.phrase import Phrase
from reportedly.lexicon.nouns import NUMBERS
from reportedly.schema import Entity, Span, Spans

_LEADING = re.compile(r"(?:(?:but|and|or|even|by|from|according\sto)\s)+", re.IGNORECASE)
_MARKS = " \t\n,.;:-—–“”\"'"
_RELATIVE = re.compile(r"(?:,\s*)?\b(?:who|which|that)\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:at\s(?:least|most)|(?:no\s)?(?:more|fewer|less)\sthan|nearly|almost)\s+\Z",
    re.IGNORECASE,
)
"""In front of a number: without it the number would be told as the exact one."""
_COUNTING = NUMBERS.keys() | {"a", "half"}
_BEFORE = 24
"""Characters in front of a mention in which it stands."""
_NEAR = 60
"""Characters in front of the terms of anonymity in which their relative pronoun stands."""


def descriptor(
    text: str, source: Spans, phrase: Phrase, entity: Entity, said: Span | None
) -> Spans:
    """The source's own words without what is no description; for a pronoun those of its first."""
    if phrase.pronoun or not phrase.words:
        return _first(text, entity)
    pieces = (_trimmed(text, piece, said) for piece in source)
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _trimmed(text: str, piece: Span, said: Span | None) -> Span:
    """A piece without leading conjunctions, marks at its ends, and the terms of anonymity."""
    start, end = piece
    if said and start < said.start < end:
        near = _RELATIVE.finditer(text, max(start, said.start - _NEAR), said.start)
        cuts = [found.start() for found in near if found.start() > start]
        end = cuts[-1] if cuts else said.start
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    while start < end and text[start] in _MARKS:
        start += 1
    return Span(start, end)


def _first(text: str, entity: Entity) -> Spans:
    """The mention that gave an unnamed entity its name."""
    for mention in entity.mentions:
        words = " ".join(text[mention.start : mention.end].split()).strip(_MARKS)
        if words and words == entity.name.strip(_MARKS):
            return (_bounded(text, mention),)
    return ()


def _bounded(text: str, mention: Span) -> Span:
    """With the "at least" that stands in front of a number."""
    first = text[mention.start : mention.end].split(maxsplit=1)[0].lower()
    if first not in _COUNTING and not first[0].isdigit():
        return mention
    bound = _BOUND.search(text, max(0, mention.start - _BEFORE), mention.start)
    return Span(bound.start() if bound else mention.start, mention.end)
