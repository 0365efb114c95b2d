"""Statements that were found, as they are shown: in their passage, with the words marked."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reportedly.ask.passage import passage
from reportedly.ask.statements import statements
from reportedly.schema import Attribution, Span
from reportedly.schema.query import Hit
from reportedly.store import Unit, evidence
from reportedly.store.facets import KINDS, STANCES, Columns
from reportedly.store.marks import marks


def hits(view: Unit, columns: Columns, listed: NDArray[np.intp], words: str) -> list[Hit]:
    """The hits of some statements, in their order; `words` is a query for any of the words."""
    at = {columns.id(n): n for n in listed.tolist()}
    said = {a.id: a for a in view.all(Attribution, "id", at)}
    told = {s.attribution: s for s in statements(view, said.values())}
    speaking = evidence.speaking(view.connection, at)
    texts = view.texts({a.article for a in said.values()})
    around = [passage(said[id_], texts[said[id_].article]) for id_ in at]
    marked = marks([p.text for p in around], words)
    return [
        Hit(
            statement=replace(told[id_], kind=KINDS[columns.kinds[n]]),
            speaker=speaking[id_],
            stances=tuple(s for bit, s in enumerate(STANCES) if columns.stances[n] >> bit & 1),
            passage=p,
            hedges=tuple(h.span for h in said[id_].hedges),
            marks=tuple(Span(p.start + s.start, p.start + s.end) for s in spans),
        )
        for (id_, n), p, spans in zip(at.items(), around, marked, strict=True)
    ]


def in_order(columns: Columns, found: NDArray[np.intp], newest: bool) -> NDArray[np.intp]:
    """Statements by the dates of their articles, then by place; undated ones last."""
    homes = columns.homes[found]
    articles = sorted(np.unique(homes).tolist(), key=columns.articles.__getitem__)
    articles.sort(key=_newest(columns.dates) if newest else _oldest(columns.dates), reverse=newest)
    rank = np.zeros(len(columns.articles), np.int64)
    rank[articles] = np.arange(len(articles))
    key = rank[homes] << 32 | columns.numbers[found].astype(np.int64)
    return found[np.argsort(key)]


def _newest(dates: Sequence[str]) -> Callable[[int], str]:
    return dates.__getitem__


def _oldest(dates: Sequence[str]) -> Callable[[int], str]:
    return lambda n: dates[n] or "~"
