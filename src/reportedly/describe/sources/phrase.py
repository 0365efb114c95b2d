"""A source's own words: where its noun phrase begins and ends, its head, and whether a pronoun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.nouns import IRREGULAR, NUMBERS, PLURAL_ONLY, SINGULAR_S
from reportedly.lexicon.people import TITLES
from reportedly.lexicon.sources import COLLECTIVES, HUMANS, NOUNS
from reportedly.lexicon.words import (
    BREAKS,
    DEFINITE,
    INDEFINITE,
    POSSESSIVES,
    PRONOUNS,
    SUBJECTS,
    TRAILING,
)
from reportedly.schema import Spans

_WORD = re.compile(r"\w+(?:[.'’&/\-]\w+)*|[^\w\s]")
_OWNED = re.compile(r"['’]s?$")
_LONGEST = 80
"""Words of a source that are read; what comes behind them tells nothing of its kind."""
_OPENING = frozenset(
    "even only just as also at least according to but and or including by from in for with among"
    " , nearly almost about around some".split()
) - {"some"}
_SMALL = DEFINITE | INDEFINITE | POSSESSIVES | frozenset(NUMBERS) | {"another", "other", "all"}


@dataclass(frozen=True, slots=True)
class Told:
    """One word of a source with its place in the text."""

    start: int
    end: int
    word: str

    @property
    def low(self) -> str:
        """In lower case, without a possessive ending."""
        return _OWNED.sub("", self.word.lower())


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a source is called: its words from the determiner on, and where its head lies."""

    words: tuple[Told, ...] = ()
    head: int = 0

    @property
    def first(self) -> str:
        """The first word, in lower case."""
        return self.words[0].low if self.words else ""

    @property
    def noun(self) -> str:
        """The head noun in the singular."""
        return singular(self.words[self.head].low) if self.words else ""

    @property
    def common(self) -> bool:
        """Whether the head is an ordinary noun that can head a source, not part of a name."""
        if not self.words or self.noun not in NOUNS:
            return False
        plain = self.words[self.head].word[0].islower()
        return plain or self.head == 0 or (self.head == 1 and self.first not in DEFINITE)

    @property
    def pronoun(self) -> str:
        """The pronoun that it is, or nothing."""
        alone = len(self.words) < 2 or not self.words[1].word[0].isalpha()
        known = self.first in PRONOUNS and self.first != "those"
        return self.first if known and (alone or self.first not in POSSESSIVES) else ""

    @property
    def apposed(self) -> bool:
        """Whether a name follows that tells who it is ("a worker named Ada Brun", "experts like
        Ada Brun", "one delegate, Ada Brun of Osk,"), the head being a noun for people.
        """
        if self.noun not in HUMANS or self.head + 2 >= len(self.words):
            return False
        return _name_behind(self.words[self.head + 1 : self.head + 12])

    @property
    def many(self) -> bool:
        """Whether the head is a plural."""
        low = self.words[self.head].low if self.words else ""
        return plural(low)


def read(text: str, spans: Spans) -> Phrase:
    """The phrase under a source's spans; without words where there are none."""
    words = [
        Told(m.start(), m.end(), m.group())
        for span in spans
        for m in _WORD.finditer(text, span.start, min(span.end, span.start + 40 * _LONGEST))
    ][:_LONGEST]
    begin = 0
    while begin < len(words) - 1 and words[begin].low in _OPENING:
        begin += 1
    kept = tuple(words[begin:])
    return Phrase(kept, _head(kept)) if kept else Phrase()


def _name_behind(words: tuple[Told, ...]) -> bool:
    """Whether a full name stands in an apposition, or behind "like" and "named"."""
    led = words[0].low
    if led not in {",", "like", "named", "called", "including"}:
        return False
    inner = words[1:]
    if led == "," and inner[0].low in {"including", "like"}:
        led, inner = inner[0].low, inner[1:]
    end = _until(inner)
    run = 0
    for at, word in enumerate(inner[: max(end, 0)]):
        if word.low in {"a", "an", "the", "who", "which", "that", "citing", "speaking"}:
            return False
        capital = word.word[0].isupper() and not word.word.isupper()
        run = run + 1 if capital else 0
        given = run > 1 and inner[at - 1].low in GIVEN
        if given or (run > 1 and at == run - 1 and led != "including" and word.low not in NOUNS):
            return True
    return False


def _until(words: Sequence[Told]) -> int:
    """Where the first mark stands, but for the full stop of a title ("Gov. Ada Brun")."""
    for at, word in enumerate(words):
        stop = word.word == "." and at and words[at - 1].low in TITLES
        if not word.word[0].isalnum() and not stop:
            return at
    return len(words)


def _head(words: tuple[Told, ...]) -> int:
    """The last word in front of what qualifies the phrase."""
    begin = _partitive(words)
    seen = False
    for at in range(begin, len(words)):
        low = words[at].low
        if seen and _ends(words, at):
            return at - 1
        seen = seen or (low not in _SMALL and low[:1].isalnum()) or low == "those"
    last = len(words) - 1
    while last > begin and not words[last].low[:1].isalnum():
        last -= 1
    return last


def _partitive(words: tuple[Told, ...]) -> int:
    """Where the nouns begin: behind "of" in "many of his supporters"."""
    for at in range(1, min(4, len(words) - 1)):
        if words[at].low == "of" and words[at - 1].low in _PARTS:
            return at + 1
    return 0


_PARTS = frozenset(NUMBERS) | frozenset(
    "array roster range variety chorus lot lots plenty chunk slew host bunch cadre wave swath"
    " some many most several all none each few half others any another either neither majority"
    " couple pair dozens group number handful member members batch trove set series stack rest"
    " percentage proportion share bulk".split()
)


_BEHIND = ("ed", "ing", "ly", "wide", "available")
"""Behind a noun, such words begin what qualifies it."""


def _ends(words: tuple[Told, ...], at: int) -> bool:
    low = words[at].low
    if low == "running" and at + 1 < len(words) and words[at + 1].low in {"mate", "mates"}:
        return False
    if low in {",", "but", "yet"} and _adjectives(words, at):
        return False
    if (low in BREAKS | SUBJECTS and low != "leading") or not (
        low[:1].isalnum() or low[:1] in "%$"
    ):
        return True
    if low == "leading" and words[at - 1].low in _SMALL | _PARTS:
        return False
    before = words[at - 1]
    known = singular(before.low) in NOUNS or (plural(before.low) and before.word[0].isalpha())
    if at + 1 < len(words) and singular(words[at + 1].low) in NOUNS:
        return False
    behind = low in TRAILING or low.endswith(_BEHIND)
    return low == "leading" or (known and behind and low not in NOUNS)


def _adjectives(words: tuple[Told, ...], at: int) -> bool:
    """Whether a comma or "but" joins adjectives of one noun: "the long, dull report"."""
    before = words[at - 1]
    if not before.word[0].islower() or singular(before.low) in NOUNS or plural(before.low):
        return False
    for word in words[at + 1 : at + 5]:
        if not word.low[:1].isalnum() or word.low in BREAKS | _SMALL:
            return False
        if singular(word.low) in NOUNS:
            return True
    return False


def singular(low: str) -> str:
    """A noun in the singular, by the usual endings."""
    if low in IRREGULAR or low in SINGULAR_S:
        return IRREGULAR.get(low, low)
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def plural(low: str) -> bool:
    """Whether a noun is a plural, or means several though it is none."""
    if low in COLLECTIVES or low in PLURAL_ONLY or low in IRREGULAR:
        return low not in {"media", "data", "police"}
    return low.endswith("s") and not low.endswith("ss") and low not in SINGULAR_S
