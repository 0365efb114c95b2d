"""When an attribution that was read is one that was labelled: one-to-one, best pairs first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from reportedly.schema import Spans

HALF = 0.5
"""From here on, of 1, two fillers of a role are taken for the same."""


class Roles(Protocol):
    """What has the three roles: a label, what a reader found, an attribution of the schema."""

    @property
    def source(self) -> Spans:
        """Who; empty where the text does not name it."""

    @property
    def cue(self) -> Spans:
        """The words that tell so."""

    @property
    def content(self) -> Spans:
        """What."""


Agreement = Callable[[Roles, Roles], float]
"""How well two attributions agree, 0 where they are not the same."""


def iou(one: Spans, other: Spans) -> float:
    """Characters shared over characters in either; two empty roles agree."""
    if not one and not other:
        return 1.0
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return shared / (size(one) + size(other) - shared)


def size(spans: Spans) -> int:
    """Characters in disjoint spans."""
    return sum(end - start for start, end in spans)


def by_content(one: Roles, other: Roles) -> float:
    """Contents that share half of their characters."""
    agreed = iou(one.content, other.content)
    return agreed if agreed >= HALF else 0.0


def by_content_and_source(one: Roles, other: Roles) -> float:
    """Contents and sources that do; a source that the text does not name must not be read."""
    sources = iou(one.source, other.source)
    return by_content(one, other) * sources if sources >= HALF else 0.0


def by_cue(one: Roles, other: Roles) -> float:
    """Cues that share a character; without a cue there is nothing to agree on."""
    return iou(one.cue, other.cue) if one.cue and other.cue else 0.0


MEASURES: Mapping[str, Agreement] = {
    "content": by_content,
    "content and source": by_content_and_source,
    "cue": by_cue,
}


def pairs(
    gold: Sequence[Roles], read: Sequence[Roles], agreement: Agreement
) -> list[tuple[int, int]]:
    """Places in both, each in one pair at most: the pair that agrees best is taken first."""
    agreed = [(agreement(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read)]
    taken: dict[int, int] = {}
    for value, i, j in sorted(agreed, key=lambda a: (-a[0], a[1], a[2])):
        if value and i not in taken and j not in taken.values():
            taken[i] = j
    return sorted(taken.items())
