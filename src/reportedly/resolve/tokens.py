"""Words and marks of a sentence, with their places in the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.schema import Span

# No possessive quantifiers here or elsewhere: before 3.11.5 Python drops a character after some
# (gh-106052), and "Brun" became "Bru". Every step needs a mark, so nothing is tried twice anyway.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:(?:[.'’&/\-‑]|(?<=\d),(?=\d))\w+)*|[^\w\s]")
_OWNED = re.compile(r"['’]s$", re.IGNORECASE)
_CONTRACTED = re.compile(
    r"(i|we|you|he|she|they|it|that|who|there)['’](?:ve|re|ll|d|m|s)$", re.IGNORECASE
)
_LOW_FIRST = re.compile(r"(?:al|el|ul|as|ad|an)[-‑][^\W\d_a-z]")


class Word(NamedTuple):
    """One word or mark; `stem` is without a possessive ending, `end` behind the stem."""

    start: int
    end: int
    stem: str
    lower: str
    owns: bool

    @property
    def capital(self) -> bool:
        """Whether it begins as a name does."""
        first = self.stem[0]
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
    return list(_scan(text, span))


def _scan(text: str, span: Span) -> Iterator[Word]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        raw = match.group()
        short = _CONTRACTED.match(raw)
        if short:
            yield Word(
                match.start(), match.start() + short.end(1), short[1], short[1].lower(), False
            )
            continue
        owned = _OWNED.search(raw)
        stem = raw[: owned.start()] if owned else raw
        if not owned and raw[-1:] in "sz" and text[match.end() : match.end() + 2] in _BARE:
            yield Word(match.start(), match.end(), raw, raw.lower(), raw[:1].isupper())
        elif stem:
            start = match.start()
            yield Word(start, start + len(stem), stem, stem.lower(), owned is not None)


_BARE = ("' ", "’ ")
