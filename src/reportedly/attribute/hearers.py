"""Whoever is told is not what is told: "Marl took bribes, a former clerk has told the police".

The reader may take the police for the content, or for a part of it, above all where such a sentence
stands inside what another one says. What is told is the clause in front of the source.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.bysentence import sentence_at
from reportedly.attribute.found import Found, Meant
from reportedly.schema import Span

_TOLD = re.compile(r"(?:ha(?:s|ve|d)\s+)?(?:told|tells?|informed)", re.IGNORECASE)
_GATHERING = (
    r"(?:an?|the)\s+(?:(?:closed|emergency|joint|private|secret|special)\s+)?"
    r"(?:hearing|meeting|session|sitting)\s+of\s+"
)
_HEARER = re.compile(
    rf"(?:{_GATHERING})?"
    r"(?:the\s+|an?\s+)?(?:federal\s+|local\s+|military\s+|state\s+)?(?:authorities|board|cabinet"
    r"|commission|committee|council|court|detectives|inquiry|investigators|journalists|judges?"
    r"|jurors|jury|lawmakers|magistrates?|ministers|mps|officers|panel|parliament|police"
    r"|prosecutors|reporters|senate|tribunal)\W*",
    re.IGNORECASE,
)
_LISTENER = re.compile(
    r"(?!(?:all|everything|nothing|something|that|how|what|why|when|where|who|if|of|about|to)\b)"
    r"(?!(?:an?|the|his|her|their)\s+(?:[\w-]+\s+)?(?:jokes?|lies?|story|stories|tales?|truth)\b)"
    r"[^\s,;:.“”\"()]+(?:\s+[^\s,;:.“”\"()]+){0,7}\W*"
)
"""Any hearer, behind "told" where what is told stands in front of it."""
_LONGEST = 120
"""Characters of a hearer."""
_IN_FRONT = re.compile(r"(?:,[”\"’']{0,2}|[!?][”\"’']{1,2}|[”\"]+,?)\s+")
"""Between what is told and who tells it."""
_LEAST = 3
"""Words of a clause."""


def with_what_is_told(
    text: str, sentences: Sequence[Span], found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, with the clause in front where only a hearer was read as content.

    `meant` gives the meaning of a content. What has no such clause is left out.
    """
    contents = sorted({piece for one in found for piece in one.content})
    apart = [_without_listener(text, one, meant) for one in found]
    made = (_told(text, sentences, one, contents, meant) for one in apart)
    return [one for one in made if one is not None]


def _without_listener(text: str, one: Found, meant: Meant) -> Found:
    """Without whoever is told, where that was read beside what is: "“…,” Hale told | the board"."""
    if not len(one.source) == len(one.cue) == 1 < len(one.content):
        return one
    source, cue, (*said, last) = one.source[0], one.cue[0], one.content
    if not (said[-1].end <= source.start and source.end <= cue.start and cue.end <= last.start):
        return one
    between = text[source.end : cue.start] + text[cue.end : last.start]
    if between.strip() or not (_TOLD.fullmatch(text, *cue) and _is_listener(text, last)):
        return one
    if not _IN_FRONT.fullmatch(text, said[-1].end, source.start):
        return one
    return replace(one, content=tuple(said), vector=meant(tuple(said)))


def _is_listener(text: str, piece: Span) -> bool:
    """Whether a piece is short enough for somebody, and is no story."""
    short = piece.end - piece.start <= _LONGEST
    return short and _LISTENER.fullmatch(text, *piece) is not None


def _told(
    text: str, sentences: Sequence[Span], one: Found, contents: Sequence[Span], meant: Meant
) -> Found | None:
    if not _is_told(text, one):
        return one
    source, cue, hearer = one.source[0], one.cue[0], one.content[0]
    begin = _begin(sentences, contents, source, hearer)
    known = _HEARER.fullmatch(text, *hearer) is not None
    clause = _clause(text, begin, source.start) if known else None
    beside = not text[cue.end : hearer.start].strip() and _is_listener(text, hearer)
    if clause is None and (known or beside):
        clause = _quotation(text, begin, source.start)
    if clause is None:
        return None if known else one
    whole = Span(cue.start, hearer.start + len(text[slice(*hearer)].rstrip(" .,;")))
    return replace(one, cue=(whole,), content=(clause,), vector=meant((clause,)))


def _is_told(text: str, one: Found) -> bool:
    """Whether source, "told" and what was read stand in this order, and nothing else was read."""
    if not len(one.source) == len(one.cue) == len(one.content) == 1:
        return False
    source, cue, content = one.source[0], one.cue[0], one.content[0]
    in_order = source.end <= cue.start and cue.end <= content.start
    return in_order and _TOLD.fullmatch(text, *cue) is not None


def _begin(sentences: Sequence[Span], contents: Sequence[Span], source: Span, hearer: Span) -> int:
    """Where the sentence begins, or what another one says around it."""
    at = sentence_at(sentences, source.start)
    begin = sentences[at].start if at >= 0 else source.start
    last = bisect_right(contents, source.start, key=lambda s: s.start)
    near = contents[max(0, last - _AROUND) : last]
    return max([begin, *(c.start for c in near if c.end >= hearer.end)])


def _quotation(text: str, begin: int, end: int) -> Span | None:
    """What is quoted right in front, without its marks; a sentence may begin inside them."""
    quoted = _QUOTED.search(text[begin:end]) if end - begin <= _REACH else None
    return Span(begin + quoted.start("said"), begin + quoted.end("said")) if quoted else None


_QUOTED = re.compile(r"(?:“|^\s*\"?)(?P<said>[^“”\"]*[^“”\",]),?[”\"]\s+$")
_REACH = 2000
"""Characters of a quotation, at most."""
_AROUND = 4
"""Contents in front that may reach over it."""


def _clause(text: str, begin: int, end: int) -> Span | None:
    """What stands there up to a comma, if it is a clause's length."""
    before = text[begin:end].rstrip()
    if not before.endswith(",") or len(before.split()) < _LEAST:
        return None
    told = before.rstrip(", ")
    start = begin + len(told) - len(told.lstrip())
    return Span(start, begin + len(told))
