"""What somebody is called on to do: "called on the mayor | to step aside" is one content.

The reader may stop at the name. In PolNeAR train the annotators took the act along in all of 96
contents behind such cues.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.bysentence import sentence_at
from reportedly.attribute.found import Found, Meant
from reportedly.schema import Span

_DEMANDS = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:up)?on|urg(?:es|ed|ing)|implor(?:es|ed|ing)|press(?:es|ed|ing)"
    r"|appeal(?:s|ed|ing)\s+to)$",
    re.IGNORECASE,
)
_ACT = re.compile(r"\s+to\s+[a-z][^,;:“”\"\n]{1,200}")
_ENDS = re.compile(
    r"\s+(?:after|as|because|before|during|if|in\s+an?\s+\w+|when|while|who"
    r"|(?:late\s+|early\s+)?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""What no longer tells of the act, as a rule: the content ends there."""
_MOST = 8
"""Words of whoever is called on."""


def with_act(
    text: str, sentences: Sequence[Span], found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, with the act that somebody is called on to do; `meant` tells its meaning."""
    return [_with_act(text, sentences, one, meant) for one in found]


def _with_act(text: str, sentences: Sequence[Span], one: Found, meant: Meant) -> Found:
    if len(one.content) != 1 or len(one.cue) != 1:
        return one
    cue, content = one.cue[0], one.content[0]
    words = text[content.start : content.end].split()
    demands = _DEMANDS.search(text, cue.start, cue.end) and cue.end <= content.start
    if not demands or len(words) > _MOST or "to" in words:
        return one
    end = _end(text, sentences, content)
    if end is None:
        return one
    whole = (Span(content.start, end),)
    return replace(one, content=whole, vector=meant(whole))


def _end(text: str, sentences: Sequence[Span], content: Span) -> int | None:
    """Where the act ends that stands right behind a content, if one does."""
    at = sentence_at(sentences, content.start)
    last = sentences[at].end if at >= 0 else content.end
    act = _ACT.match(text, content.end, last)
    if act is None:
        return None
    over = _ENDS.search(text, content.end, act.end())
    told = text[content.end : over.start() if over else act.end()]
    return content.end + len(told.rstrip(" .!?"))
