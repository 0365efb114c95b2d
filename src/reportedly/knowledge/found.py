"""What looking names up yields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.knowledge.forms import Rank
from reportedly.schema import Known

AT_MOST = 32
"""So many entries of one key are looked at: a name that more bear tells nobody by itself."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry found under a key; `rank` tells how near the key is to its own name."""

    known: Known
    rank: Rank


Found = Mapping[str, Sequence[Candidate]]
"""The candidates of each key, nearest first; a key without any may be missing."""


class Lookup(Protocol):
    """Where keys are looked up."""

    def find(self, keys: Iterable[str]) -> Found:
        """The candidates of each key."""


def together(bases: Sequence[Lookup], keys: Iterable[str]) -> dict[str, list[Candidate]]:
    """What several bases hold under the keys, the first base's entries in front."""
    wanted = list(keys)
    made: dict[str, list[Candidate]] = {}
    for base in bases:
        for key, some in base.find(wanted).items():
            made.setdefault(key, []).extend(some)
    return made
