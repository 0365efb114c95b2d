"""Whether the text says right behind a description that whoever is meant is not named."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.resolve.phrases import Phrase
from reportedly.schema import Span

_MOST = 45
"""Characters behind a description within which the text says so."""
_BETWEEN = re.compile(r"\W*(?:who\W+(?:\w+\W+){0,3}|\w+\W+)?")
"""Nobody else may stand between: in "the mayor met an aide, who declined" it is not the mayor."""


def said_unnamed(text: str, places: Sequence[int], phrase: Phrase, sentence: Span) -> bool:
    """Whether one of the places where somebody is not named is in a description or behind it.

    So nobody who is named is meant: "the head of one bank, who asked not to be named".
    """
    at = bisect_right(places, phrase.start)
    if at == len(places) or places[at] >= min(phrase.end + _MOST, sentence.end):
        return False
    return places[at] < phrase.end or bool(_BETWEEN.fullmatch(text, phrase.end, places[at]))
