"""Finding the phrases of `words.py` in a text: by their first word, the longest first."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.attribute.hedging.words import WORDS
from reportedly.schema.hedge import HedgeKind

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# A hyphen makes another word of it ("may-pole"), a dash between words does not.
_END = r"(?!\w|-\w|['’]\w)"
_COMPOUND = re.compile(r"\w-$")
_SPACE = r"\s{1,8}"
_ADVERB = r"(?:(?!only\b)\w{1,28}ly|yet|quite|even|always|so|too|very|that|at\s{1,8}all)"


class Hit(NamedTuple):
    """A listed phrase at its place, and the kind that its list gives it."""

    start: int
    end: int
    kind: HedgeKind


Listed = tuple[re.Pattern[str], HedgeKind]


def hits(text: str, start: int, end: int) -> Iterator[list[Hit]]:
    """The listed phrases in a stretch of text: those that open with one word, longest first."""
    starts, listed = _openings(text)
    for at in range(bisect_left(starts, start), bisect_left(starts, end)):
        found = [
            Hit(m.start(), m.end(), kind)
            for pattern, kind in listed[at]
            if (m := pattern.match(text, starts[at], end))
        ]
        if found:
            yield sorted(found, key=lambda h: -h.end)


@lru_cache(maxsize=4)
def _openings(text: str) -> tuple[list[int], list[list[Listed]]]:
    """Where words stand that open a listed phrase, and these phrases.

    Found once a text: contents lie inside each other, and a text may be all contents.
    """
    table = _by_first_word()
    starts, listed = [], []
    for word in _WORD.finditer(text):
        phrases = [one for key in _keys(word.group()) for one in table.get(key, ())]
        if phrases and not _COMPOUND.search(text, max(0, word.start() - 2), word.start()):
            starts.append(word.start())
            listed.append(phrases)
    return starts, listed


def _keys(word: str) -> tuple[str, ...]:
    """What a word may be listed under: itself, what stands before its apostrophe, or "n't"."""
    plain = word.lower()
    if "'" not in plain and "’" not in plain:
        return (plain,)
    plain = plain.replace("’", "'")
    head = plain.partition("'")[0]
    return (plain, "n't") if plain.endswith("n't") else (plain, head)


@cache
def _by_first_word() -> dict[str, tuple[Listed, ...]]:
    table: defaultdict[str, list[Listed]] = defaultdict(list)
    for kind, phrases in WORDS.items():
        for phrase in phrases:
            first, *rest = phrase.split()
            pattern = re.compile(_first(first) + "".join(map(_next, rest)) + _END, re.IGNORECASE)
            for word in first.split("|"):
                table[_opening(word)].append((pattern, kind))
    return {word: tuple(patterns) for word, patterns in table.items()}


def _opening(word: str) -> str:
    """What `_WORD` finds first of a word: "so" of "so-called"."""
    return _WORD.findall(word)[0]  # type: ignore[no-any-return]


def _first(item: str) -> str:
    words = [r"\w*n['’]t" if word == "n't" else _word(word) for word in item.split("|")]
    return f"(?:{'|'.join(words)})"


def _next(item: str) -> str:
    """One further word of a phrase, with the space before it."""
    words = item.removesuffix("?").split("|")
    either = "|".join((r"\s?" if w[0] == "'" or w == "n't" else _SPACE) + _word(w) for w in words)
    return f"(?:{either})" + ("?" if item.endswith("?") else "")


def _word(word: str) -> str:
    if word == "~":
        return _ADVERB
    return r"\w{1,30}" if word == "*" else re.escape(word).replace("'", "['’]")
