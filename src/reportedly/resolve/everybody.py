"""Words that take up several who were just told of: "both", "all three", "neither of them"."""

import re
from collections.abc import Iterable

from reportedly.lexicon.nouns import NUMBERS, same_class
from reportedly.lexicon.sources import ANYBODY
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


def two_told(phrase: Phrase, nameless: Iterable[Draft]) -> list[Draft]:
    """The two unnamed ones, told one by one, for whom "both sources" stands; else nobody.

    `nameless` are those told so far, the latest first. With a third one it is open who is meant.
    """
    if phrase.count != 2 or phrase.owners or phrase.mods:
        return []
    singles = [d for d in nameless if not d.named and not d.plural and d.count == 1]
    anybody = phrase.noun in ANYBODY
    fits = [d for d in singles if anybody or same_class(d.noun, phrase.noun)]
    return fits[::-1] if len(fits) == 2 else []
