"""Small words that turn a statement round: "above 50 percent", "below 50 percent".

Most carry no meaning of their own, so that two contents which differ in nothing else look the
same. Many have other uses too ("for the first time", "burned down"), so each pair is read only
where it tells of two sides, and before the same word.
"""

import re
from functools import lru_cache

from reportedly.gather.content import Content
from reportedly.gather.words import is_telling, stem, words

MOST = 1
"""Meanings that only one of the two may have."""

READ = 60
"""Characters behind a small word in which the word that it stands before is looked for."""

_VOTES = r"\b(?:vot|argu|rul|campaign|decid|speak|spok)(?:e|es|ed|en|ing|s)?\s+"
_GOES = (
    r"\b(?:go|goes|going|gone|went|mov(?:e|es|ed|ing)|driv(?:e|es|en|ing)|drove"
    r"|(?:edg|inch|head|trend|tick|push)(?:e|es|ed|ing|s)?)\s+"
)
_IS = r"\b(?:is|are|was|were)\s+"
_NUMBER = (
    r"(?=\s+(?:about\s+)?(?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten|hundreds"
    r"|thousands|a\s+(?:third|quarter|half|dozen|hundred|thousand|million))\b)"
)
_SAID = r"(?<!\bnot )(?<!\bno )(?<!n['’]t )(?<!\bthat )(?<!\bso )"
"""Not "not many", "no more", "not that many": a no before an amount negates nothing else."""
_PAIRS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (rf"{_VOTES}(?:for|in\s+favou?r\s+of)\b", rf"{_VOTES}against\b"),
        (rf"\babove\b|\bover\b{_NUMBER}", rf"\bbelow\b|\bunder\b{_NUMBER}"),
        (r"\bbefore\b", r"\bafter\b"),
        (rf"{_GOES}up\b|{_IS}up\b(?!\s+to\b)", rf"{_GOES}down\b|{_IS}down\b(?!\s+to\b)"),
        (rf"{_SAID}\bmany\b", rf"{_SAID}(?<!\ba )(?<!\bthe )(?<!\blast )(?<!\bnext )\bfew\b"),
        (rf"{_SAID}\bmore\b", rf"{_SAID}\b(?:fewer|less)\b"),
    )
)

Side = tuple[int, int]
"""A pair, and which of the two."""


def by_small_words(one: Content, other: Content) -> bool:
    """Whether two contents with the same meanings stand on two sides by a small word.

    Two that both say no do not ("not above 50 percent", "not below 50 percent").
    """
    if len(one.meanings ^ other.meanings) > MOST or (one.negated and other.negated):
        return False
    left, right = _sides(one.text), _sides(other.text)
    return any(
        not matched.isdisjoint(right.get((pair, 1 - side), ()))
        for (pair, side), matched in left.items()
        if (pair, 1 - side) not in left and (pair, side) not in right
    )


@lru_cache(maxsize=4096)
def _sides(text: str) -> dict[Side, frozenset[tuple[str, str]]]:
    """The sides that a text takes, each with the words that it is taken on."""
    found = {}
    for pair, both in enumerate(_PAIRS):
        for side, pattern in enumerate(both):
            taken = frozenset(
                _before(text[m.end() : m.end() + READ]) for m in pattern.finditer(text)
            )
            if taken:
                found[pair, side] = taken
    return found


def _before(rest: str) -> tuple[str, str]:
    """The first telling word behind a small word, and the first behind a "than"."""
    return _first(rest), _first(rest.partition(" than ")[2])


def _first(text: str) -> str:
    return next((stem(w) for w in words(text) if is_telling(w)), "")
