"""Whether two contents are the same claim, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from reportedly.gather import names, quantities
from reportedly.gather.content import Content
from reportedly.gather.words import stem, words

THRESHOLD = 0.55
"""Likeness from which two contents are one claim."""

CONTAINED = 0.3
"""Part of the score that comes from how much of the shorter content the longer one holds."""

FEWEST = 2
"""Telling stems beside names without which a content says too little to be told from others."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` in [0, 1]; `opposed` if one says that it is not so; `why` in words.

    A guard that keeps the two apart sets the score to 0 and says why.
    """

    score: float
    opposed: bool
    why: str


def weigh_words(contents: Iterable[Content]) -> dict[str, float]:
    """How telling each stem is in this pile: the logarithm of how few contents hold it."""
    counts: dict[str, int] = {}
    total = 0
    for content in contents:
        total += 1
        for word in content.stems:
            counts[word] = counts.get(word, 0) + 1
    return {word: log(1 + (total + 1) / count) for word, count in counts.items()}


def compare(one: Content, other: Content, weights: Mapping[str, float]) -> Likeness:
    """How alike two contents are; guards first, then the weighted overlap of their words."""
    reason = _kept_apart(one, other)
    if reason is not None:
        return Likeness(0.0, False, reason)
    shared = one.stems & other.stems
    if len(shared - _called(one) - _called(other)) < FEWEST:
        return Likeness(0.0, False, "hardly a word in common")
    score = _overlap(one, other, shared, weights)
    if one.vector is not None and other.vector is not None:
        score = _blend(score, float(one.vector @ other.vector))
    best = sorted(shared, key=lambda s: (-weights.get(s, 0.0), s))[:3]
    return Likeness(score, contradicts(one, other), f"shares {', '.join(best)}")


def speaks(content: Content) -> bool:
    """Whether a content says something of what it names; a bare name or topic does not."""
    return len(content.stems - _called(content)) >= FEWEST


def contradicts(one: Content, other: Content) -> bool:
    """Whether a word that one negates stands unnegated in the other, or one denies it whole."""
    if one.groundless != other.groundless:
        return True
    left = one.negated & (other.stems - other.negated)
    right = other.negated & (one.stems - one.negated)
    return bool(left or right)


def _called(content: Content) -> set[str]:
    return {stem(word) for name in content.names for word in (*words(name.text), name.word)}


def _kept_apart(one: Content, other: Content) -> str | None:
    numbers = quantities.conflict(one.quantities, other.quantities)
    if numbers is not None:
        return f"{numbers[0]} here, {numbers[1]} there"
    clash = names.clash(one.names, other.names)
    if clash is not None:
        return f"about {clash[0]} here, {clash[1]} there"
    if names.swapped(one.names, other.names, (one.text, other.text)):
        return "the same names in exchanged roles"
    return None


def _overlap(
    one: Content, other: Content, shared: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Cosine of the two bags of stems, blended with how much of the smaller the larger holds."""
    held = sum(weights.get(s, 0.0) for s in shared)
    left = sum(weights.get(s, 0.0) for s in one.stems)
    right = sum(weights.get(s, 0.0) for s in other.stems)
    if not left or not right:
        return 0.0
    return (1 - CONTAINED) * held / sqrt(left * right) + CONTAINED * held / min(left, right)


def _blend(overlap: float, cosine: float) -> float:
    return overlap  # replaced below once measured
