"""Tags: B(egin), I(nside), E(nd), S(ingle) for each role, and O(utside)."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BIES"))
OUT = 0
N_TAGS = len(TAGS)


def tag(role: int, place: str) -> int:
    """The tag's number, for a role's number and a place in "BIES"."""
    return 1 + 4 * role + "BIES".index(place)


def span_tags(role: int, length: int) -> list[int]:
    """The tags of a span of `length` pieces."""
    if length == 1:
        return [tag(role, "S")]
    inner = [tag(role, "I")] * (length - 2)
    return [tag(role, "B"), *inner, tag(role, "E")]


def _opens(t: int) -> bool:
    return TAGS[t][0] in "BS"


def _closes(t: int) -> bool:
    return TAGS[t][0] in "ES"


def _follows(a: int, b: int) -> bool:
    """Whether tag b may stand behind tag a."""
    if TAGS[a][0] in "BI":
        return TAGS[b][0] in "IE" and TAGS[a][2:] == TAGS[b][2:]
    return b == OUT or _opens(b)


ALLOWED: NDArray[np.bool_] = np.array(
    [[_follows(a, b) for b in range(N_TAGS)] for a in range(N_TAGS)]
)
"""ALLOWED[a, b]: may tag b follow tag a."""
MAY_START: NDArray[np.bool_] = np.array([t == OUT or _opens(t) for t in range(N_TAGS)])
MAY_END: NDArray[np.bool_] = np.array([t == OUT or _closes(t) for t in range(N_TAGS)])


class Tagged(NamedTuple):
    """Spans of pieces of one window, [start, end), in order."""

    role: int
    start: int
    end: int


def spans(path: NDArray[np.int64]) -> list[Tagged]:
    """The spans of a valid path of tags."""
    place = (path - 1) % 4
    starts = np.flatnonzero((path > 0) & ((place == 0) | (place == 3)))
    ends = np.flatnonzero((path > 0) & (place >= 2)) + 1
    return [
        Tagged(int(path[s] - 1) // 4, int(s), int(e)) for s, e in zip(starts, ends, strict=True)
    ]
