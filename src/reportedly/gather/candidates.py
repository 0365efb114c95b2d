"""Which contents are worth comparing: those that share telling words, a few for each.

Postings of a word are cut at `COMMON`, and each content keeps its `NEAREST` fellows, so the work
grows with the number of contents and not with its square.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from reportedly.gather.content import Content

COMMON = 200
"""Contents that may hold a word before it stops bringing them together."""

NEAREST = 15
"""Fellows that each content is compared with at most."""


def candidates(contents: Sequence[Content], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of indices (i < j) of contents that share telling words, in order."""
    postings = _postings(contents)
    pairs: set[tuple[int, int]] = set()
    for here, content in enumerate(contents):
        held: dict[int, float] = defaultdict(float)
        for word in sorted(content.meanings):
            weight = weights[word]
            for there in postings.get(word, ()):
                held[there] += weight
        held.pop(here, None)
        for there in nsmallest(NEAREST, held, key=lambda i: (-held[i], i)):
            pairs.add((min(here, there), max(here, there)))
    return sorted(pairs | _verbatim(contents) | _preferences(contents) | _restated(contents))


def _verbatim(contents: Sequence[Content]) -> set[tuple[int, int]]:
    """Contents of the same meanings, each with the first; a text on a thousand pages is common."""
    first: dict[frozenset[str], int] = {}
    return {
        (first[content.meanings], here)
        for here, content in enumerate(contents)
        if first.setdefault(content.meanings, here) != here
    }


def _preferences(contents: Sequence[Content]) -> set[tuple[int, int]]:
    """Contents with a preference, each with the first that holds it for the same target or none."""
    first: dict[str, int] = {}
    pairs: set[tuple[int, int]] = set()
    for here, content in enumerate(contents):
        if content.stance is None:
            continue
        target = content.stance.target
        keys = [f"for {target.word}"] if target is not None else []
        keys += [f"by {holder.word}" for holder in content.stance.holders]
        pairs |= {(first[key], here) for key in keys if key in first}
        for key in keys:
            first.setdefault(key, here)
    return pairs


def _restated(contents: Sequence[Content]) -> set[tuple[int, int]]:
    """Contents that share a sentence, each with the first of the same speaker that holds it."""
    first: dict[tuple[str, str], int] = {}
    return {
        (first[content.speaker, sentence], here)
        for here, content in enumerate(contents)
        for sentence in content.sentences
        if content.speaker and first.setdefault((content.speaker, sentence), here) != here
    }


def _postings(contents: Sequence[Content]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for at, content in enumerate(contents):
        for word in content.meanings:
            postings[word].append(at)
    return {word: held for word, held in postings.items() if 2 <= len(held) <= COMMON}
