"""Whether a claim says the opposite of what is asked for: "Fass will resign", "I am not resigning".

A claim's members assert or deny the claim; who is asked about it wants to know how they take the
question, which may differ from the claim by a negation.
"""

import re
from dataclasses import dataclass

from reportedly.gather.clause import is_clause
from reportedly.gather.concepts import meaning, plain
from reportedly.gather.negation import is_groundless, negated
from reportedly.gather.words import stems
from reportedly.schema.sheet import ClaimSheet

SHARED = 2 / 3
"""Part of what is asked for that a claim or who speaks in it must hold, to be its opposite."""


_UNSAID = re.compile(
    r"\b(?:not|never|nobody|no one|\w{2,6}n['’]t)\s+(?:\w{1,15}\s+)?"
    r"(?:say|said|tell|told|know|knows|knew|clear|sure|decided?)\b",
    re.IGNORECASE,
)
"""Who does not say when it closes has not said that it will not."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The meanings of a text, those that stand under a no, and whether it is denied whole."""

    meanings: frozenset[str]
    negated: frozenset[str]
    groundless: bool

    @classmethod
    def of(cls, text: str) -> "_Told":
        said = plain(text)
        under = frozenset(meaning(s) for s in negated(said))
        return cls(_meanings(said), under, is_groundless(text))


def is_against(claim: ClaimSheet, asked: str) -> bool:
    """Whether a claim says of the same matter that it is not so; only of what is a statement.

    A claim in which somebody says "I" is about its speaker.
    """
    if not is_clause(asked) or _UNSAID.search(claim.text) or _UNSAID.search(asked):
        return False
    wanted, told = _Told.of(asked), _Told.of(claim.text)
    speakers = " ".join({f"{m.speaker} {p.name}" for m in claim.members for p in m.path[:1]})
    shared = wanted.meanings & (told.meanings | _meanings(speakers))
    return len(shared) >= SHARED * len(wanted.meanings) and _differ(wanted, told)


def _differ(one: _Told, other: _Told) -> bool:
    """Whether one of the two says no where the other does not; a no on each side is none."""
    if one.groundless or other.groundless:
        plainly = other if one.groundless else one
        return one.groundless != other.groundless and not plainly.negated
    left = one.negated & (other.meanings - other.negated)
    right = other.negated & (one.meanings - one.negated)
    return bool(left or right)


def _meanings(text: str) -> frozenset[str]:
    return frozenset(map(meaning, stems(text)))
