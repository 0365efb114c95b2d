"""What transcripts call those whose name they lack: "UNIDENTIFIED MALE" is no name."""

from collections.abc import Sequence

_UNTOLD = frozenset("unidentified unknown unnamed".split())
_SOMEBODY = frozenset(
    "male female man woman boy girl child person speaker reporter journalist correspondent voice"
    " participant translator interpreter protester caller announcer".split()
)


def is_nameless(words: Sequence[str]) -> bool:
    """Whether words in small letters only say that nobody knows who it is."""
    return len(words) == 2 and words[0] in _UNTOLD and words[1] in _SOMEBODY
