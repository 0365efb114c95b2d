"""Whom "he" or "she" means where somebody says what they themselves will do.

"Quill said she would vote against Voss" and "Tolk denied that he backs him" tell of Quill and Tolk,
however much the text before is about another woman or man: nobody announces another one's vote, and
only whoever makes a promise can keep it. In PolNeAR 45 sentences tell so of a denial, promise, vote
or side taken, and all but one mean the speaker: there a team speaks for its candidate. What is said
of the past, or of anything else, may as well be said of a rival.
"""

import re
from collections.abc import Iterable, Iterator

from reportedly.lexicon.roles import KIN
from reportedly.lexicon.sources import SPEAKING_FOR
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.pronouns import agrees, kind_of
from reportedly.resolve.quotes import within
from reportedly.resolve.walk import Walk
from reportedly.schema import Attribution, Span

_OPENING = re.compile(r"(?:that\s+)?(he|she)\b", re.IGNORECASE)
_BESIDE = re.compile(r"[^.!?:;\n“”\"]{0,60}")
"""What may stand between the verb and what is said: "told reporters on Monday"."""
_PROMISED = re.compile(r"\b(?:vow(?:s|ed)?|pledge[sd]?|promise[sd]?|swears?|swore)\s*$")
_AHEAD = re.compile(
    r"(?:he|she)(?:['’](?:d|ll)|\s+(?:would|will|could|won['’]t|wouldn['’]t))\b", re.I
)
_WILL = (
    r"(?:['’](?:d|ll)\b|\s+(?:would|will|could|can|cannot|might|may|plan(?:s|ned)\s+to"
    r"|intend(?:s|ed)\s+to|(?:wo|would|ca|could)n['’]t))"
)
_ADVERB = r"(?:\s+(?:not|never|no\s+longer|also|still|instead|probably|likely|be|even|again)){0,4}"
_SIDING = re.compile(
    rf"(?:he|she)(?:{_WILL}{_ADVERB}\s+(?:(?P<vote>vot(?:e|ing))"
    r"|back(?:ing)?|support(?:ing)?|endors(?:e|ing)|oppos(?:e|ing)|campaign(?:ing)?)"
    r"|(?:\s+(?:no\s+longer|still|also|strongly|fully)){0,2}\s+(?:backs|supports|endorses|opposes))"
    r"\b(?P<object>(?:\s+(?:for|against|with))?\s+)",
    re.IGNORECASE,
)
"""A vote, or that somebody takes sides, to come or at present."""
_LOOKED_AT = 160
_THEM = re.compile(r"(?:him|her)\b(?!\s+[\w’'-]*[a-z])")
"""Somebody, not somebody's thing: "back her plan" takes no side in who is who."""


def openings(text: str, attributions: Iterable[Attribution]) -> dict[int, Attribution]:
    """What is said by whoever its verb tells, by the place of the "he" or "she" that opens it."""
    pairs = ((_opening(text, one), one) for one in attributions)
    return {at: one for at, one in pairs if at is not None}


def _opening(text: str, said: Attribution) -> int | None:
    if said.manner == "direct" or not (said.source and said.cue and said.content):
        return None
    source, cue, content = said.source[-1].end, said.cue, said.content[0].start
    if not source <= cue[0].start < cue[-1].end <= content:
        return None
    found = _OPENING.match(text, content)
    beside = _BESIDE.fullmatch(text, cue[-1].end, content)
    return found.start(1) if found and beside else None


def committed(walk: Walk, pronoun: str, span: Span, index: int) -> Draft | None:
    """The speaker whom the pronoun means, where what is said can only be told of oneself."""
    said = walk.openings.get(span.start)
    speaker = walk.spoke.get(said.id) if said is not None else None
    if said is None or speaker is None or within(walk.quotes, span.start):
        return None
    own = speaker.named and kind_of(speaker) == "person" and agrees(pronoun, speaker)
    if not own or _for_another(walk.text, said, speaker):
        return None
    promises = _promises(walk.text, said, span)
    return speaker if promises or _takes_sides(walk, index, span, speaker) else None


def _for_another(text: str, said: Attribution, speaker: Draft) -> bool:
    """Whether it is somebody's spokeswoman, lawyer or brother, who may speak for them."""
    words = set(re.findall(r"[a-z]+", text[said.source[0].start : said.source[-1].end].lower()))
    words.update(word for role in speaker.roles for word in role)
    return not words.isdisjoint(SPEAKING_FOR | KIN)


def _promises(text: str, said: Attribution, span: Span) -> bool:
    cue = text[said.cue[0].start : said.cue[-1].end].lower()
    return _PROMISED.search(cue[-_LOOKED_AT:]) is not None and (
        _AHEAD.match(text, span.start) is not None
    )


def _takes_sides(walk: Walk, index: int, span: Span, speaker: Draft) -> bool:
    """Whether it tells of a vote, or of standing by or against somebody else."""
    found = _SIDING.match(walk.text, span.start, span.start + _LOOKED_AT)
    if found is None:
        return False
    if _THEM.match(walk.text, found.end()):
        return True
    named = next(_named_at(walk, index, found.end()), None)
    if named is None:
        return found["vote"] is not None
    return named.draft is not speaker and kind_of(named.draft) in {"person", "unknown"}


def _named_at(walk: Walk, index: int, at: int) -> Iterator[Named]:
    """The name that begins at a place, perhaps behind its titles."""
    words = walk.lines[index].words
    for named in walk.lines[index].names:
        first = words[named.name.front].start if named.name.front < len(words) else -1
        if at in {first, named.name.start}:
            yield named
