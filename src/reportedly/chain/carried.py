"""Those who carry somebody's words: "said through his lawyer, Y", "told M through a spokesman".

The words are the speaker's; who carried them is a hand behind. Only right behind what tells that
something is said: money may go through a lawyer too.
"""

import re
from collections.abc import Iterator

from reportedly.chain.cast import Cast, Mention
from reportedly.chain.frame import Frame
from reportedly.chain.relays import Relay
from reportedly.lexicon.verbs import SAYING
from reportedly.schema import Attribution, Span

_CARRIERS = re.compile(
    r"\b(?:attorneys?|barristers?|intermediar(?:y|ies)|lawyers?|publicists?|representatives?"
    r"|solicitors?|spokes(?:man|men|woman|women|person|persons|people)|press\s+secretary"
    r"|legal\s+team)\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\b(?:through|via)\s+", re.IGNORECASE)
_WHEN = re.compile(r"[\s,]+(?:on\s+)?(?:\w{3,6}day|yesterday|today|tonight)[\s,]*$", re.IGNORECASE)
_SAID = SAYING | frozenset(
    "statement statements message messages letter email e-mail remarks response reporters"
    " journalists".split()
)
_BEFORE = 40
_PHRASE = re.compile(r"[^,.;:!?“”\"()\n]{1,60}")
_APPOSED = re.compile(r",\s+(?=[A-Z])")
_PEOPLE = frozenset({"person", "anonymous", "group"})


def carried(
    text: str, attribution: Attribution, frame: Frame, cast: Cast, speaker: str
) -> list[Relay]:
    """Through whom the speaker spoke, if the source or the words around it say so."""
    for span in (*frame.source, *frame.outside):
        for through in _THROUGH.finditer(text, span.start, span.end):
            if _is_said(text, through.start(), attribution, cast, speaker):
                hand = _carrier(text, through.end(), span.end, cast)
                if hand is not None and hand.entity.id != speaker:
                    return [Relay(hand.entity.id, Span(through.start(), hand.end))]
    return []


def _is_said(text: str, at: int, attribution: Attribution, cast: Cast, speaker: str) -> bool:
    """Whether what stands right in front is who says it, to whom, or that it is said."""
    before = text[max(0, at - _BEFORE) : at]
    told = _WHEN.sub("", before).rstrip(" \t\n,")
    end = at - len(before) + len(told)
    if end in {p.end for p in (*attribution.cue, *attribution.source)}:
        return True
    words = told.lower().split()
    near = cast.within(max(0, end - _BEFORE), end)
    hears = (m for m in near if m.entity.id == speaker or cast.foreign_outlet(m.entity))
    return words[-1:] != [] and (words[-1] in _SAID or any(m.end == end for m in hears))


def _carrier(text: str, start: int, limit: int, cast: Cast) -> Mention | None:
    """Who is called a lawyer or spokesman there, by name where one stands beside."""
    phrase = _PHRASE.match(text, start, limit)
    if phrase is None:
        return None
    role = _CARRIERS.search(text, start, phrase.end())
    beside = _APPOSED.match(text, phrase.end(), limit)
    if role is None:
        return _named(text, start, phrase.end(), limit, cast)
    within = [m for m in _people(cast, start, phrase.end()) if m.end >= role.end()]
    apposed = _people(cast, beside.end(), beside.end() + 1) if beside and within else iter(())
    described = max(within, key=lambda m: (m.entity.named, -m.start), default=None)
    return described if described and described.entity.named else next(apposed, described)


def _named(text: str, start: int, end: int, limit: int, cast: Cast) -> Mention | None:
    """Whose name stands there with the role behind it: "through Y, her lawyer"."""
    named = next((m for m in _people(cast, start, start + 1) if m.end == end), None)
    role = _PHRASE.match(text, min(end + 1, limit), limit)
    called = role is not None and _CARRIERS.search(role.group())
    return named if called else None


def _people(cast: Cast, start: int, end: int) -> Iterator[Mention]:
    return (m for m in cast.within(start, end) if m.entity.kind in _PEOPLE)
