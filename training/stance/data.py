"""Judged sentences as the branch reads them: the trunk's vectors, and where the names stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from tokenizers import Tokenizer

from evals.stancetexts import FIRST_AGAINST, FIRST_FOR, SECOND_AGAINST, SECOND_FOR, Judged
from reportedly.attribute.pieces import read_pieces
from reportedly.schema import Span
from training.coreference.data import in_pieces
from training.coreference.trunk import Halves, Trunk

LONGEST = 126
"""Pieces of a sentence that are read; names behind them are not asked about."""

NONE, FOR, AGAINST = range(3)
"""What somebody holds of a target."""

TOGETHER, BETWEEN = 5, "\n\n"
"""Sentences that are read in a row, and what stands between them."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence's vectors (pieces, size), a target in it, and what is held of it.

    `holder` is who holds it; None where that is whoever speaks.
    """

    vectors: Halves
    target: Range
    holder: Range | None
    held: int


def read_pairs(
    judged: Sequence[Judged], tokenizer: Tokenizer, trunk: Trunk
) -> list[tuple[Example, Example, int]]:
    """Each pair as two questions, what the first holds of the second and the other way round.

    Pairs whose names lie behind LONGEST are left out.
    """
    made = []
    for one, vectors, (first, second) in _read(judged, tokenizer, trunk):
        there = {FIRST_FOR: FOR, FIRST_AGAINST: AGAINST}.get(one.label, NONE)
        back = {SECOND_FOR: FOR, SECOND_AGAINST: AGAINST}.get(one.label, NONE)
        asked = Example(vectors, second, first, there), Example(vectors, first, second, back)
        made.append((*asked, one.label))
    return made


def read_tones(judged: Sequence[Judged], tokenizer: Tokenizer, trunk: Trunk) -> list[Example]:
    """Each target of a sentence, as whoever speaks holds it."""
    held = (AGAINST, NONE, FOR)
    return [
        Example(vectors, target, None, held[one.label])
        for one, vectors, (target,) in _read(judged, tokenizer, trunk)
    ]


def _read(
    judged: Sequence[Judged], tokenizer: Tokenizer, trunk: Trunk
) -> Iterator[tuple[Judged, Halves, list[Range]]]:
    """Places are moved by one: the first vector is that of the window's special piece.

    A few sentences stand in a row, each a paragraph, as a sentence of an article has others
    around it.
    """
    for some in (judged[i : i + TOGETHER] for i in range(0, len(judged), TOGETHER)):
        ends = list(accumulate(len(one.text) + len(BETWEEN) for one in some))
        at = [0, *ends[:-1]]
        whole = BETWEEN.join(one.text for one in some)
        own = [Span(a, a + len(one.text)) for a, one in zip(at, some, strict=True)]
        pieces = read_pieces(tokenizer, whole, own)
        read = trunk(pieces)
        for i, (one, span) in enumerate(zip(some, own, strict=True)):
            inside = np.flatnonzero(pieces.sentence == i)
            first = int(inside[0])
            places = [Span(p.start + span.start, p.end + span.start) for p in one.places]
            spans = in_pieces(places, pieces) - first + 1
            window = next((w for w in read if w[0] <= first < w[1]), None)
            if window is None or (spans[:, 0] >= spans[:, 1]).any():
                continue
            a, b, vectors = window
            until = min(int(inside[-1]) + 1, b, first + LONGEST)
            if spans.max() > until - first + 1:
                continue
            cut = np.concatenate([vectors[:1], vectors[first - a + 1 : until - a + 1]])
            yield one, cut, [(x, y) for x, y in spans.tolist()]
