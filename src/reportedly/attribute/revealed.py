"""What an outlet found out by itself: "Police are examining a bank, the Metro Herald has learned".

The reader may pass over such an end, or read but what stands in the sentence: whoever is
"suspected of" or "accused of" something there, or who is "looking for" a man. The outlet tells all
of it.
"""

import re
from collections.abc import Sequence

from reportedly.attribute.bysentence import begun_in
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.tails import Tail, told_clause, with_ends
from reportedly.lexicon.outlets import KNOWN_OUTLETS, OUTLET_WORDS
from reportedly.schema import Span

_REACH = 120
"""Characters of a sentence's end that are read."""
_CAPITAL = r"[A-Z][\w.&’'-]*"
_END = re.compile(
    rf",\s+(?P<who>(?:[Tt]he\s+)?(?P<name>{_CAPITAL}(?:\s+(?:and\s+|of\s+)?{_CAPITAL}){{0,4}})"
    r"|(?P<own>this\s+(?:agency|magazine|newspaper|outlet|paper|programme|website)))\s+"
    r"(?P<cue>(?:has|have)\s+(?:exclusively\s+)?learn(?:ed|t)|understands"
    r"|can\s+(?:now\s+)?(?:exclusively\s+)?(?:disclose|report|reveal))\.?\s*$"
)
_FIRST = re.compile(
    rf",\s+(?:as\s+(?P<who>(?:[Tt]he\s+)?(?P<name>{_CAPITAL}(?:\s+(?:and\s+|of\s+)?{_CAPITAL}){{0,4}}))\s+"
    r"(?P<cue>(?:was|were)\s+(?:the\s+)?first\s+to\s+(?:disclose|make\s+known|report|reveal|tell))"
    rf"|(?P<ran>ran|read)\s+(?:the|an?)\s+(?:\w+\s+)?(?:headline|story)\s+in\s+(?P<in>(?:[Tt]he\s+)?(?P<paper>{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}})))"
    r"\.?\s*$"
)
"""Who told it first, or ran it as a story."""
_LEAST = 4
"""Words of a clause."""


def with_revealed(
    text: str, sentences: Sequence[Span], reach: Span, found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, with the outlets that end sentences which begin in `reach`.

    `meant` gives the meaning of a content.
    """
    return with_ends(text, sentences, begun_in(sentences, reach), found, _tail, meant)


def _tail(text: str, sentence: Span) -> Tail | None:
    """Such an end, with the clause in front of it."""
    start = max(sentence.start, sentence.end - _REACH)
    told = _outlet(text, start, sentence.end)
    clause = told_clause(text, Span(sentence.start, told[0])) if told else None
    if told is None or clause is None or len(text[clause.start : clause.end].split()) < _LEAST:
        return None
    _, who, cue = told
    return Tail(clause, who, who, cue)


def _outlet(text: str, start: int, end: int) -> tuple[int, Span, Span] | None:
    """Where such an end begins, the outlet, and its cue."""
    learned = _END.search(text, start, end)
    if learned and (learned["own"] or _is_outlet(learned["name"])):
        return learned.start(), Span(*learned.span("who")), Span(*learned.span("cue"))
    first = _FIRST.search(text, start, end)
    if first is None:
        return None
    who, cue = ("who", "cue") if first["name"] else ("in", "ran")
    return first.start(), Span(*first.span(who)), Span(*first.span(cue))


def _is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: no army and no party that has learned its lesson."""
    low = name.lower().split()
    return low[-1] in OUTLET_WORDS or "-".join(low) in KNOWN_OUTLETS
