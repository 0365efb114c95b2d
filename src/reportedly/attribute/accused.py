"""Whoever is accused says nothing: "Harl accused Premier Kade on Tuesday of selling two ships".

The reader may take the accused for the one who speaks, by a cue that is but "on Tuesday of". No
such words tell of speech. What is said is the accuser's. Of "a bank suspected of fraud" nobody is
told to suspect it, so the source is empty.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.bysentence import sentence_at
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.parted import is_bare
from reportedly.schema import Span

_WHEN = (
    r"(?:on|in|late|early|earlier|again|today|yesterday|the|an?|last|this|next|week|weekend|month"
    r"|year|night|morning|afternoon|evening|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\d{1,4})"
)
_TIMED = re.compile(rf",?\s*(?:{_WHEN},?\s+){{1,6}}of", re.IGNORECASE)
"""None of PolNeAR train's 22,468 cues is of this form."""
_OF = re.compile(r"of", re.IGNORECASE)
_ACCUSES = re.compile(
    r"\b(?P<cue>(?:(?:has|have|had)\s+)?(?:(?:again|also|\w{2,20}ly)\s+)?accus(?:es?|ed|ing))\s+$"
)
_IS_ACCUSED = re.compile(
    r"(?P<is>(?:(?:has|have|had)\s+)?(?:is|are|was|were|been)\s+)?(?:\w{2,20}ly\s+)?"
    r"(?:accused|convicted|suspected)\s+of",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:an?|another|one|two|three|several|some)\s", re.IGNORECASE)
"""Not a name: of "the clerk Ada Brun accused of theft" she is the accuser."""
_REACH = 60
"""Characters in front of the accused that are read."""
_WHO = re.compile(
    r"(?:[A-Z][A-Z'’.-]{2,20}[^\n]{0,60}?\s(?:--|[-–—])\s+)?(?:(?:But|And|Yet)\s+)?"
    r"(?:(?:On|In|At|Last|Late|Earlier)\s[^,;:\n]{1,60},\s+)?"
    r"(?P<who>[^,;:“”\"()\n]{2,60}(?:,\s(?:an?|the)\s[^,;:“”\"()\n]{2,60},)?)\s+"
    rf"(?:on\s+{_WHEN}\s+)?"
)
"""From a sentence's begin: a dateline, what ties it to the one before, and the accuser."""


def with_accuser(
    text: str, sentences: Sequence[Span], found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, without such cues and sources; with the accuser's, where it was lost.

    `meant` gives the meaning of a content.
    """
    made: list[Found] = []
    cued = {one.cue[0].start for one in found if one.cue}
    for one in (_without_accused(text, one) for one in found):
        accuses = _accuses(text, one)
        if accuses is None and not _is_timed(text, one):
            made.append(one)
        elif accuses is not None and not one.inner and accuses.start not in cued:
            cued.add(accuses.start)
            made += _by_accuser(text, sentences, one, accuses, meant)
    return made


def _without_accused(text: str, one: Found) -> Found:
    """Without a source that is accused: "a bank | suspected of | fraud"."""
    if len(one.source) != 1 or len(one.cue) != 1:
        return one
    source, cue = one.source[0], one.cue[0]
    told = _IS_ACCUSED.fullmatch(text, *cue)
    if told is None or cue.start < source.end or text[source.end : cue.start].strip():
        return one
    passive = told["is"] or _ONE.match(text, source.start, source.end)
    return replace(one, source=()) if passive else one


def _is_timed(text: str, one: Found) -> bool:
    """Whether its cue tells but when something was."""
    return len(one.cue) == 1 and _TIMED.fullmatch(text, *one.cue[0]) is not None


def _accuses(text: str, one: Found) -> Span | None:
    """The "accused" in front of the source, where the cue holds no word of saying."""
    if len(one.cue) != 1 or len(one.source) != 1 or one.cue[0].start < one.source[0].end:
        return None
    if not (_is_timed(text, one) or _OF.fullmatch(text, *one.cue[0])):
        return None
    start = one.source[0].start
    verb = _ACCUSES.search(text, max(0, start - _REACH), start)
    return Span(*verb.span("cue")) if verb else None


def _by_accuser(
    text: str, sentences: Sequence[Span], one: Found, cue: Span, meant: Meant
) -> list[Found]:
    """The accusation as the accuser's: of the accused, and of what is told of them."""
    at = sentence_at(sentences, cue.start)
    who = _WHO.fullmatch(text, sentences[at].start, cue.start) if at >= 0 else None
    if who is None or not is_bare(who["who"].partition(",")[0]):
        return []
    content = (Span(one.source[0].start, one.content[-1].end),)
    source = (Span(*who.span("who")),)
    return [replace(one, source=source, cue=(cue,), content=content, vector=meant(content))]
