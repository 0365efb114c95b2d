"""Which contents are worth comparing: those that share telling words, a few for each.

Postings of a word are cut at `COMMON`, and each content keeps its `NEAREST` fellows, so the work
grows with the number of contents and not with its square.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from reportedly.gather.content import Content

COMMON = 300
"""Contents that may hold a word before it stops bringing them together."""

NEAREST = 15
"""Fellows that each content is compared with at most."""


def candidates(contents: Sequence[Content], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of indices (i < j) of contents that share telling words, in order."""
    postings = _postings(contents)
    pairs: set[tuple[int, int]] = set()
    for here, content in enumerate(contents):
        held: dict[int, float] = defaultdict(float)
        for stem in sorted(content.meanings):
            for there in postings.get(stem, ()):
                held[there] += weights.get(stem, 0.0)
        held.pop(here, None)
        for there in nsmallest(NEAREST, held, key=lambda i: (-held[i], i)):
            pairs.add((min(here, there), max(here, there)))
    return sorted(pairs)


def _postings(contents: Sequence[Content]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for at, content in enumerate(contents):
        for stem in content.meanings:
            postings[stem].append(at)
    return {stem: held for stem, held in postings.items() if 2 <= len(held) <= COMMON}
