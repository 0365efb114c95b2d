"""What a content says is not so."""

import re

from reportedly.gather.lexicon import CALENDAR, CLAUSE_BREAKS, NEGATORS
from reportedly.gather.words import is_telling, stem

REACH = 5
"""Words after a negator in which its objects are looked for."""

NOUN_OBJECTS = 2
"""Telling words that "no" reaches: the noun and its verb ("no plans to resign")."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[.,;:!?]|\S")
_CONDITIONS = frozenset({"if", "unless", "whether", "until"})
_CLAUSE_ENDS = frozenset(".,;:!?")
_NOUN_NEGATORS = frozenset({"no", "without", "neither", "nor"})
_REFUSALS = frozenset("fail failed fails refuse refused refuses refusing decline declined".split())
_NO_GROUNDS = re.compile(
    r"\b(?:no|not any|without|little)\s+(?:\w{1,20}\s+)?"
    r"(?:evidence|proof|sign|indication|truth|basis|substance)\b"
    r"|\b(?:false|untrue|baseless|unfounded|groundless|fabricated|nonsense|fiction|a lie|lies)\b"
    r"|\bnot (?:true|correct|accurate|the case)\b",
    re.IGNORECASE,
)
_HEAD = 80
"""Characters in which a content must open with "no evidence that" to be denied as a whole."""


def negated(text: str) -> frozenset[str]:
    """The stems that stand under a negator ("will not resign": "resign").

    A negation in a condition ("if it is not settled by Thursday") denies nothing.
    """
    tokens = [t.lower().replace("’", "'") for t in _TOKEN.findall(text)]
    found: set[str] = set()
    conditional = False
    for at, token in enumerate(tokens):
        conditional = token in _CONDITIONS or (conditional and token not in _CLAUSE_ENDS)
        reach = tokens[at + 1 : at + 1 + REACH]
        if conditional:
            continue
        if token in _NOUN_NEGATORS:
            found |= _objects(reach, NOUN_OBJECTS)
        elif token in NEGATORS or (token in _REFUSALS and reach[:1] == ["to"]):
            found |= _objects(reach, 1)
    return frozenset(found)


def is_groundless(text: str) -> bool:
    """Whether the content opens by saying that there is nothing in it ("no evidence that")."""
    return _NO_GROUNDS.search(text[:_HEAD]) is not None


def _objects(tokens: list[str], most: int) -> set[str]:
    found: list[str] = []
    for token in tokens:
        if token in CLAUSE_BREAKS or token in ".,;:!?" or len(found) == most:
            break
        if token[0].isalpha() and is_telling(token) and token not in CALENDAR:
            found.append(stem(token))
    return set(found)
