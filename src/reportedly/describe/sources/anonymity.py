"""Whether the text says that a source is not named, and why it is not."""

import re
from dataclasses import dataclass
from itertools import takewhile

from reportedly.describe.sources.patterns import (
    BECAUSE,
    CLOSED,
    KEPT,
    LEADS,
    UNNAMED,
)
from reportedly.describe.sources.phrase import Phrase, read, singular
from reportedly.describe.sources.places import Places, own
from reportedly.lexicon.anonymity import LEADING
from reportedly.lexicon.nouns import BODIES
from reportedly.lexicon.words import DEFINITE, POINTING, POSSESSIVES, PRONOUNS
from reportedly.schema import Attribution, Span, Spans

_PEOPLE = frozenset({"person", "people", "source", "official"})
_ANOTHER = frozenset("other another second third fourth fifth".split())
"""With these a sentence's subject is somebody else than the one in front of it."""
_ASIDE = frozenset(", who whom which".split())
"""Behind these nothing tells whose the subject is."""
_OPENING = 5
"""Words of a sentence among which its subject's noun stands."""
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
    """In the sentence behind: "The officials spoke on condition of anonymity because ..."."""
    area = places.following(attribution.source[-1].end)
    if area is None:
        return Kept()
    found = UNNAMED.search(text, area.start, area.end)
    if found is None or not own(attribution, found.start()):
        return Kept()
    if _again(read(text, (Span(area.start, found.start()),)), phrase):
        return Kept(Span(*found.span()), _why(text, attribution, found))
    return Kept()


def _again(subject: Phrase, phrase: Phrase) -> bool:
    """Whether a sentence's subject takes the source up: "they", "the officials", "the people"."""
    if subject.first in PRONOUNS - POSSESSIVES - POINTING:
        return True
    if _owners(subject) and _owners(phrase) and not _owners(subject) & _owners(phrase):
        return False
    words = {word.low for word in subject.words[1:_OPENING]}
    nouns = {singular(low) for low in words} & ({phrase.noun} | _PEOPLE)
    return subject.first in DEFINITE and bool(nouns) and not words & _ANOTHER


def _owners(phrase: Phrase) -> frozenset[str]:
    """Whose somebody is, or from where: the names and bodies in front of the noun and behind it."""
    own = list(takewhile(lambda word: word.low not in _ASIDE, phrase.words))[1:]
    return frozenset(w.low for w in own if w.word[0].isupper() or singular(w.low) in BODIES)
