"""The base that ships with the program, in memory: see NOTICE beside this file for its sources."""

import gzip
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from reportedly.knowledge.forms import keys
from reportedly.knowledge.found import AT_MOST, Candidate, Found
from reportedly.schema import Known

BASE = "shipped"


class Memory:
    """A base held in memory."""

    def __init__(self, entries: Iterable[Known]) -> None:
        self.entries = tuple(entries)
        self._index: dict[str, list[Candidate]] = {}
        for known in self.entries:
            for key, rank in keys(known).items():
                self._index.setdefault(key, []).append(Candidate(known, rank))
        for some in self._index.values():
            some.sort(key=lambda c: (c.rank, c.known.id))

    def find(self, wanted: Iterable[str]) -> Found:
        """The candidates of each key."""
        return {key: self._index[key][:AT_MOST] for key in wanted if key in self._index}


@cache
def shipped() -> Memory:
    """The base, read once a process."""
    entries = msgspec.json.Decoder(Known)
    return Memory(map(entries.decode, gzip.decompress(_packed()).splitlines()))


@cache
def digest() -> str:
    """Which base it is; told without reading it."""
    return hashlib.sha256(_packed()).hexdigest()[:16]


def _packed() -> bytes:
    return files("reportedly.knowledge").joinpath("base.jsonl.gz").read_bytes()
