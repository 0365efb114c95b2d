"""Words and marks of a sentence, with their places in the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reportedly.schema import Span

# No possessive quantifiers here or elsewhere: before 3.11.5 Python drops a character after some
# (gh-106052), and "Brun" became "Bru". Every step needs a mark, so nothing is tried twice anyway.
# Accents and vowels that are characters of their own, with the blocks of India and Indochina.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u065f\u0670\u0900-\u0963"
    "\u0971-\u0e3e\u0e40-\u0e4e\u0e50-\u0f00\u1000-\u1049\u200c\u200d"
)
_RUN = rf"\w[\w{_MARKS}]*"
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|{_RUN}(?:(?:[.'’&/·・\-‑]|(?<=\d),(?=\d)){_RUN})*|[^\w\s]"
)
_OWNED = re.compile(r"['’]s$", re.IGNORECASE)
_CONTRACTED = re.compile(
    r"(i|we|you|he|she|they|it|that|who|there)['’](?:ve|re|ll|d|m|s)$", re.IGNORECASE
)
_LOW_FIRST = re.compile(r"(?:al|el|ul|as|ad|an)[-‑][^\W\d_a-z]")


class Word(NamedTuple):
    """One word or mark; `stem` is without a possessive ending, `end` behind the stem.

    `foreign` is a word of a script without case in a sentence of one with case: likely a name.
    """

    start: int
    end: int
    stem: str
    lower: str
    owns: bool
    foreign: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins as a name does."""
        first = self.stem[0]
        if self.foreign:
            return True
        if first.isupper():
            return not _lower_tail(self.stem)
        return first == "a" and _LOW_FIRST.match(self.stem) is not None

    @property
    def acronym(self) -> bool:
        """Whether it is two to six capitals."""
        return 2 <= len(self.stem) <= 6 and self.stem.isupper() and self.stem.isalpha()


def _lower_tail(stem: str) -> bool:
    """Whether it is a compound adjective such as "Kremlin-linked"."""
    head, dash, tail = stem.rpartition("-")
    return bool(dash) and tail[:1].islower() and len(tail) > 2 and bool(head)


def words(text: str, span: Span) -> list[Word]:
    """The words and marks of text[span]; linear in its length."""
    found = list(_scan(text, span))
    if text[span.start : span.end].isascii():
        return found
    strange = [_caseless(w) for w in found]
    if not any(strange):
        return found
    small = sum(w.stem[0].islower() and not odd for w, odd in zip(found, strange, strict=True))
    return _with_names(found, strange) if sum(strange) <= _SHARE * small else found


_SHARE = 3
"""So many words without case for one in small letters; else it is in their script."""
_RUN_LONGEST = 5
_LETTERS = 16
"""Where nothing parts words, one that is longer is a sentence."""


def _caseless(word: Word) -> bool:
    """Whether it begins with a letter that is neither small nor a capital."""
    first = word.stem[0]
    return first.isalpha() and not first.isupper() and first == first.title()


def _with_names(found: Sequence[Word], strange: Sequence[bool]) -> list[Word]:
    """The words, with those of short runs without case told as likely names."""
    made: list[Word] = []
    for odd, run in groupby(zip(found, strange, strict=True), key=itemgetter(1)):
        held = [word for word, _ in run]
        name = odd and len(held) <= _RUN_LONGEST and all(len(w.stem) <= _LETTERS for w in held)
        made += [w._replace(foreign=True) for w in held] if name else held
    return made


def _scan(text: str, span: Span) -> Iterator[Word]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        raw = match.group()
        marked = "'" in raw or "’" in raw  # most are not, and are asked nothing further
        short = _CONTRACTED.match(raw) if marked else None
        if short:
            yield Word(
                match.start(), match.start() + short.end(1), short[1], short[1].lower(), False
            )
            continue
        owned = _OWNED.search(raw) if marked else None
        stem = raw[: owned.start()] if owned else raw
        if not owned and raw[-1:] in "sz" and text[match.end() : match.end() + 2] in _BARE:
            yield Word(match.start(), match.end(), raw, raw.lower(), raw[:1].isupper())
        elif stem:
            start = match.start()
            yield Word(start, start + len(stem), stem, stem.lower(), owned is not None)


_BARE = ("' ", "’ ")
