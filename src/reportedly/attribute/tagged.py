"""Quotations that bear a tag of their own, given to who spoke before.

"… since March, a source said. “Spot on,” came the answer from a clerk.": the model, which has met
few such tags, takes what is quoted for the end of what the source says. A quotation that opens a
sentence, behind which somebody else is named who speaks, is that one's.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.found import Found
from reportedly.attribute.lexicon import lemma
from reportedly.attribute.phrases import SPEECH
from reportedly.attribute.rules import CONFIDENCE
from reportedly.schema import Span, Spans

Meant = Callable[[Spans], NDArray[np.float32]]

_OTHERS = frozenset(
    "allowed answered beamed chuckled came chimed drawled echoed exclaimed fumed growled hissed"
    " joked laughed messaged mumbled mused nodded offered reasoned ruled shrugged sighed smiled"
    " smirked snapped snorted tapped tweeted typed ventured winced".split()
)
"""Verbs of tags that are no cues elsewhere."""

_GOES_ON = re.compile(r"[\"“].*[^.][\"”]$", re.DOTALL)
"""A quotation behind which its sentence goes on."""

_WHO = (
    r"(?!(?:He|She|They|It|We|I|You)\b)(?:(?:an?|the|one|another|two|three|several|his|her|its|their)"
    r"\s|[A-Z])[^.;:!?“”\"\n]{2,120}?"
)
_BEFORE = re.compile(rf"\W*(?P<source>{_WHO}),?\s+", re.DOTALL)
_BEHIND = re.compile(
    rf"\W*(?P<cue>[a-z]+)\s+(?P<source>{_WHO})(?=[,.;]|\s+(?:who|when|as|in|on|over)\b|$)",
    re.DOTALL,
)
_ANSWER = re.compile(
    r"\W*(?:came|was|ran|read|went)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}?(?P<cue>answer|reply|response"
    rf"|verdict|message|text|word)\s+(?:from|of)\s+(?P<source>{_WHO})(?=[.;]|$)",
    re.DOTALL,
)
_WORD = re.compile(r"(?<=\s)[a-z]+\b")


def with_own_tags(
    text: str, sentences: Sequence[Span], found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, with each such quotation apart; `meant` gives the meaning of a content."""
    starts = [s.start for s in sentences]
    cued = {bisect_right(starts, f.cue[0].start) for f in found if f.cue}
    made: list[Found] = []
    for one in found:
        own = bisect_right(starts, one.cue[0].start) if one.cue else 0
        apart = dict(_apart(text, sentences, starts, one, cued)) if own and not one.inner else {}
        kept = tuple(p for p in one.content if p not in apart)
        if apart and kept:
            made.append(replace(one, content=kept, vector=meant(kept)))
            made += [
                Found((who,), (cue,), (part,), CONFIDENCE, meant((part,)))
                for part, (who, cue) in apart.items()
            ]
        else:
            made.append(one)
    return made


def _apart(
    text: str, sentences: Sequence[Span], starts: Sequence[int], one: Found, cued: set[int]
) -> Iterator[tuple[Span, tuple[Span, Span]]]:
    """Pieces of a content that another one says, with source and cue."""
    for part in one.content:
        begins = sentences[bisect_right(starts, part.start) - 1].start == part.start
        at = bisect_right(starts, part.end - 1)
        if begins and at not in cued and _GOES_ON.match(text, part.start, part.end):
            tag = _tag(text, part.end, sentences[at - 1].end)
            if tag is not None:
                yield part, tag


def _tag(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Who speaks in the words behind a quotation, and the cue."""
    answer, behind = _ANSWER.match(text, start, end), _BEHIND.match(text, start, end)
    match = answer or (behind if behind and _speaks(behind["cue"]) else None)
    if match:
        return Span(*match.span("source")), Span(*match.span("cue"))
    cue = next((w for w in _WORD.finditer(text, start, end) if _speaks(w.group())), None)
    who = cue and _BEFORE.fullmatch(text, start, cue.start())
    return (Span(*who.span("source")), Span(*cue.span())) if cue and who else None


def _speaks(verb: str) -> bool:
    return verb in _OTHERS or (lemma(verb) in SPEECH and verb != lemma(verb))
