"""Words that take up several who were just told of: "both", "all three", "neither of them"."""

import re

from reportedly.lexicon.nouns import NUMBERS
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus
from reportedly.resolve.phrases import Phrase

_REACH = 8
"""Sentences back in which they were told of."""

_EVERYBODY = re.compile(
    r"(?:all|both|neither|each)(?:\s+of\s+(?:them|these|those|whom))?|"
    rf"(?:all|the)\s+(?P<number>{'|'.join(NUMBERS)})(?:\s+of\s+(?:them|whom))?",
    re.IGNORECASE,
)
_TWO = frozenset({"both", "neither"})


def everybody(phrase: Phrase, focus: Focus, sentence: int) -> Draft | None:
    """The last several for whom "both", "all three" or "neither of them" stands."""
    found = _EVERYBODY.fullmatch(phrase.text)
    if found is None:
        return None
    words = phrase.text.lower().split()
    count = NUMBERS[found["number"].lower()] if found["number"] else 2 if words[0] in _TWO else None
    near = (s.draft.truly() for s in focus.recent(sentence, _REACH))
    return next((d for d in near if d.plural and count in {None, d.count}), None)
