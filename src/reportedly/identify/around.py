"""What stands around two bearers of a name: which other names their articles have, and vectors.

Two people of one name move in different company, and one person mostly in the same (Bagga and
Baldwin 1998 compared whole contexts so). Names are counted as they are written, without weights
from the pile: what is said of two articles must not change with a third one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.identify.index import Bearer, Index
from reportedly.schema import Attribution, Speaker

ENOUGH = 0.5
"""From this likeness on two bearers are in the same company."""
_SAMPLE = 4
"""So many bearers, the first by id, stand for all of a form, in any order of reading."""
_RATE = 0.75
_NEAR = 0.35
"""Cosine of two contents' vectors, below which they have nothing in common."""


@dataclass(frozen=True, slots=True)
class Context:
    """One bearer's company."""

    bearer: Bearer
    names: frozenset[str]
    vector: bytes


def contexts(index: Index, bearers: Iterable[Bearer], but: Iterable[str]) -> list[Context]:
    """The company of bearers, without the forms that are compared themselves."""
    some = list(bearers)
    index.get_ready(some)
    return [
        Context(b, _names(index, b.article).difference(but, (b.label,)), index.vector(b.entity))
        for b in some
    ]


def sample(index: Index, labels: Iterable[str]) -> list[Bearer]:
    """A few bearers that stand for all of some forms."""
    return [b for label in labels for b in index.bearers(label, _SAMPLE)]


def mean(vectors: Sequence[bytes]) -> bytes:
    """The direction of several vectors together; empty for none."""
    known = [np.frombuffer(v, "<f2").astype(np.float32) for v in vectors if v]
    total = sum(known, np.zeros(1, np.float32))
    length = float(np.linalg.norm(total))
    return (total / length).astype("<f2").tobytes() if length else b""


def means(attributions: Iterable[Attribution], speakers: Iterable[Speaker]) -> dict[str, bytes]:
    """{entity: the direction of all that it says}."""
    said = {a.id: a.vector for a in attributions}
    by_entity: dict[str, list[bytes]] = {}
    for speaker in sorted(speakers, key=lambda s: s.attribution):
        by_entity.setdefault(speaker.entity, []).append(said.get(speaker.attribution, b""))
    return {entity: mean(vectors) for entity, vectors in by_entity.items()}


def _names(index: Index, article: str) -> frozenset[str]:
    """Names that tell something: those of several words."""
    return frozenset(label for label in index.forms_of(article) if label.count(" ") > 1)


def likenesses(ones: Sequence[Context], others: Sequence[Context]) -> NDArray[np.float64]:
    """How alike the company of each of some bearers is to that of each of others, in [0, 1].

    Each shared name takes a quarter of what is missing to 1, and vectors of one direction take
    more of it the nearer they are.
    """
    missing = _RATE ** _shared(ones, others)
    near = np.maximum(0.0, _cosines(ones, others) - _NEAR) / (1.0 - _NEAR)
    found: NDArray[np.float64] = 1.0 - missing * (1.0 - near)
    return found


def strongest(near: NDArray[np.float64], articles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs (i, j) by which all hang together that any chain of enough likeness ties.

    A spanning forest of the closest pairs, as Kruskal's; of one article there are no pairs.
    """
    home = list(range(len(articles)))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = at = home[home[at]]
        return at

    rows, columns = (near >= ENOUGH).nonzero()
    order = np.lexsort((columns, rows, -np.round(near[rows, columns], 9)))
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        first, second = root(row), root(column)
        if first != second and articles[row] != articles[column]:
            home[second] = first
            yield row, column


def _shared(ones: Sequence[Context], others: Sequence[Context]) -> NDArray[np.int64]:
    """How many names they share."""
    places: dict[str, list[int]] = {}
    for at, other in enumerate(others):
        for name in other.names:
            places.setdefault(name, []).append(at)
    found = np.zeros((len(ones), len(others)), np.int64)
    for row, one in zip(found, ones, strict=True):
        for name in one.names & places.keys():
            row[places[name]] += 1
    return found


def _cosines(ones: Sequence[Context], others: Sequence[Context]) -> NDArray[np.float64]:
    """Of their vectors, 0 where one has none. Exact to the last digits, however many are asked."""
    size = max((len(c.vector) for c in (*ones, *others)), default=0)
    return _rows(ones, size) @ _rows(others, size).T


def _rows(some: Sequence[Context], size: int) -> NDArray[np.float64]:
    rows = np.zeros((len(some), size // 2))
    for row, context in zip(rows, some, strict=True):
        if len(context.vector) == size:
            row[:] = np.frombuffer(context.vector, "<f2")
    return rows
