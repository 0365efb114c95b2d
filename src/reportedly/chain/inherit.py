"""Paths that a sentence takes over from the one before it.

"…," Y told X of M. "…," he said.  The second quotation comes from the same conversation. That
is only taken so where the second source is a pronoun, in the same paragraph or in a quotation that
opens the next, with no other speaker between, and where Y nowhere in the article talks to the
article's own outlet.
"""

import re
from collections.abc import Sequence

from reportedly.chain.cast import Cast
from reportedly.chain.relays import Relay
from reportedly.lexicon.words import PRONOUNS
from reportedly.schema import Attribution

_ANEW = frozenset("told tells telling spoke speaking wrote writes tweeted".split())
"""With these the second sentence tells of another occasion."""
_OWN = re.compile(r"\btold\s+(?:me|us|this\s+\w+)\b", re.IGNORECASE)


def inherited(
    text: str,
    attributions: Sequence[Attribution],
    spoke: dict[str, str],
    cast: Cast,
    middle: dict[str, list[Relay]],
) -> None:
    """Give attributions by a pronoun the relays of the one right before; changes `middle`."""
    frank = _talks_here(text, attributions, spoke, cast)
    before: Attribution | None = None
    crossed: set[str] = set()
    for attribution in sorted(attributions, key=lambda a: (_at(a), a.id)):
        if before is not None and _goes_on(text, before, attribution, spoke, crossed):
            relays = _told(text, middle[before.id], spoke[before.id])
            if relays and len(middle[attribution.id]) == 1 and spoke[before.id] not in frank:
                middle[attribution.id] = middle[attribution.id] + relays
        before = attribution


def _at(attribution: Attribution) -> int:
    pieces = attribution.source or attribution.cue or attribution.content
    return pieces[0].start if pieces else 0


def _goes_on(
    text: str, one: Attribution, other: Attribution, spoke: dict[str, str], crossed: set[str]
) -> bool:
    """Whether the same one speaks on; `crossed` are those that did so in a new paragraph."""
    same = spoke[one.id] == spoke[other.id] and other.parent is None
    words = {w for p in other.cue for w in text[p.start : p.end].lower().split()}
    if not same or words & _ANEW or not _pronoun(text, other):
        return False
    if _BREAK.search(text, _at(one), _at(other)) is None:
        crossed |= {other.id} if one.id in crossed else set()
        return True
    crossed.add(other.id)
    return one.id not in crossed and _opens_next(text, one, other)


_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


def _opens_next(text: str, one: Attribution, other: Attribution) -> bool:
    """Whether a quotation opens the paragraph right behind, as news sets each by itself."""
    if other.manner != "direct" or not other.content:
        return False
    breaks = [m.end() for m in _BREAK.finditer(text, _at(one), _at(other))]
    return len(breaks) == 1 and other.content[0].start <= breaks[0] + 1


def _pronoun(text: str, attribution: Attribution) -> bool:
    words = [text[p.start : p.end].lower() for p in attribution.source]
    return len(words) == 1 and words[0] in PRONOUNS


def _told(text: str, path: Sequence[Relay], speaker: str) -> list[Relay]:
    """The relays behind the speaker, where the words were told or given in an interview."""
    told = ("told", "interview", "spoke", "speaking", "in an interview")
    ids = [r.entity for r in path]
    behind = list(path)[ids.index(speaker) + 1 :] if speaker in ids else []
    return (
        behind
        if any(text[r.via.start : r.via.end].lower().startswith(told) for r in behind)
        else []
    )


def _talks_here(
    text: str, attributions: Sequence[Attribution], spoke: dict[str, str], cast: Cast
) -> set[str]:
    """Speakers who told something to the article's own outlet or its author."""
    frank: set[str] = set()
    own = {e.id for e in cast.by_id.values() if e.kind == "author"} | (
        {cast.own.id} if cast.own else set()
    )
    for attribution in attributions:
        for cue in attribution.cue[-1:]:
            behind = text[cue.start : cue.end + 12]
            hearers = {m.entity.id for m in cast.within(cue.end, cue.end + 8)}
            if _OWN.search(behind) or hearers & own:
                frank.add(spoke[attribution.id])
    return frank
