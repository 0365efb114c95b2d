"""Puzzles told again with other names, so that what is learned is not who was meant in 2,000 texts.

Both people of a text get other names, each of their words the same one everywhere: a given name
for one of the same gender, any other word for a surname.
"""

import random
import re
from collections.abc import Mapping, Sequence

from evals.coreftexts import Ambiguous
from reportedly.lexicon.given import FEMALE, MALE
from reportedly.schema import Span

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters of a word that is renamed: shorter ones are initials and particles."""


def varied(given: Ambiguous, surnames: Sequence[str], rng: random.Random) -> Ambiguous:
    """The same puzzle about people of other names."""
    names = [given.text[n.start : n.end] for n in given.names]
    pairs = renamed(names, surnames, rng)
    return _told_again(given, pairs)


def renamed(names: Sequence[str], surnames: Sequence[str], rng: random.Random) -> dict[str, str]:
    """A new word for each word of the names."""
    words = dict.fromkeys(w for name in names for w in _WORD.findall(name))
    pairs: dict[str, str] = {}
    for word in words:
        if len(word) < _SHORTEST or not word[0].isupper():
            continue
        pool = next((g for g in (_MALE, _FEMALE) if word.lower() in g[0]), None)
        new = rng.choice(pool[1]).title() if pool else rng.choice(surnames)
        pairs[word] = new.upper() if word.isupper() else new
    return pairs


_MALE, _FEMALE = ((names, sorted(names)) for names in (MALE, FEMALE))


def _told_again(given: Ambiguous, pairs: Mapping[str, str]) -> Ambiguous:
    marks = sorted({p for s in (given.pronoun, *given.names) for p in s})
    places: dict[int, int] = {}
    text, at = "", 0
    for match in _WORD.finditer(given.text):
        _pass(marks, at, match.start(), len(text) - at, places)
        text += given.text[at : match.start()]
        _pass(marks, match.start(), match.start() + 1, len(text) - match.start(), places)
        text += pairs.get(match.group(), match.group())
        at = match.end()
    _pass(marks, at, len(given.text) + 1, len(text) - at, places)
    text += given.text[at:]
    if len(places) < len(marks):  # a name that ends within a word
        return given
    pronoun, one, other = (
        Span(places[s.start], places[s.end]) for s in (given.pronoun, *given.names)
    )
    return Ambiguous(given.name, text, pronoun, (one, other), given.means)


def _pass(marks: Sequence[int], lo: int, hi: int, shift: int, places: dict[int, int]) -> None:
    """Where the marks in [lo, hi) stand now."""
    places.update({m: m + shift for m in marks if lo <= m < hi})


def surnames_of(puzzles: Sequence[Ambiguous]) -> list[str]:
    """Last words of the puzzles' names that are no given names."""
    found = set()
    for puzzle in puzzles:
        for name in puzzle.names:
            words = _WORD.findall(puzzle.text[name.start : name.end])
            if len(words) > 1 and words[-1].lower() not in MALE | FEMALE and len(words[-1]) > 3:
                found.add(words[-1])
    return sorted(found)
