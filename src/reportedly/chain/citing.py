"""Citing that was read as an attribution of its own: "M reported p" and "M, citing Y".

Its content is Y, so that who stands behind what M reported is found there and not in the frame.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.attribute.lexicon import bases
from reportedly.attribute.mistakable import is_somebody
from reportedly.chain.cast import Cast, Mention
from reportedly.lexicon.citing import cites
from reportedly.lexicon.nouns import HANDED_ON
from reportedly.lexicon.words import BREAKS
from reportedly.schema import Attribution, EntityKind, Span, Spans, quote

_SPEAK: frozenset[EntityKind] = frozenset(
    {"person", "anonymous", "institution", "document", "outlet", "group"}
)
_NEAR = 45
_OWNS = re.compile(r"['’]s?\s+((?:[\w-]+\s*){1,3})")
_LAST_OWNED = re.compile(r"['’]s?((?:\s+[a-z][\w-]*)+)$")
_AND = re.compile(r",?\s+(?:and|or)\s")


def citations(text: str, sentence: Sequence[Attribution]) -> Iterator[tuple[str, Span]]:
    """The ids of a sentence's attributions, each with the words that its source cites for it.

    What is cited behind a cue of the same source belongs to that cue; what is cited before all of
    them to all of them, and to itself where there are none. Linear in the attributions.
    """
    told: dict[Spans, str] = {}
    waiting: dict[Spans, Attribution] = {}
    for attribution in sorted(sentence, key=lambda a: (_at(a), a.id)):
        source = attribution.source
        if not _cites(text, attribution):
            told[source] = told[()] = attribution.id
            for who in {source, ()} & waiting.keys():
                yield attribution.id, waiting[who].content[0]
            waiting.pop((), None)  # who cites without a source is whoever speaks next
        elif source in told:
            yield told[source], attribution.content[0]
        else:
            waiting.setdefault(source, attribution)
    outer = {a.parent for a in sentence}
    alone = (a for who, a in waiting.items() if who not in told and a.id not in outer)
    yield from ((a.id, a.content[0]) for a in alone)


def _at(attribution: Attribution) -> int:
    pieces = attribution.cue or attribution.content
    return pieces[0].start if pieces else 0


def _cites(text: str, attribution: Attribution) -> bool:
    return bool(attribution.content) and cites(quote(text, attribution.cue))


def cited_source(text: str, span: Span, cast: Cast, speaker: str) -> Mention | None:
    """Who is cited in the words behind "citing", if they begin with one who can have said it.

    Nobody of two that "and" joins: the origin would be one of them, and they are both. Nor
    the owner of a matter ("citing Lund's health") or whom a cause only mentions ("the cost to").
    """
    near = min(span.end, span.start + _NEAR)
    first = next((m for m in cast.within(span.start, near) if m.entity.kind in _SPEAK), None)
    if first is None or not _opens(text[span.start : first.start]):
        return None
    whole = max(cast.within(first.start, first.start + 1), key=lambda m: m.end)
    if whole.entity.kind not in _SPEAK or whole.entity.id == speaker or _goes_on(text, whole, span):
        return None
    return None if _is_owned(text, whole) else whole


def _opens(before: str) -> bool:
    words = before.lower().split()
    return not any(w in BREAKS or not w[-1].isalnum() for w in words)


def _goes_on(text: str, mention: Mention, span: Span) -> bool:
    """Whether what is cited is more than the one mentioned, or is something of theirs."""
    if _AND.match(text, mention.end, span.end):
        return True
    owned = _OWNS.match(text, mention.end, span.end)
    return owned is not None and not any(_handed_on(w) for w in owned[1].lower().split())


def _is_owned(text: str, whole: Mention) -> bool:
    """Whether somebody is only the owner in what was taken for one: "Lund's ill health"."""
    if whole.entity.kind not in {"person", "anonymous", "group"}:
        return False
    owned = _LAST_OWNED.search(text, whole.start, whole.end)
    words = owned[1].lower().split() if owned else []
    return bool(words) and not any(_handed_on(b) or is_somebody(b) for w in words for b in bases(w))


def _handed_on(word: str) -> bool:
    return word in HANDED_ON or word.removesuffix("s") in HANDED_ON
