"""Verbs parted from their subject by "according to": the subject gets them back.

"Mayor Brun, according to the tapes, called it a farce.": the reader may take who is named nearest
for the one who called it so. The tapes called nothing a farce, they tell that Brun did.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.found import Found
from reportedly.attribute.mistakable import is_somebody
from reportedly.attribute.phrases import cue_verbs, words_of
from reportedly.attribute.rules import CONFIDENCE
from reportedly.lexicon.verbs import HELPERS
from reportedly.lexicon.words import SUBJECTS
from reportedly.schema import Span

_BY = re.compile(r",\s+(?P<cue>according to)\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*,?\s*")
_FINITE = re.compile(r"(?!\w+ing\b)(?!(?:and|or|but|who|which)\b)[a-z]")
_SUBJECT = re.compile(
    r"(?:^|[,;:“”\"]\s+|\b(?:that|and|but)\s+)"
    r"(?P<who>(?!(?:after|and|as|at|but|by|during|for|from|in|on|that|to|when|while|with)\b)"
    r"[^,;:“”\"()\n]{2,60}(?:,\s(?:an?|the)\s[^,;:“”\"()\n]{2,60})?)$",
    re.IGNORECASE,
)
"""Somebody, and what she is, behind nothing or a clause that ended."""


def with_own_subjects(text: str, read: Sequence[Found], sentences: Sequence[Span]) -> list[Found]:
    """What was read, each such verb with its subject.

    Who tells of it is not lost: that is an attribution of its own, where it was not read as one.
    """
    cued = {f.cue[0].start for f in read if f.cue}
    made: list[Found] = []
    for one in read:
        parted = _parted(text, one, sentences)
        if parted is None:
            made.append(one)
            continue
        who, by = parted
        made.append(replace(one, source=(who,)))
        if by.start not in cued and not one.inner and one.content[0].start > one.cue[0].start:
            cued.add(by.start)
            told = (who, Span(one.cue[0].start, one.content[-1].end))
            made.append(Found(one.source, (by,), told, CONFIDENCE, one.vector))
    return made


def _parted(text: str, found: Found, sentences: Sequence[Span]) -> tuple[Span, Span] | None:
    """The subject, and the "according to" behind it."""
    if len(found.source) != 1 or not found.cue or not found.content:
        return None
    source, cue = found.source[0], found.cue[0]
    at = bisect_right(sentences, (source.start, float("inf"))) - 1
    if at < 0 or not source.end <= cue.start < sentences[at].end:
        return None
    start = sentences[at].start
    by = _BY.search(text, max(start, source.start - len(",  according to  ")), source.start)
    if by is None or not _BETWEEN.fullmatch(text, source.end, cue.start):
        return None
    who = _SUBJECT.search(text[start : by.start()])
    if who is None or not _FINITE.match(text, cue.start) or not is_bare(who["who"]):
        return None
    return Span(start + who.start("who"), by.start()), Span(*by.span("cue"))


def is_bare(words: str) -> bool:
    """Whether it is somebody and has no verb."""
    if any(w.low in HELPERS for w in words_of(words, Span(0, len(words)))):
        return False
    known = words.lower() in SUBJECTS or is_somebody(words.split()[-1])
    return known and not any(cue_verbs(words_of(words, Span(0, len(words)))))
