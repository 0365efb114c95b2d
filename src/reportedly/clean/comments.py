"""Where readers' comments begin below an article: prose that no outlet answers for."""

import re
from collections.abc import Sequence

from reportedly.clean.pieces import Piece

_HEAD = re.compile(
    r"\W*(?:(?:permalink|view|show|read|all|see)[|\s]*)*"
    r"(?:\d[\d,.]* (?:comments?|responses?|replies|thoughts)\b.{0,90}|"
    r"(?:(?:top|recent|latest|best|readers?['’]?s?|all|user)(?: rated)? )?comments?"
    r"\s?(?:\(\d+\))?:?|"
    r"leave a (?:comment|reply)|join the (?:conversation|discussion)|discussion)\W*",
    re.IGNORECASE,
)
# What stands above or below each comment: when, "says:", "Reply".
_STAMP = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b(?:says|said|wrote):$|\d \w+ ago\b|^(?:reply|report|flag|like)\b|"
    r"^(?:up|down)?vote|\d (?:votes|likes)\b",
    re.IGNORECASE,
)
_AHEAD = 16
_LEAST = 3
_SHORT = 16
_LONGEST = 120


def comments_start(pieces: Sequence[Piece], first: int) -> int:
    """The index of the heading above comments, the number of pieces if there is none.

    A count of comments stands at the top of many articles too, so several stamps of the kind
    that each comment bears must follow.
    """
    for i in range(first + 2, len(pieces)):
        text = pieces[i].text
        if len(text) > _LONGEST or not _HEAD.fullmatch(text):
            continue
        if sum(_stamped(piece) for piece in pieces[i + 1 : i + 1 + _AHEAD]) >= _LEAST:
            return i
    return len(pieces)


def _stamped(piece: Piece) -> bool:
    return len(piece.words) <= _SHORT and _STAMP.search(piece.text) is not None
