"""Whom a new statement is compared with: a few of the pile that share its words or keys.

As `candidates` chooses them from a whole pile, but asked of an index.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from math import sqrt
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reportedly.gather import noted
from reportedly.gather.candidates import NEAREST
from reportedly.gather.content import Content
from reportedly.gather.learned import ASKED
from reportedly.gather.noted import Noted
from reportedly.gather.scale import Scale
from reportedly.gather.similar import CONTAINED, FAR, LINKED, NEUTRAL, SCANT

SPEAKERS = 100
"""Statements with a sentence that are looked through for one of the same speaker."""

Vector = NDArray[np.float32] | None


class Index(Protocol):
    """What is asked of the pile to find fellows."""

    scale: Scale

    def sharing(self, word: str) -> Sequence[str]:
        """The statements with a meaning; none if more than `COMMON` hold it."""

    def holding(self, key: str, most: int) -> Sequence[str]:
        """The first statements with a key."""

    def noted(self, statements: Iterable[str]) -> Mapping[str, Noted]:
        """What is noted of statements."""

    def vectors(self, statements: Iterable[str]) -> Mapping[str, Vector]:
        """The vectors of statements."""

    def speakers(self, statements: Sequence[str]) -> Mapping[str, str]:
        """Who says each, over articles."""


def fellows(contents: Sequence[Content], index: Index) -> list[tuple[str, str]]:
    """Pairs of statements that are worth comparing, the first of each a new one."""
    near = {c.attribution: _nearest(c, index) for c in contents}
    keyed = {c.attribution: _keyed(c, index) for c in contents}
    others = {other for found in near.values() for other in found}
    known, vectors = index.noted(others), index.vectors(others)
    pairs = set()
    for content in contents:
        here = content.attribution
        pairs |= {(here, other) for other in keyed[here]}
        for other in near[here]:
            if _may_be_linked(content, frozenset(known[other].meanings), vectors[other], index):
                pairs.add((here, other))
    return sorted(pairs)


def _nearest(content: Content, index: Index) -> list[str]:
    held: dict[str, float] = defaultdict(float)
    for word in sorted(content.meanings):
        for there in index.sharing(word):
            held[there] += index.scale.weights[word]
    held.pop(content.attribution, None)
    return nsmallest(NEAREST, held, key=lambda i: (-held[i], i))


def _keyed(content: Content, index: Index) -> list[str]:
    """The first with the same meanings, with each part of a preference, with each sentence."""
    keys = [noted.verbatim(content)] if content.meanings else []
    keys += noted.preferences(content)
    found = [
        next((i for i in index.holding(key, 2) if i != content.attribution), "") for key in keys
    ]
    for key in noted.sentences(content) if content.speaker else ():
        saying = [i for i in index.holding(key, SPEAKERS) if i != content.attribution]
        by = index.speakers(saying)
        found.append(next((i for i in saying if by.get(i) == content.speaker), ""))
    return [i for i in found if i]


def _may_be_linked(
    content: Content, meanings: frozenset[str], vector: Vector, index: Index
) -> bool:
    """Whether two can be alike enough at all, or to be read: the rest only lowers this.

    Most that share words are not, and to make an old statement ready for comparing costs much more.
    """
    scale, shared = index.scale, content.meanings & meanings
    if not shared:
        return False
    held, left, right = scale.shared(shared), scale.total(content.meanings), scale.total(meanings)
    most = (1 - CONTAINED) * held / sqrt(left * right) + CONTAINED * held / min(left, right)
    most = max(most, held / sqrt(left * right))
    if content.vector is None or vector is None:
        return most >= LINKED
    cosine = float(content.vector @ vector)
    most = min(1.0, most + cosine - NEUTRAL) * (1.0 if cosine >= FAR else SCANT)
    return most >= ASKED
