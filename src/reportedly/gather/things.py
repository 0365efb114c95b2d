"""Things that two contents tell of: "will close the baths" and "will close the landfill" are two.

Names keep claims apart, and so does a thing without a name where all else is the same. One thing
may be called by two words, so a description counts only where the contents are else nearly the
same, and each has a single one that the other lacks.
"""

from collections.abc import Iterator, Set

from reportedly.gather.concepts import meaning
from reportedly.gather.lexicon import STOPWORDS
from reportedly.gather.words import stem, words

FEWEST = 3
"""Meanings that both contents must share."""

MOST = 2
"""Meanings beside the thing that either may have alone."""

LONGEST = 4
"""Words of a description that are read."""

_LOOSE = frozenset({"beneath"})
"""Prepositions that tell something, and still end a description."""

_CIRCUMSTANCE = frozenset("if unless when while until till once because since although".split())


def apart(one: str, other: str, left: Set[str], right: Set[str]) -> tuple[str, str] | None:
    """The thing of each that the other lacks; None where there are none, or it may be one thing.

    `left` and `right` are the meanings of the two contents.
    """
    shared = left & right
    if len(shared) < FEWEST or len(left - right) > MOST + LONGEST:
        return None
    ours = [(words, told) for words, told in things(one) if not told & right]
    theirs = [(words, told) for words, told in things(other) if not told & left]
    if len(ours) != 1 or len(theirs) != 1 or ours[0][1] & theirs[0][1]:
        return None  # words that are part of a name are no meanings, but still the same words
    alone = (left - right - ours[0][1], right - left - theirs[0][1])
    return (ours[0][0], theirs[0][0]) if max(map(len, alone)) <= MOST else None


def things(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The definite descriptions of a content in order: their words, and what these mean.

    Those behind "if" and its like are left out: a circumstance is told in many ways.
    """
    held: list[str] | None = None
    before = ""
    for word in [*words(text), "."]:
        low = word.lower()
        ends = low in STOPWORDS or low in _LOOSE or not word[0].isalpha() or word[0].isupper()
        if held and (ends or len(held) == LONGEST):
            yield " ".join(held), frozenset(meaning(stem(w)) for w in held)
            held = None
        if low == "the":
            held = None if before in _CIRCUMSTANCE else []
        elif held is not None:
            held = None if ends else [*held, low]
        before = low
