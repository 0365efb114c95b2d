"""Which statements pass a search's filters, and how many there are of each value beside.

Each facet is counted under all filters but its own, as whoever chooses from it expects: a second
outlet can be seen beside the one that is chosen.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.schema.query import FacetName, Query
from reportedly.store.facets import ATTITUDES, KINDS, STANCES, Columns

Mask = NDArray[np.bool_]
Counts = Sequence[tuple[str, int]]


class Speaking(NamedTuple):
    """The digest of a speaker, the index of one of its statements, and how many it has."""

    who: int
    first: int
    statements: int


@dataclass
class Counting:
    """The statements of a store against one search.

    `speakers` are the digests of who may speak, None where anybody may; `words` tells of each
    statement whether it holds the words.
    """

    columns: Columns
    query: Query
    speakers: Sequence[int] | None
    words: Mask

    @cached_property
    def _passed(self) -> Mapping[FacetName, Mask]:
        """Of each field that asks for something, which statements pass it."""
        asked = self.query
        found: dict[FacetName, Mask] = {}
        if self.speakers is not None:
            wanted = np.array(self.speakers, np.uint64)
            found["speaker"] = np.isin(self.columns.speakers, wanted)
        if asked.kinds:
            found["kind"] = _among(self.columns.kinds, KINDS, asked.kinds)
        if asked.attitudes:
            found["attitude"] = _among(self.columns.attitudes, ATTITUDES, asked.attitudes)
        if asked.stances:
            bits = sum(1 << STANCES.index(s) for s in asked.stances)
            found["stance"] = (self.columns.stances & bits) > 0
        if asked.hedged:
            found["hedged"] = self.columns.hedged == (asked.hedged == "yes")
        return {**found, **self._of_articles()}

    def _of_articles(self) -> Mapping[FacetName, Mask]:
        """The fields that an article passes with all its statements."""
        columns, asked = self.columns, self.query
        found: dict[FacetName, Mask] = {}
        if asked.outlets:
            wanted = frozenset(asked.outlets)
            found["outlet"] = self._each([outlet in wanted for outlet in columns.outlets])
        if asked.since or asked.until:
            # A day's end sorts behind its hours: "2024-05-31T10:00" is in "until 2024-05-31".
            since, until = asked.since or "0", (asked.until or "9") + "~"
            found["year"] = self._each([since <= date < until for date in columns.dates])
        return found

    def _each(self, articles: Sequence[bool]) -> Mask:
        passed: Mask = np.array(articles, np.bool_)[self.columns.homes]
        return passed

    @cached_property
    def _failed(self) -> NDArray[np.uint8]:
        """How many fields each statement fails; very many where it lacks the words."""
        failed = np.where(self.words, 0, 100).astype(np.uint8)
        for passed in self._passed.values():
            failed += ~passed
        return failed

    @cached_property
    def hits(self) -> NDArray[np.intp]:
        """The indexes of the statements that pass all."""
        return np.flatnonzero(self._failed == 0)

    def _under_others(self, facet: FacetName) -> Mask:
        """The statements that pass all fields but a facet's own."""
        # Whoever fails just once, and by the facet's own, passes all others.
        own = ~self._passed[facet] if facet in self._passed else 0
        return np.equal(self._failed, own)

    @property
    def articles(self) -> int:
        """In how many articles the hits stand."""
        return int(np.count_nonzero(np.bincount(self.columns.homes[self.hits])))

    def speaking(self, most: int, chosen: Collection[int]) -> tuple[Sequence[Speaking], int]:
        """Who has the most statements, and those of the chosen who have any; how many more."""
        under = np.flatnonzero(self._under_others("speaker"))
        who, first, count = np.unique(
            self.columns.speakers[under], return_index=True, return_counts=True
        )
        order = np.argsort(-count, kind="stable")
        asked = np.flatnonzero(np.isin(who, np.array([*chosen], np.uint64)))
        listed = list(dict.fromkeys([*order[:most].tolist(), *asked.tolist()]))
        found = [Speaking(int(who[n]), int(under[first[n]]), int(count[n])) for n in listed]
        return found, len(who) - len(found)

    def kinds(self) -> Counts:
        """How many of each kind of source, the most first."""
        return _counted(self.columns.kinds[self._under_others("kind")], KINDS)

    def attitudes(self) -> Counts:
        """How many of each attitude, the most first."""
        return _counted(self.columns.attitudes[self._under_others("attitude")], ATTITUDES)

    def stances(self) -> Counts:
        """How many tell of a stance of each polarity."""
        told = self.columns.stances[self._under_others("stance")]
        counts = [(s, int(np.count_nonzero(told & 1 << n))) for n, s in enumerate(STANCES)]
        return [(s, n) for s, n in counts if n]

    def hedged(self) -> Counts:
        """How many are hedged, and how many are not."""
        told = np.bincount(self.columns.hedged[self._under_others("hedged")], minlength=2)
        return [(name, int(n)) for name, n in (("yes", told[1]), ("no", told[0])) if n]

    def outlets(self) -> Counts:
        """How many of each outlet, the most first; "" is for articles of an unknown one."""
        return sorted(self._by_article("outlet", self.columns.outlets), key=lambda c: (-c[1], c[0]))

    def years(self) -> Counts:
        """How many of each year, the latest first; "" is for articles without a date."""
        years = [date[:4] for date in self.columns.dates]
        return sorted(self._by_article("year", years), reverse=True)

    def _by_article(self, facet: FacetName, values: Sequence[str]) -> Counts:
        """How many statements stand in the articles of each value."""
        each = np.bincount(self.columns.homes[self._under_others(facet)], minlength=len(values))
        codes = {value: n for n, value in enumerate(dict.fromkeys(values))}
        coded = np.fromiter(map(codes.__getitem__, values), np.intp, len(values))
        counts = np.bincount(coded, weights=each, minlength=len(codes))
        return [(value, int(n)) for value, n in zip(codes, counts, strict=True) if n]


def _among(column: NDArray[np.intp], names: Sequence[str], wanted: Sequence[str]) -> Mask:
    return np.isin(column, [names.index(name) for name in wanted])


def _counted(column: NDArray[np.intp], names: Sequence[str]) -> Counts:
    counts = np.bincount(column, minlength=len(names)).tolist()
    found = [(name, n) for name, n in zip(names, counts, strict=True) if n]
    return sorted(found, key=lambda c: (-c[1], c[0]))
