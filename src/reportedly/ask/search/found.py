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
from reportedly.store.facets import digest, load

RANKED = 20_000
"""Statements that hold the words and are ranked by them: these take some 40 ms."""

_BATCH = 500


class Found:
    """The hits of a search over one view of a store.

    `order` is the one that they have, `notes` what is to be said of them in words.
    """

    def __init__(self, view: Unit, query: Query) -> None:
        self._view = view
        self._columns = load(view.connection)
        self._words = words(query.text)
        self.notes: list[str] = []
        self.order: Order = query.order
        scores = self._scores(query)
        self.meant, told = meant(view, query.speakers)
        self._note_words(query)
        self.notes += told
        speaking = [digest(c) for some in self.meant.values() for c in some]
        self.counting = Counting(
            self._columns, query, speaking if query.speakers else None, ~np.isnan(scores)
        )
        listed = in_order(self._columns, self.counting.hits, self.order != "oldest")
        if self.order == "best":
            listed = listed[np.argsort(scores[listed], kind="stable")]
        self.listed = listed

    def _scores(self, query: Query) -> NDArray[np.float64]:
        """What the words score in each statement, the lower the better; NaN where they are not.

        Where they are looked for in no order of theirs, or in too many, all score the same.
        """
        at, wanted = self._view.connection, self._words.every
        if not wanted:
            self.order = "newest" if query.order == "best" else query.order
            return np.zeros(len(self._columns.places))
        size = int(self._columns.places.max(initial=0)) + 1
        by_place = np.full(size, np.nan)
        matches = fulltext.places(at, wanted)
        by_place[matches[matches < size]] = 0
        if self.order == "best" and len(matches) <= RANKED:
            for place, score in fulltext.scores(at, wanted):
                if place < size:
                    by_place[place] = score
        elif self.order == "best":
            self.order = "newest"
            self.notes.append(f"the words stand in more than {RANKED:,} statements, too many to"
                              " rank by them; the newest come first")  # fmt: skip
        return by_place[self._columns.places]

    def _note_words(self, query: Query) -> None:
        if self._words.beyond:
            self.notes.append(f"only the first {MOST} words are looked for")
        if query.text and not self._words.wanted:
            self.notes.append(
                "there is no word in what is to be looked for; nothing is asked of the words"
            )

    def hits(self, start: int, end: int) -> list[Hit]:
        """The hits at some places of the list."""
        return hits(self._view, self._columns, self.listed[start:end], self._words.any)

    def batches(self, most: int) -> Iterator[list[Hit]]:
        """The first hits, loaded some at a time."""
        for start in range(0, min(most, len(self.listed)), _BATCH):
            yield self.hits(start, min(start + _BATCH, most))
