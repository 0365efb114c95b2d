"""Everything that a search finds, in its order, before a page of it is shown."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reportedly.ask.search.counting import Counting
from reportedly.ask.search.hits import hits, in_order
from reportedly.ask.search.who import meant
from reportedly.ask.search.words import MOST, words
from reportedly.schema.query import Hit, Order, Query
from reportedly.store import Unit, fulltext
from reportedly.store.facets import Columns, digest, load

RANKED = 20_000
"""Statements that hold the words and are ranked by them: these take some 40 ms."""

_BATCH = 500


class Found:
    """The hits of a search over one view of a store.

    `order` is the one that they have, `notes` what is to be said of them in words. Who searches
    often may hand in the `columns` of the store as it is.
    """

    def __init__(self, view: Unit, query: Query, columns: Columns | None = None) -> None:
        self._view = view
        self._columns = columns or load(view.connection)
        self._words = words(query.text)
        self.order: Order = query.order
        self.notes = self._told_of_words(query)
        scores = self._scores()
        self.meant, told = meant(view, query.speakers)
        self.notes += told
        speaking = [digest(c) for some in self.meant.values() for c in some]
        self.counting = Counting(
            self._columns, query, speaking if query.speakers else None, ~np.isnan(scores)
        )
        self.listed = self._in_order(scores)

    def _in_order(self, scores: NDArray[np.float64]) -> NDArray[np.intp]:
        """The hits; of those that score the same the newest come first."""
        listed = in_order(self._columns, self.counting.hits, self.order != "oldest")
        if self.order != "best":
            return listed
        return listed[np.argsort(scores[listed], kind="stable")]

    def _scores(self) -> NDArray[np.float64]:
        """What the words score in each statement, the lower the better; NaN where they are not.

        Where they are looked for in no order of theirs, or in too many, all score the same.
        """
        at, wanted = self._view.connection, self._words.every
        if not wanted:
            self.order = "newest" if self.order == "best" else self.order
            return np.zeros(len(self._columns.places))
        matches = fulltext.places(at, wanted)
        # What the index holds beyond the statements that are counted is passed over.
        by_place = np.full(max(matches.max(initial=0), self._columns.places.max(initial=0)) + 1,
                           np.nan)  # fmt: skip
        by_place[matches] = 0
        if self.order == "best" and self._may_rank(len(matches)):
            for place, score in fulltext.scores(at, wanted):
                by_place[place] = score
        return by_place[self._columns.places]

    def _may_rank(self, matches: int) -> bool:
        """Whether so many can be ranked; else they are ordered by date, and that is told."""
        if matches <= RANKED:
            return True
        self.order = "newest"
        told = f"the words stand in more than {RANKED:,} statements, too many to rank by them"
        self.notes.append(f"{told}; the newest come first")
        return False

    def _told_of_words(self, query: Query) -> list[str]:
        """What is to be said of the words themselves."""
        if query.text and not self._words.wanted:
            return ["there is no word in what was to be looked for"]
        return [f"only the first {MOST} words are looked for"] if self._words.beyond else []

    def hits(self, start: int, end: int) -> list[Hit]:
        """The hits at some places of the list."""
        return hits(self._view, self._columns, self.listed[start:end], self._words.any)

    def batches(self, most: int) -> Iterator[list[Hit]]:
        """The first hits, loaded some at a time."""
        for start in range(0, min(most, len(self.listed)), _BATCH):
            yield self.hits(start, min(start + _BATCH, most))
