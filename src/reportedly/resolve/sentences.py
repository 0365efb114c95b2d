"""A sentence's own words, outside of quotation marks, and the sentence that stands before it."""

from collections.abc import Sequence

from reportedly.resolve.quotes import within
from reportedly.resolve.tokens import Word
from reportedly.resolve.walk import Walk
from reportedly.schema import ASIDE

_QUOTED = 4
"""Sentences of one quotation that are gone back over."""


def words_told(walk: Walk, index: int) -> Sequence[Word]:
    """The words of a sentence that stand in no quotation."""
    words = (w for w in walk.lines[index].words if w.stem[0].isalnum())
    return [w for w in words if not within(walk.quotes, w.start)]


def sentence_before(walk: Walk, index: int) -> int | None:
    """The last sentence before of the same story that is not a quotation through and through."""
    kind = walk.lines[index].kind
    for at in range(index - 1, max(-1, index - 2 - _QUOTED), -1):
        if walk.lines[at].kind != kind or kind in ASIDE:
            return None
        if words_told(walk, at):
            return at
    return None
