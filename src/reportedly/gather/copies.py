"""Lineage: which article was copied or derived from which."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.gather.credit import agencies, credit_lines, credits
from reportedly.gather.shingles import WIDTH, Overlap, holders, overlap, shingles
from reportedly.schema import Article, Block, Lineage

COPIED = 0.5
"""Part of the shorter text from which it is a copy."""

SHORTEST = 40
"""Words that must be shared for a copy; two texts of one sentence may agree by themselves."""

LONGEST = 1_000_000
"""Characters of a body that are compared: a long book's worth."""

PASSAGE = 25
"""Words in one run from which a passage is reused: two sentences, beyond stock phrases."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What one article brings to the comparison."""

    article: Article
    runs: NDArray[np.uint64]
    credit: str


def lineage(
    articles: Sequence[Article], texts: Mapping[str, str], blocks: Sequence[Block]
) -> list[Lineage]:
    """Which articles share most of their words or a passage, sorted by original and derived.

    Only body and pullquote blocks count, so that menus and teasers make no relatives. A credit
    line tells the direction first, the dates second.
    """
    sources = _sources(articles, texts, blocks)
    pairs = holders({name: source.runs for name, source in sources.items()})
    outlets = sorted({a.outlet for a in articles if a.outlet})
    found = [_relate(sources[a], sources[b], outlets) for a, b in pairs]
    return sorted((x for x in found if x is not None), key=lambda x: (x.original, x.derived))


def _sources(
    articles: Sequence[Article], texts: Mapping[str, str], blocks: Sequence[Block]
) -> dict[str, _Source]:
    by_article: dict[str, list[Block]] = defaultdict(list)
    for block in sorted(blocks, key=lambda b: (b.article, b.start)):
        by_article[block.article].append(block)
    return {
        a.id: _Source(
            a,
            shingles(_body(by_article[a.id], texts[a.id])),
            credit_lines(a, by_article[a.id], texts[a.id]),
        )
        for a in articles
    }


def _body(blocks: Sequence[Block], text: str) -> str:
    parts = (text[b.start : b.end] for b in blocks if b.kind in ("body", "pullquote"))
    return "\n".join(parts)[:LONGEST]


def _relate(one: _Source, other: _Source, outlets: Sequence[str]) -> Lineage | None:
    shared = overlap(one.runs, other.runs)
    first_is_shorter = len(one.runs) <= len(other.runs)
    share = shared.of_first if first_is_shorter else shared.of_second
    length = min(len(one.runs), len(other.runs)) + WIDTH - 1
    copied = share >= COPIED and share * length >= SHORTEST
    if not copied and shared.run < PASSAGE:
        return None
    original, derived, directed, reason = _direct(one, other, outlets)
    return Lineage(
        original=original,
        derived=derived,
        kind="copy" if copied else "reuse",
        directed=directed,
        share=round(share, 3),
        why=f"{_measure(shared, share, copied)}; {reason}",
    )


def _measure(shared: Overlap, share: float, copied: bool) -> str:
    if copied:
        return f"{share:.0%} of the shorter text's words stand in the other"
    return f"a passage of {shared.run} words stands in both"


def _direct(one: _Source, other: _Source, outlets: Sequence[str]) -> tuple[str, str, bool, str]:
    """Original, derived, whether that is known, and how."""
    a, b = one.article, other.article
    for first, second, line in ((a, b, other.credit), (b, a, one.credit)):
        if first.outlet and first.outlet != second.outlet and credits(line, first.outlet):
            return first.id, second.id, True, f"the copy credits {first.outlet}"
    if a.date and b.date and a.date != b.date:
        first, second = (a, b) if a.date < b.date else (b, a)
        return first.id, second.id, True, f"{first.date} comes before {second.date}"
    agency = agencies({a.id: one.credit, b.id: other.credit}, a.id, b.id, outlets)
    both = f"both credit {agency}" if agency else "neither a credit nor a date tells which is first"
    first_id, second_id = sorted((a.id, b.id))
    return first_id, second_id, False, both
