"""Hands that the words around an attribution tell of: "told X", "in the M article", "seen by M"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.chain.cast import Cast, Mention
from reportedly.chain.frame import Frame
from reportedly.chain.makers import Makers
from reportedly.chain.matter import is_matter
from reportedly.lexicon.nouns import PRESS_DOCUMENTS
from reportedly.lexicon.people import WRITERS
from reportedly.schema import Entity, Span

_TOLD = (
    r"told|tells?|telling|informed|confided\s+(?:to|in)|spoken?\s+(?:to|with)|spoke\s+(?:to|with|on)"
    r"|speaking\s+(?:to|with|on)|interview(?:ed)?\s+(?:with|on|for|to|by|in)|wrote\s+to|said\s+to"
    r"|talk(?:ed|ing)\s+to|statements?\s+to|comments?\s+to|remarks?\s+to|e-?mail(?:ed)?\s+to"
    r"|(?:letters?|messages?|notes?)\s+to|calls?\s+with"
)
_REPLY = r"an?\s+(?:[\w-]+\s+){0,2}(?:answer|reply|response)\s+to"
_ANSWERING = r"(?:in\s+)?(?:response|repl(?:y|ies)|answers?|reaction)\s+to"
"""Whoever answers a story has not told it to those who wrote it."""
_BY = (
    r"(?:quoted|cited|interviewed|reported|published|carried|obtained|seen|reviewed|released"
    r"|relayed|broadcast|aired|revealed|disclosed|leaked|shared|printed|heard|viewed"
    r"|summari[sz]ed|transmitted|distributed|picked\s+up|appearing|asked|contacted"
    r"|reached|approached|questioned|pressed)"
    r"\s+(?:[a-z]+\s+)?(?:by|in|on|to|with|for)"
    r"|(?:quoted|cited)\s+as\s+saying\s+(?:(?:on\s+)?\w{3,6}day\s+)?by"
)
_IN = r"in|on|for|to"
_TRIGGER = re.compile(
    rf"\b(?:(?P<reply>{_REPLY})|{_ANSWERING}|(?P<told>{_TOLD})|(?P<by>{_BY}|according\s+to)"
    rf"|(?P<in>{_IN}))\b",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:.!?“”\"—–()\n]")
_OPENED = re.compile(r"\s*(?:the\s+)?[\"“‘'*_]+")
_SAID = re.compile(
    r"\s+(?:(?:has|had|have|first|also|later|previously|earlier)\s+){0,2}"
    r"(?:report(?:s|ed)?|said|says|wrote|writes|revealed|quoted|noted|put\s+it)\b"
)
_LEAD = re.compile(r"(?:^|[,—–]|\bas)\s*(?:first\s+)?(?:the\s+)?$", re.IGNORECASE)
_NEAR = {"told": 60, "reply": 60, "by": 60, "in": 28}
_AUDIENCE = re.compile(
    r"\s+(?:staff(?:ers)?(?!\s+(?:writer|reporter|correspondent))|employees|workers|readers|viewers"
    r"|listeners|subscribers|executives|managers|shareholders|critics|lawyers)\b"
)
_OWN_PEOPLE = re.compile(r"['’]s?((?:\s+[a-z][\w-]*){1,4})")
_NEWSROOM = WRITERS | PRESS_DOCUMENTS | frozenset("board newsroom edition newspaper".split())
_WHO_APPEARED = re.compile(r"\bwho\s+(?:\w+\s+){0,3}appear(?:s|ed)?\s+$", re.IGNORECASE)
_ANSWERS = frozenset("answer reply response reaction".split())
_HANDING_ON = frozenset("quoted cited relayed reported carried published broadcast aired".split())


class Relay(NamedTuple):
    """A hand and the words that tell of it."""

    entity: str
    via: Span


def relays(text: str, frame: Frame, cast: Cast, made: Makers, speaker: str) -> list[Relay]:
    """The hands behind the speaker, nearest first; neither the speaker nor the own outlet."""
    found: list[Relay] = []
    for piece in frame.source:
        span = _uncut(text, piece)
        found += _triggered(text, span, cast, made, ("by",))
        found += _owned(text, span, cast)
    for span in frame.outside:
        found += _triggered(text, span, cast, made, ("told", "reply", "by", "in"))
        found += _reporting(text, span, cast, made)
    if any(_NOW.search(text, s.start, s.end) for s in frame.outside):
        found = [r for r in found if not _EARLIER.match(text, r.via.start)]
    own = cast.own.id if cast.own else ""
    kept = {r.entity: r for r in reversed(found) if r.entity not in {speaker, own}}
    ordered = [kept[i] for i in dict.fromkeys(r.entity for r in found) if i in kept]
    return sorted(ordered, key=lambda r: _rank(cast.by_id[r.entity]))


_NOW = re.compile(r"\b(?:now|has\s+since|have\s+since)\s+(?:\w+ly\s+)?[a-z]{3,}", re.IGNORECASE)
_EARLIER = re.compile(r"(?:quoted|cited|interviewed)\b", re.IGNORECASE)
"""Who, quoted in M, *now* says something says it here."""
_CUT = re.compile(r"\b(?:quoted|cited|interviewed)\s+(?:in|by)\s+(?:the\s+|an?\s+)?$")


def _uncut(text: str, span: Span) -> Span:
    """The source span with "quoted in" in front of it, where it was cut behind that."""
    cut = _CUT.search(text, max(0, span.start - 40), span.start)
    return Span(cut.start(), span.end) if cut else span


def _rank(entity: Entity) -> int:
    """A writer hands on to an outlet, never the other way round."""
    return {"outlet": 2, "document": 1}.get(entity.kind, 0)


def _triggered(
    text: str, span: Span, cast: Cast, made: Makers, kinds: tuple[str, ...]
) -> Iterator[Relay]:
    at = span.start
    while trigger := _TRIGGER.search(text, at, span.end):
        kind = trigger.lastgroup or ""
        at = trigger.end()
        beside = "told" in kinds
        if kind not in kinds or (not beside and trigger.group().lower().startswith("acc")):
            continue
        end = _phrase_end(text, trigger.end(), span.end)
        for entity in _handed(text, cast, made, kind, trigger, end):
            yield Relay(entity, Span(trigger.start(), _via_end(cast, trigger.end(), end)))


def _phrase_end(text: str, at: int, limit: int) -> int:
    """Where the phrase behind a trigger ends; a full stop inside a name does not end it."""
    begun = _OPENED.match(text, at, limit)
    stop = _END.search(text, begun.end() if begun else at, limit)
    return stop.start() if stop else limit


def _via_end(cast: Cast, start: int, end: int) -> int:
    """The end of the last hand that the phrase names."""
    ends = [m.end for m in cast.within(start, end) if m.entity.kind in {"outlet", "person"}]
    last = max(ends, default=end)
    documents = [m.end for m in cast.within(start, end) if m.entity.kind == "document"]
    return min(end, max([last, *documents])) if ends or documents else end


def _handed(
    text: str, cast: Cast, made: Makers, kind: str, trigger: re.Match[str], end: int
) -> list[str]:
    """The hands that the phrase behind a trigger names."""
    mentions = list(cast.within(trigger.end(), end))
    if not mentions or mentions[0].start - trigger.end() > _NEAR[kind]:
        return []
    if kind == "in":
        told_of = _WHO_APPEARED.search(text, max(0, trigger.start() - 50), trigger.start())
        return [] if told_of else _medium(text, cast, made, mentions, trigger.end())
    first = mentions[0].entity
    found: list[str] = []
    for mention in mentions:
        entity = mention.entity
        if cast.foreign_outlet(entity):
            hears = kind == "by" or _hears(text, mention, end, kind)
            hears = hears and (entity.named or _is_next(text, trigger.end(), mention))
            found += [entity.id] if hears else []
        elif entity.kind == "person" and _hands_on(text, cast, made, kind, mention, mentions):
            found += made.of_writer(entity)
        elif entity.kind == "document" and kind == "by":
            found += made.documents.get(entity.id) or _bare(trigger, entity, first)
    return list(dict.fromkeys(found))


def _hears(text: str, outlet: Mention, end: int, kind: str) -> bool:
    """Whether it is the outlet that is told: not its readers, nor the one who wrote of it."""
    if kind == "reply":
        return not text[outlet.end : end].strip()
    owned = _OWN_PEOPLE.match(text, outlet.end, end)
    others = owned and not _NEWSROOM & {w.removesuffix("s") for w in owned[1].split()}
    return not others and _AUDIENCE.match(text, outlet.end, end) is None


def _is_next(text: str, at: int, mention: Mention) -> bool:
    """Whether nothing stands in front: who tells "the manager of a station" tells no station."""
    return not text[at : mention.start].strip()


def _bare(trigger: re.Match[str], entity: Entity, first: Entity) -> list[str]:
    """A document of which nobody knows who made it is a hand itself."""
    said = trigger.group().split()[0].lower()
    return [entity.id] if entity is first and said in _HANDING_ON | {"according"} else []


def _hands_on(
    text: str, cast: Cast, made: Makers, kind: str, mention: Mention, mentions: list[Mention]
) -> bool:
    """Whether a person who is told, or by whom something is quoted, hands it on."""
    if mention.entity.id in made.writers:
        return True
    if text[mention.end : mention.end + 1] in {"'", "’"}:
        return False
    beside = any(cast.foreign_outlet(m.entity) and m.start > mention.end for m in mentions)
    return beside or (kind == "by" and mention is mentions[0])


def _medium(text: str, cast: Cast, made: Makers, mentions: list[Mention], at: int) -> list[str]:
    """Outlets in "in M", "on M television", "in the M article", "in Davis's report"."""
    first = mentions[0]
    words = text[at : first.start].split()
    if len(words) > 4 or _ANSWERS & {w.lower() for w in words} or is_matter(text, first.start):
        return []
    if first.entity.kind == "document":
        outlets = (m for m in mentions if cast.foreign_outlet(m.entity))
        inner = [m.entity.id for m in outlets if not is_matter(text, m.start)]
        return inner or made.documents.get(first.entity.id, [])
    if text[first.end : first.end + 1] in {"'", "’"}:
        return []
    known = first.entity.named or _is_next(text, at, first)
    return [first.entity.id] if known and cast.foreign_outlet(first.entity) else []


def _owned(text: str, span: Span, cast: Cast) -> Iterator[Relay]:
    """The outlet of "M's sources"."""
    for mention in cast.outlets(span):
        behind = text[mention.end : min(span.end, mention.end + 30)].lower()
        if behind.startswith(("'s ", "’s ")) and ("source" in behind or "insider" in behind):
            yield Relay(mention.entity.id, Span(mention.start, mention.end))


def _reporting(text: str, span: Span, cast: Cast, made: Makers) -> Iterator[Relay]:
    """Hands in ", the M reported" and "as M reported" beside another source."""
    for mention in cast.within(span.start, span.end):
        outlet = cast.foreign_outlet(mention.entity)
        if not outlet and mention.entity.id not in made.writers:
            continue
        said = _SAID.match(text, mention.end, span.end)
        if said and _LEAD.search(text[max(span.start, mention.start - 12) : mention.start]):
            for entity in [mention.entity.id] if outlet else made.of_writer(mention.entity):
                yield Relay(entity, Span(mention.start, said.end()))
