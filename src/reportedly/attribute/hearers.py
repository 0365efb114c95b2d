"""Whoever is told is not what is told: "Marl took bribes, a former clerk has told the police".

The reader may take the police for the content, above all where such a sentence stands inside what
another one says. What is told is the clause in front of the source.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.bysentence import sentence_at
from reportedly.attribute.found import Found, Meant
from reportedly.schema import Span

_TOLD = re.compile(r"(?:ha(?:s|ve|d)\s+)?(?:told|tells?|informed)", re.IGNORECASE)
_HEARER = re.compile(
    r"(?:the\s+|an?\s+)?(?:federal\s+|local\s+|military\s+|state\s+)?(?:authorities|commission"
    r"|committee|council|court|detectives|inquiry|investigators|journalists|judges?|jurors|jury"
    r"|lawmakers|magistrates?|ministers|mps|officers|panel|parliament|police|prosecutors|reporters"
    r"|tribunal)\W*",
    re.IGNORECASE,
)
_LEAST = 3
"""Words of a clause."""


def with_what_is_told(
    text: str, sentences: Sequence[Span], found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, with the clause in front where only a hearer was read as content.

    `meant` gives the meaning of a content. What has no such clause is left out.
    """
    contents = sorted({piece for one in found for piece in one.content})
    made = (_told(text, sentences, one, contents, meant) for one in found)
    return [one for one in made if one is not None]


def _told(
    text: str, sentences: Sequence[Span], one: Found, contents: Sequence[Span], meant: Meant
) -> Found | None:
    if not _is_hearer(text, one):
        return one
    source, cue, hearer = one.source[0], one.cue[0], one.content[0]
    clause = _clause(text, _begin(sentences, contents, source, hearer), source.start)
    if clause is None:
        return None
    whole = Span(cue.start, hearer.start + len(text[slice(*hearer)].rstrip(" .,;")))
    return replace(one, cue=(whole,), content=(clause,), vector=meant((clause,)))


def _is_hearer(text: str, one: Found) -> bool:
    """Whether source, "told" and who is told stand in this order, and nothing else was read."""
    if not len(one.source) == len(one.cue) == len(one.content) == 1:
        return False
    source, cue, content = one.source[0], one.cue[0], one.content[0]
    in_order = source.end <= cue.start and cue.end <= content.start
    told = _TOLD.fullmatch(text, *cue) and _HEARER.fullmatch(text, *content)
    return in_order and told is not None


def _begin(sentences: Sequence[Span], contents: Sequence[Span], source: Span, hearer: Span) -> int:
    """Where the sentence begins, or what another one says around it."""
    at = sentence_at(sentences, source.start)
    begin = sentences[at].start if at >= 0 else source.start
    last = bisect_right(contents, source.start, key=lambda s: s.start)
    near = contents[max(0, last - _AROUND) : last]
    return max([begin, *(c.start for c in near if c.end >= hearer.end)])


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
