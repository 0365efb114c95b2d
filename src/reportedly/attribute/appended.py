"""Denials appended to what is said: "Reeve said that Lunt took bribes, an allegation he denies".

The reader takes them for a part of what is said, or passes over them, and a claim would stand there
without the denial that the sentence tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.bysentence import sentences_of
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.rules import CONFIDENCE
from reportedly.schema import Span, Spans, touches

_NAME = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}"
_APPENDED = re.compile(
    r",\s+(?:(?:an?|the)\s+)?(?P<what>(?:allegation|accusation|charge|claim|assertion|suggestion)s?"
    r"|something|which)\s+(?:that\s+)?"
    rf"(?P<who>he|she|they|it|both(?:\s+men|\s+women)?|{_NAME}"
    rf"|(?:the|his|her|its|their)\s+(?:[\w’'-]+\s+){{0,2}}[\w’'-]+)\s+"
    r"(?P<cue>(?:ha(?:s|ve|d)\s+)?(?:(?:always|\w{2,14}ly)\s+)?(?:den(?:y|ies|ied)"
    r"|reject(?:s|ed)?|disputes?|disputed|dismiss(?:es|ed)?))(?=\s*[.,;—–]|\s*$)"
)


def with_appended(
    text: str, sentences: Sequence[Span], found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, without such an end, and who denies it; `meant` tells a content's meaning."""
    made = list(found)
    told = (Span(one.content[0].start, one.content[-1].end) for one in found)
    for at in sorted({n for span in told for n in sentences_of(sentences, span)}):
        sentence = sentences[at]
        match = _APPENDED.search(text, sentence.start, sentence.end)
        if match is not None:
            made = _denied(text, match, made, meant)
    return made


def _denied(text: str, match: re.Match[str], found: Sequence[Found], meant: Meant) -> list[Found]:
    """The same, and the denial: of what is said in front, told by whoever is said to deny it."""
    cue, who = Span(*match.span("cue")), Span(*match.span("who"))
    read = any(touches(one.cue, (cue,)) for one in found)
    made = [one if touches(one.cue, (cue,)) else _cut(one, match, meant) for one in found]
    said = [one for one in made if _is_said_in_front(one, match)]
    if read or not said:
        return made
    told = min(said, key=lambda one: one.content[0].start)
    denial = Found((who,), (cue,), told.content, CONFIDENCE, told.vector, told.inner)
    return [*made, denial]


def _cut(one: Found, match: re.Match[str], meant: Meant) -> Found:
    """What is said, without the end that is not said."""
    if not any(piece.start < match.start() < piece.end for piece in one.content):
        return one
    kept: Spans = tuple(
        Span(p.start, min(p.end, match.start())) for p in one.content if p.start < match.start()
    )
    return replace(one, content=kept, vector=meant(kept)) if kept else one


def _is_said_in_front(one: Found, match: re.Match[str]) -> bool:
    """Whether its content ends where the appended words begin."""
    return 0 <= match.start() - one.content[-1].end <= 1
