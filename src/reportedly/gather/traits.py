"""What two contents have in common and what not, as numbers: the pair decision reads these.

All are the same whichever content comes first, and none depends on the size of the pile.
"""

from itertools import pairwise
from math import log1p, sqrt

import numpy as np
from numpy.typing import NDArray

from reportedly.gather import names, quantities
from reportedly.gather.content import Content
from reportedly.gather.exchanged import swapped
from reportedly.gather.names import Name
from reportedly.gather.opposites import contradicts, denials, opposed
from reportedly.gather.scale import Scale
from reportedly.gather.words import words

Floats = NDArray[np.float32]

TRAITS = (
    "cosine", "overlap", "shorter held", "longer held", "bare overlap", "shared", "rarest shared",
    "runs", "longest run", "names shared", "names apart", "name clash", "exchanged",
    "numbers shared", "numbers apart", "number conflict", "day conflict", "turned", "groundless",
    "negations apart", "denials apart", "opposites", "turned and alike", "conflict and alike",
    "question apart", "one speaker", "other speakers", "fragment of another", "length",
    "lengths apart",
)  # fmt: skip
"""What each number of `traits` tells, in order."""

_DAYS = frozenset({"day", "month", "year"})


def traits(one: Content, other: Content, scale: Scale) -> Floats:
    """The numbers of a pair, (len(TRAITS),); both contents need a vector."""
    overlap, *held = _overlaps(one, other, scale)
    numbers = _numbers(one, other)
    turns = _turns(one, other)
    made = (
        _cosine(one, other), overlap, *held, *_shared(one, other, scale), *_runs(one, other),
        *_names(one, other), *numbers, *turns, turns[0] * overlap, numbers[2] * overlap,
        float(_asks(one) != _asks(other)), *_standing(one, other), *_lengths(one, other),
    )  # fmt: skip
    return np.array(made, np.float32)


def _cosine(one: Content, other: Content) -> float:
    if one.vector is None or other.vector is None:
        return 0.0
    return float(one.vector @ other.vector)


def _overlaps(one: Content, other: Content, scale: Scale) -> tuple[float, ...]:
    """Weighted cosine of the meanings, parts of the shorter and the longer held; of bare ones."""
    shared, left, right = (
        scale.shared(m) for m in (one.meanings & other.meanings, one.meanings, other.meanings)
    )
    bare = [scale.shared(m) for m in (one.bare & other.bare, one.bare, other.bare)]
    return (
        shared / sqrt(left * right or 1.0),
        shared / (min(left, right) or 1.0),
        shared / (max(left, right) or 1.0),
        bare[0] / sqrt(bare[1] * bare[2] or 1.0),
    )


def _shared(one: Content, other: Content, scale: Scale) -> tuple[float, float]:
    """How many meanings are shared, and the rarest one's weight among all that the two hold."""
    both, all_ = one.meanings & other.meanings, one.meanings | other.meanings
    most = max((scale.weights[m] for m in all_), default=1.0)
    return log1p(len(both)), max((scale.weights[m] for m in both), default=0.0) / most


def _runs(one: Content, other: Content) -> tuple[float, float]:
    """Part of the shorter text's pairs of neighbouring words in both; its longest shared run."""
    left, right = ([w.lower() for w in words(c.text)] for c in (one, other))
    pairs = [set(pairwise(w)) for w in (left, right)]
    fewest, shortest = min(map(len, pairs)) or 1, min(len(left), len(right)) or 1
    return len(pairs[0] & pairs[1]) / fewest, _longest(left, right) / shortest


def _longest(left: list[str], right: list[str]) -> int:
    """Words of the longest run in both; of the first 60 words of each."""
    best, before = 0, [0] * 61
    for word in left[:60]:
        now = [0] * 61
        for at, other in enumerate(right[:60], 1):
            if word == other:
                now[at] = before[at - 1] + 1
                best = max(best, now[at])
        before = now
    return best


def _names(one: Content, other: Content) -> tuple[float, float, float, float]:
    left, right = one.names, other.names
    both = len({n.word for n in left if _known(n, right)})
    apart = min(sum(not _known(n, right) for n in left), sum(not _known(n, left) for n in right))
    exchanged = swapped(left, right, (one.text, other.text))
    return log1p(both), log1p(apart), float(names.clash(left, right) is not None), float(exchanged)


def _known(name: Name, among: tuple[Name, ...]) -> bool:
    return any(name.is_same(other) for other in among)


def _numbers(one: Content, other: Content) -> tuple[float, float, float, float]:
    """Shared, told by one alone, in conflict; and whether days, months or years conflict."""
    parts = [
        (
            frozenset(q for q in one.quantities if (q.unit in _DAYS) is dates),
            frozenset(q for q in other.quantities if (q.unit in _DAYS) is dates),
        )
        for dates in (False, True)
    ]
    values = [{(q.unit, q.value) for q in c.quantities} for c in (one, other)]
    plain, dated = (float(quantities.conflict(*part) is not None) for part in parts)
    return (
        log1p(len(values[0] & values[1])),
        log1p(min(len(values[0] - values[1]), len(values[1] - values[0]))),
        plain,
        dated,
    )


def _turns(one: Content, other: Content) -> tuple[float, ...]:
    """What turns the one round: a negated word, a denial as a whole, denials, opposites."""
    return (
        float(contradicts(one, other)),
        float(one.groundless != other.groundless),
        log1p(abs(len(one.negated) - len(other.negated))),
        log1p(abs(denials(one.text) - denials(other.text))),
        log1p(opposed(one.text, other.text)),
    )


def _asks(content: Content) -> bool:
    return content.text.rstrip(" \"'”’»").endswith("?")


def _standing(one: Content, other: Content) -> tuple[float, float, float]:
    """One speaker, or two known ones; and a fragment, which says little without its speaker, of
    somebody else.
    """
    known = one.speaker != "" and other.speaker != ""
    same = known and one.speaker == other.speaker
    fragment = not (one.clause and other.clause)
    return float(same), float(known and not same), float(fragment and not same)


def _lengths(one: Content, other: Content) -> tuple[float, float]:
    left, right = sorted((len(one.meanings), len(other.meanings)))
    return log1p(left), log1p(right) - log1p(left)
