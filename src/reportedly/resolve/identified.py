"""The name that an article gives somebody behind his first words: "the man, identified as Pavo"."""

import re

from reportedly.lexicon.nouns import same_class
from reportedly.lexicon.sources import ANYBODY
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus
from reportedly.resolve.heads import Named

_IDENTIFIED = re.compile(
    r"\b[Tt]he\s(?:[\w’'-]{1,20}\s){0,3}?[\w’'-]{1,20},?\s(?:who(?:m)?\s)?"
    r"(?:[\w’'-]{1,20}\s){0,6}?(?:identified|named|called)\s(?:him|her)?(?:self\s)?(?:only\s)?"
    r"(?:as\s|by\s(?:(?:his|her|their|a)\s(?:first|last|middle|given)\s(?:name|initial)s?),?\s"
    r"(?:as\s)?)$"
)
_NEAR = 120
_REACH = 3
"""Sentences back in which the one who is meant spoke."""


def identified(text: str, named: Named, focus: Focus, sentence: int) -> list[Draft]:
    """The unnamed one who spoke last, where a name is said to be theirs.

    That is a definite description that holds the name, and whoever it takes up: "a clerk who is
    called Pavo" may be another one.
    """
    at = named.name.start
    if not _IDENTIFIED.search(text[max(0, at - _NEAR) : at]):
        return []
    recent = [d for d, n in reversed(focus.speakers) if sentence - n <= _REACH]
    recent = [d for d in recent if d is not named.draft]
    here = [d for d in recent[:1] if any(m.start < at < m.end for m in d.mentions)]
    before = next((d for d in recent if d not in here), None)
    return [d for d in (*here, before) if d and _nameless(d) and _may_be(d, here)]


def _nameless(draft: Draft) -> bool:
    single = not (draft.named or draft.plural or draft.same)
    return single and draft.kind in {"anonymous", "person"}


def _may_be(draft: Draft, here: list[Draft]) -> bool:
    """Whether the description may mean somebody: "the man" anybody, "the clerk" a clerk."""
    return all(d.noun in ANYBODY or same_class(d.noun, draft.noun) for d in here)
