"""What describes a source and is no speech: "two officials briefed on the assessment said".

The reader may take "briefed on" for a cue and the assessment for what was said, or hang the
assessment on what they did say. Behind a noun for the unnamed such words tell how they know.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.found import Found, Meant
from reportedly.lexicon.nouns import UNNAMED
from reportedly.schema import Span

_DESCRIBES = re.compile(
    r"(?:(?:(?<=\bwho)|\s+who)\s+(?:is|are|was|were|had\s+been|has\s+been|have\s+been))?"
    r"\s+(?:(?:also|both|directly|closely|intimately|regularly|very)\s+)?"
    r"(?:briefed\s+(?:on|about|by)|familiar\s+with|close\s+to|privy\s+to|aware\s+of"
    r"|knowledgeable\s+(?:about|of)|involved\s+in"
    r"|with\s+(?:(?:an?|the|any|some|direct|first-?hand|intimate|close|detailed|personal)\s+){0,2}"
    r"(?:knowledge|understanding)\s+of)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w-]*$")
_REACH = 40
"""Characters of a source's end that are read for its last noun."""


def without_descriptions(text: str, found: Sequence[Found], meant: Meant) -> list[Found]:
    """What was found, without such cues and contents; `meant` gives the meaning of a content."""
    own = (_without_description(text, one, meant) for one in found)
    return [one for one in own if one is not None]


def is_unnamed(noun: str) -> bool:
    """Whether a noun in small letters is one for those who stay unnamed."""
    low = noun.removesuffix("men") + "man" if noun.endswith("men") else noun
    return low in UNNAMED or low.removesuffix("s") in UNNAMED or low == "people"


def _without_description(text: str, found: Found, meant: Meant) -> Found | None:
    if len(found.source) != 1 or not found.cue:
        return found
    source = found.source[0]
    told = _DESCRIBES.match(text, source.end)
    if told is None or not _ends_unnamed(text, source):
        return found
    if source.end <= found.cue[0].start and found.cue[-1].end <= told.end():
        return None
    return _with_whole_source(found, told.end(), meant)


def _ends_unnamed(text: str, source: Span) -> bool:
    last = _WORD.search(text[max(source.start, source.end - _REACH) : source.end])
    return last is not None and (is_unnamed(last.group()) or last.group() == "who")


def _with_whole_source(found: Found, end: int, meant: Meant) -> Found | None:
    """With what the description is about in the source, where it was read as a content.

    Nothing was said where nothing else was read.
    """
    source = found.source[0]
    about = next((p for p in found.content if end < p.start <= end + len(" ")), None)
    if about is None:
        return found
    kept = tuple(p for p in found.content if p is not about)
    if not kept:
        return None
    whole = Span(source.start, about.end)
    return replace(found, source=(whole,), content=kept, vector=meant(kept))
