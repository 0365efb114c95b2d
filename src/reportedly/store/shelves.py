"""Which contents have which keys: an index in which a key costs little more than eight bytes.

A key of 32 bits stands on the shelf of its upper 20 bits. There it is a number of 64: the lower 12
bits of the key, and the 52 of the content that has it. A row for each key and content would cost
about 20 bytes.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_LOW, _CONTENT = 12, 52
_LOW_MASK, _MASK = (1 << _LOW) - 1, np.uint64((1 << _CONTENT) - 1)

Prints = NDArray[np.uint64]


class Shelves:
    """Reads and writes of the table `shelf`."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    def holders(self, keys: Collection[int]) -> dict[int, tuple[int, ...]]:
        """The contents that have each key, sorted; keys that nobody has are left out."""
        places = _by_place(keys)
        found: dict[int, tuple[int, ...]] = {}
        for place, prints in self._at(places).items():
            found |= _held(prints, places[place])
        return found

    def keys_of(self, contents: Collection[int]) -> set[int]:
        """The keys of contents, for which every shelf is looked at."""
        wanted = np.array(sorted(contents), dtype=np.uint64)
        found: set[int] = set()
        for place, some in self._raw.execute("SELECT place, prints FROM shelf") if contents else ():
            prints = np.frombuffer(some, dtype="<u8")
            theirs = prints[np.isin(prints & _MASK, wanted)]
            found |= {(place << _LOW) | (int(p) >> _CONTENT) for p in theirs}
        return found

    def add(self, new: Mapping[int, Sequence[int]]) -> None:
        """Put contents on the shelves of their keys."""
        put: dict[int, list[int]] = defaultdict(list)
        for content, keys in new.items():
            for key in keys:
                put[key >> _LOW].append((key & _LOW_MASK) << _CONTENT | content)
        held = self._at(put)
        empty = np.empty(0, dtype=np.uint64)
        self._write(
            (place, np.union1d(held.get(place, empty), np.array(some, dtype=np.uint64)))
            for place, some in sorted(put.items())
        )

    def take_off(self, contents: Collection[int]) -> None:
        """Take contents from all shelves, each of which is looked at."""
        gone = np.array(sorted(contents), dtype=np.uint64)
        places = sorted({key >> _LOW for key in self.keys_of(contents)})
        held = self._at(places)
        self._write((p, held[p][~np.isin(held[p] & _MASK, gone)]) for p in places)
        if contents:
            self._raw.execute("DELETE FROM shelf WHERE length(prints) = 0")

    def _at(self, places: Iterable[int]) -> dict[int, Prints]:
        among = "(SELECT value FROM json_each(?))"
        query = f"SELECT place, prints FROM shelf WHERE place IN {among}"
        rows = self._raw.execute(query, (json.dumps([*places]),))
        return {place: np.frombuffer(prints, dtype="<u8") for place, prints in rows}

    def _write(self, shelves: Iterable[tuple[int, Prints]]) -> None:
        rows = ((place, prints.astype("<u8").tobytes()) for place, prints in shelves)
        self._raw.executemany("INSERT OR REPLACE INTO shelf VALUES (?, ?)", rows)


def _by_place(keys: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for key in keys:
        found[key >> _LOW].append(key)
    return found


def _held(prints: Prints, keys: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Those of a shelf's prints that belong to each key."""
    low = prints >> np.uint64(_CONTENT)
    found: dict[int, tuple[int, ...]] = {}
    for key in keys:
        own = np.uint64(key & _LOW_MASK)
        first, last = np.searchsorted(low, own), np.searchsorted(low, own, side="right")
        if first < last:
            found[key] = tuple((prints[first:last] & _MASK).tolist())
    return found
