"""Which mentions of a sentence are asked about: as targets, and as those who may hold a stance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.pieces import Ints
from reportedly.refer.model import Seen, shares
from reportedly.refer.parts import FORMS, TYPES
from reportedly.stance.model import LONGEST, Range

ACTORS = [TYPES.index(name) for name in ("person", "organization", "place")]
"""Who can be for or against something; a place with a name stands for those who rule it."""

MOST = 12
"""Targets of a sentence that are asked about: a list of names says little of each."""

_TIME, _PLACE = TYPES.index("time"), TYPES.index("place")
_NAME = len(TYPES) + FORMS.index("name")


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence's pieces, and ranges among them: targets, holders, and which targets are told.

    `told[i]` is whether target i stands in what somebody is said to have said.
    """

    pieces: Range
    targets: list[Range]
    holders: list[Range]
    told: list[bool]


def asked(seen: Seen, sentences: Ints, told: NDArray[np.bool_]) -> Iterator[Asked]:
    """The sentences in which somebody may be for or against somebody.

    `seen.spans` and `told` (n,) count the pieces of which `sentences` (n,) tells the sentence.
    Actors may hold and be held; names of all else but days may be held.
    """
    types = shares(seen.labels[:, : len(TYPES)])
    actor = types[:, ACTORS].sum(axis=1) >= 0.5
    named = seen.labels[:, len(TYPES) :].argmax(axis=1) + len(TYPES) == _NAME
    best = types.argmax(axis=1)
    actor &= named | (best != _PLACE)
    named &= best != _TIME
    first = seen.spans[:, 0] if len(seen.spans) else np.zeros(0, np.int64)
    own = sentences[first]
    for sentence in np.unique(own[actor | named]).tolist():
        begin, end = np.searchsorted(sentences, (sentence, sentence + 1)).tolist()
        held = (own == sentence) & (seen.spans[:, 1] <= min(end, begin + LONGEST))
        targets = _ranges(seen.spans[held & (actor | named)])[:MOST]
        sure = held & actor
        holders = [*_whole(_ranges(seen.spans[sure]), named[sure].tolist())]
        spoken = [bool(told[a:b].all()) for a, b in targets]
        if any(spoken) or (targets and holders and len({*targets, *holders}) > 1):
            yield Asked((begin, min(end, begin + LONGEST)), targets, holders, spoken)


def _whole(actors: Sequence[Range], named: Sequence[bool]) -> Iterator[Range]:
    """Those that are not told of another: the Citadel in "a source close to the Citadel".

    Of "Brun and Dorn" both are kept, as a name opens the whole; of "a firm registered in Osk" only
    the whole.
    """
    openings = [(x, y) for (x, y), name in zip(actors, named, strict=True) if name]
    for (a, b), name in zip(actors, named, strict=True):
        if not name and any(c == a and b < d for c, d in actors):
            continue
        around = [(c, d) for c, d in actors if c < a and b <= d]
        if all(any(c == x and y <= a for x, y in openings) for c, _ in around):
            yield a, b


def _ranges(spans: Ints) -> list[Range]:
    return [(a, b) for a, b in spans.tolist()]
