"""Whether two contents are the same claim, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from reportedly.gather import names, quantities
from reportedly.gather.content import Content

LINKED = 0.5
"""Likeness of two contents from which their groups may be one claim."""

JOINED = 0.4
"""Mean likeness of two groups from which they are one claim."""

CONTAINED = 0.4
"""Part of the score that comes from how much of the shorter content the longer one holds."""

FEWEST = 2
"""Meanings that a content must have, and that two must share more of than this."""

MOSTLY = 0.7
"""Likeness from which two contents may share no more than `FEWEST` meanings."""

VERBATIM = 0.85
"""Likeness from which a fragment is the same whoever says it."""

SCANT = 0.6
"""What is left of a likeness that rests on names alone, on too few words, or on fragments."""

NESTED = 0.9
"""What is left of a likeness where one content stands inside another statement's content."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` in [0, 1]; `apart` if a guard forbids that the two are one; `why` in words."""

    score: float
    apart: bool
    why: str


def weigh_words(contents: Iterable[Content]) -> dict[str, float]:
    """How telling each meaning is in this pile: the logarithm of how few contents hold it."""
    counts: dict[str, int] = {}
    total = 0
    for content in contents:
        total += 1
        for word in content.meanings:
            counts[word] = counts.get(word, 0) + 1
    return {word: log(2 + total / count) for word, count in counts.items()}


def compare(one: Content, other: Content, weights: Mapping[str, float]) -> Likeness:
    """How alike two contents are: the weighted overlap of their meanings, then the guards."""
    shared = one.meanings & other.meanings
    score = _overlap(one, other, shared, weights) * (NESTED if one.nested != other.nested else 1)
    if (len(shared) <= FEWEST and score < MOSTLY) or shared <= one.called | other.called:
        score *= SCANT
    if score < VERBATIM and not (one.clause and other.clause) and not _one_speaker(one, other):
        score *= SCANT
    reason = kept_apart(one, other)
    if reason is not None:
        return Likeness(0.0, True, reason)
    best = sorted(shared, key=lambda s: (-weights.get(s, 0.0), s))[:3]
    words = ", ".join(b.removeprefix("=") for b in best)
    return Likeness(score, False, f"shares {words}" if words else "shares no word")


def speaks(content: Content) -> bool:
    """Whether a content says something of what it names; a bare name or topic does not."""
    return len(content.meanings) >= FEWEST and bool(content.bare)


def contradicts(one: Content, other: Content) -> bool:
    """Whether a word that one negates stands unnegated in the other, or one denies it whole."""
    if one.groundless != other.groundless:
        return True
    left = one.negated & (other.meanings - other.negated)
    right = other.negated & (one.meanings - one.negated)
    return bool(left or right)


def kept_apart(one: Content, other: Content) -> str | None:
    """Why two contents cannot be one claim: other numbers, other names, exchanged roles."""
    numbers = quantities.conflict(one.quantities, other.quantities)
    if numbers is not None:
        return f"{numbers[0]} here, {numbers[1]} there"
    clash = names.clash(one.names, other.names)
    if clash is not None:
        return f"about {clash[0]} here, {clash[1]} there"
    if names.swapped(one.names, other.names, (one.text, other.text)):
        return "the same names in exchanged roles"
    return None


def _one_speaker(one: Content, other: Content) -> bool:
    return one.speaker == other.speaker != ""


def _overlap(
    one: Content, other: Content, shared: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Cosine of the two bags of meanings, blended with how much of the smaller the larger holds.

    Fragments have no use for the second part: a topic is held by every text about it.
    """
    held = sum(weights.get(s, 0.0) for s in shared)
    left = sum(weights.get(s, 0.0) for s in one.meanings)
    right = sum(weights.get(s, 0.0) for s in other.meanings)
    if not left or not right:
        return 0.0
    cosine, contained = held / sqrt(left * right), held / min(left, right)
    part = CONTAINED if one.clause and other.clause and len(shared) > FEWEST else 0.0
    return (1 - part) * cosine + part * contained
