"""Mentions and antecedents from what the branch of the encoder says of a text's pieces.

First `look`, a few windows at a time, so that a book's rows are never held at once; then `refer`,
over all that was seen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.attribute.pieces import SAME_SENTENCE, Ints, Pieces
from reportedly.refer.antecedents import Floats, PairWeights, probabilities
from reportedly.refer.detect import Bounds, detect, labels, span_scores, vectors
from reportedly.refer.pairs import candidates, pair_rows
from reportedly.refer.parts import FORMS, N_LABELS, TYPES, WIDTH
from reportedly.refer.traits import traits
from reportedly.refer.turns import turns
from reportedly.schema import MentionForm

LEAST = 0.02
"""Antecedents less likely than this are not kept."""

MOST = 6
"""Antecedents that are kept of a mention."""

TABLES = ("lengths", "table", "none", "weight")
"""The tables beside the branch: scores of lengths (LONGEST,) and those of PairWeights."""


@dataclass(frozen=True, slots=True)
class ReferWeights:
    """What is learned beside the branch, and the score above which a span is a mention."""

    lengths: Floats
    pairs: PairWeights
    least: float

    @classmethod
    def of(cls, tables: Mapping[str, Floats], least: float) -> "ReferWeights":
        """From TABLES."""
        pairs = PairWeights(tables["table"], tables["none"], tables["weight"])
        return cls(tables["lengths"], pairs, least)


@dataclass(frozen=True, slots=True)
class Seen:
    """Mentions (m, 2) in pieces, and what the pieces say of each: labels, and both its vectors."""

    spans: Ints
    labels: Floats
    asking: Floats
    asked: Floats


@dataclass(frozen=True, slots=True)
class Referred:
    """Mentions (m, 2) in pieces, their labels, and for each the (j, p) of its antecedents.

    `types` (m, len(TYPES)) are probabilities.
    """

    spans: Ints
    types: Floats
    forms: Sequence[MentionForm]
    antecedents: Sequence[Sequence[tuple[int, float]]]


NOTHING = Referred(np.zeros((0, 2), np.int64), np.zeros((0, len(TYPES)), np.float32), (), ())
"""What is referred where nothing is read."""


def bounds_of(text: str, pieces: Pieces) -> Bounds:
    """Where words and sentences begin: a piece right behind a letter or digit goes on with it."""
    begins = np.ones(len(pieces), bool)
    joined = np.flatnonzero(pieces.starts[1:] == pieces.ends[:-1]) + 1
    for i in joined.tolist():
        at = int(pieces.starts[i])
        begins[i] = not (text[at - 1].isalnum() and text[at].isalnum())
    return Bounds(begins, np.cumsum(pieces.breaks != SAME_SENTENCE, dtype=np.int64))


def look(
    rows: Floats,
    windows: Sequence[tuple[int, int]],
    bounds: Bounds,
    own: ReferWeights,
    given: Sequence[tuple[int, int]] = (),
) -> Seen:
    """The mentions in some windows, and those given; `rows` is (n, parts.SIZE).

    None that is found crosses a window.
    """
    found = [
        detect(span_scores(rows[a:b], own.lengths), bounds.part(a, b), own.least)[0] + a
        for a, b in windows
    ]
    every = np.concatenate([np.array(given, np.int64).reshape(-1, 2), *found])
    if given:
        every = np.unique(every, axis=0)
        every = every[np.lexsort((-every[:, 1], every[:, 0]))]
    return look_at(rows, every)


def look_at(rows: Floats, spans: Ints) -> Seen:
    """What the pieces say of mentions, whoever found them."""
    if not len(spans):
        return joined(())
    sides = (vectors(rows, spans, side) for side in ("asking", "asked"))
    return Seen(spans, labels(rows, spans), *sides)


def joined(parts: Sequence[tuple[int, Seen]]) -> Seen:
    """What was seen in parts that begin at these pieces, as one."""
    empty = (np.zeros((0, 2), np.int64), *(np.zeros((0, k), np.float32) for k in (N_LABELS, WIDTH)))
    every = [(seen.spans + at, seen.labels, seen.asking, seen.asked) for at, seen in parts]
    spans, told, asking, asked = zip((*empty, empty[2]), *every, strict=True)
    return Seen(*(np.concatenate(column) for column in (spans, told, asking, asked)))


def refer(seen: Seen, text: str, pieces: Pieces, own: ReferWeights) -> Referred:
    """Labels and antecedents of what was seen."""
    known = traits(text, pieces, seen.spans)
    asking, asked = candidates(known)
    rows = pair_rows(known, asking, asked)
    scores = own.pairs.scores(seen.asking, seen.asked, rows, (asking, asked))
    scores += turns(text, pieces, known, asking, asked)
    likely, _ = probabilities(scores, own.pairs.score_none(seen.asking), asking)
    kept: list[list[tuple[int, float]]] = [[] for _ in seen.spans]
    for place in np.flatnonzero(likely >= LEAST).tolist():
        kept[asking[place]].append((int(asked[place]), round(float(likely[place]), 3)))
    types, forms = np.split(seen.labels, [len(TYPES)], axis=1)
    return Referred(
        seen.spans,
        shares(types),
        [FORMS[i] for i in forms.argmax(axis=1)],
        [sorted(some, key=lambda a: -a[1])[:MOST] for some in kept],
    )


def shares(scores: Floats) -> Floats:
    """Each row's softmax."""
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: Floats = likely / likely.sum(axis=1, keepdims=True)
    return result
