"""Whether the text says that a source is not named, and why it is not."""

import re
from dataclasses import dataclass

from reportedly.describe.sources.again import again, of_several
from reportedly.describe.sources.patterns import (
    BECAUSE,
    CLOSED,
    KEPT,
    LEADS,
    UNNAMED,
)
from reportedly.describe.sources.phrase import Phrase, Told, read, singular
from reportedly.describe.sources.places import Places, own
from reportedly.lexicon.anonymity import LEADING
from reportedly.schema import Attribution, Span, Spans

_FAR = 3
"""Sentences behind a source in which "both" and "all" may take it up with others."""
_LONGEST = 300
"""Characters of a reason."""


@dataclass(frozen=True, slots=True)
class Kept:
    """That a source is not named: where the text says so (None where it does not), and why."""

    said: Span | None = None
    reason: Spans = ()


def anonymity(text: str, places: Places, attribution: Attribution, phrase: Phrase) -> Kept:
    """What the source's sentence, or the one behind it, says of its not being named."""
    source = attribution.source
    if not source:
        return Kept()
    for area in (*source, places.behind(source)):
        kept = _kept(text, attribution, area)
        if kept.said:
            return kept
    front = places.before(source)
    opened = _kept(text, attribution, front)
    if opened.said and text[front.start : opened.said.start].strip(' ,“"').count(" ") < 2:
        return opened
    return _afterwards(text, places, attribution, phrase)


def _kept(text: str, attribution: Attribution, area: Span) -> Kept:
    """The first expression in an area that says so, with the reason that goes with it."""
    for found in UNNAMED.finditer(text, area.start, area.end):
        if own(attribution, found.start()):
            return Kept(Span(*found.span()), _why(text, attribution, found))
    for found in KEPT.finditer(text, area.start, area.end):
        if own(attribution, found.start()):
            return Kept(Span(*found.span()), (_clause(text, attribution, _since(text, found)),))
    return Kept()


def _why(text: str, attribution: Attribution, found: re.Match[str]) -> Spans:
    """What leads on from "on condition of anonymity"."""
    lead = LEADS.match(text, found.end(), found.end() + 90)
    if lead is None:
        return ()
    words = " ".join(lead.group().lower().split())
    opening = max((w for w in LEADING if words.endswith(w)), key=len)
    return (_clause(text, attribution, lead.end() - len(opening)),)


def _since(text: str, found: re.Match[str]) -> int:
    """Back to the "because" of "because they were not authorised"."""
    lead = BECAUSE.search(text, max(0, found.start() - 60), found.start())
    return lead.start() if lead else found.start()


def _clause(text: str, attribution: Attribution, start: int) -> Span:
    """From a place to the end of its clause, or to the attribution's cue or content."""
    limit = min(len(text), start + _LONGEST)
    edges = [p.start for p in (*attribution.cue, *attribution.content) if start < p.start < limit]
    limit = min([limit, *edges])
    closed = CLOSED.search(text, start + 1, limit)
    end = closed.start() if closed else limit
    return Span(start, start + len(text[start:end].rstrip(" ,\n\t")))


def _afterwards(text: str, places: Places, attribution: Attribution, phrase: Phrase) -> Kept:
    """In the sentence behind: "The officials spoke on condition of anonymity because ...".

    "Both" and the like may stand behind the sentences of further sources too.
    """
    area = places.following(attribution.source[-1].end)
    for far in range(_FAR):
        if area is None:
            break
        kept = _taken_up(text, attribution, area, phrase, far=far > 0)
        if kept.said or not places.tells(area):
            return kept
        area = places.following(area.end - 1)
    return Kept()


def _taken_up(text: str, attribution: Attribution, area: Span, phrase: Phrase, far: bool) -> Kept:
    """What a sentence says of its own subject, if this takes the source up."""
    found = UNNAMED.search(text, *area) or KEPT.search(text, *area)
    if found is None or not own(attribution, found.start()):
        return Kept()
    opens = found.start() == area.start  # "neither was authorized" is subject and verb
    subject = read(text, (Span(area.start, found.end() if opens else found.start()),))
    several = of_several(subject)
    if not again(subject, phrase) or (far and not several):
        return Kept()
    if found.re is UNNAMED:
        return Kept(Span(*found.span()), _why(text, attribution, found))
    if not (several or (phrase.common and phrase.noun in map(_noun, subject.words))):
        return Kept()  # "they were not allowed to speak" may tell of others
    return Kept(Span(*found.span()), (_clause(text, attribution, _since(text, found)),))


def _noun(word: Told) -> str:
    return singular(word.low)
