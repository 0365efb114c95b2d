"""Phrases for the rules: words of a sentence, verbs that may be cues, and their subjects."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.lexicon import VERBS, lemma
from reportedly.schema import Span
from reportedly.segment import TITLES

SPEECH = VERBS["said"] | VERBS["wrote"] | VERBS["asked"]
CLAUSE = SPEECH | VERBS["thought"] | VERBS["felt"] | VERBS["wanted"] | VERBS["planned"]
_SKIP = frozenset(
    "alarm anger annoy appear author back bid call caption care champion charge commit"
    " concern design discuss disturb encourage enrage entitle excite figure find frighten"
    " frustrate go goes headline hold identify ignore impress incense infuriate irk irritate"
    " issue lie like lobby long look mean mind name need note number object offer oppose"
    " outrage point poll post prepare press project push put question rattle read reason"
    " report request resist resonate scare see seem set show sign startle sum take terrify text"
    " thrill title trouble unsettle upset view vote watch weigh".split()
)
"""Verbs that more often are something else: they count beside a quotation or "that" only."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
STOPS = re.compile(r"[,;:.?!\"“”()—–]")
_SMALL = frozenset(
    "after although and as at because before but by for from if in on or since so than that"
    " though to when where which while who with".split()
)
_AUXILIARY = frozenset(
    "already also always are be been can could did do does had has have is just later may"
    " might must never not now often once only previously recently repeatedly should still"
    " then was were will would".split()
)
_AFTER = frozenset("in on at during after when while as adding referring noting and but".split())
"""Words that end a subject which stands behind its verb."""
_MARKS = frozenset("\"“”'")
_LONGEST = 25
"""Words in a subject with its apposition."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence, [start, end) in the text."""

    start: int
    end: int
    low: str
    tall: bool


def words_of(text: str, sentence: Span) -> list[Word]:
    """The words of a sentence."""
    return [
        Word(m.start(), m.end(), m.group().lower(), m.group()[0].isupper())
        for m in _WORD.finditer(text, sentence.start, sentence.end)
    ]


def cue_verbs(words: Sequence[Word]) -> Iterator[int]:
    """Indices of words that may be cue verbs: inflected forms of the lexicon's verbs."""
    for i, word in enumerate(words):
        base = lemma(word.low)
        noun = i > 0 and words[i - 1].low in {"the", "a", "an", "of", "this", "his", "her"}
        if base in CLAUSE and not noun and not (word.tall and i > 0):
            clear = base not in _SKIP or (i + 1 < len(words) and words[i + 1].low == "that")
            if clear and (word.low != base or i > 0):
                yield i


def subject(text: str, words: Sequence[Word], at: int, quotes: Sequence[Span]) -> Span | None:
    """The noun phrase before the verb, or behind it when a quotation stands before."""
    verb = words[at]
    gap = text[max(0, verb.start - 3) : verb.start]
    if any(q.end <= verb.start for q in quotes) and not _MARKS.isdisjoint(gap):
        return _phrase_behind(text, words, at)
    i = at
    while i > 0 and words[i - 1].low in _AUXILIARY:
        i -= 1
    if i and words[i - 1].low in ("who", "which"):
        return span(words[i - 1])
    if i and _stops(text, words[i - 1], words[i]):
        return _phrase_apart(text, words, i)
    end = i
    while i > 0 and words[i - 1].low not in _SMALL and not _stops(text, words[i - 1], words[i]):
        i -= 1
    return Span(words[i].start, words[end - 1].end) if i < end else None


def _phrase_apart(text: str, words: Sequence[Word], end: int) -> Span | None:
    """The phrase at the head of the sentence, when a comma stands before the verb."""
    if "," not in text[words[end - 1].end : words[end].start]:
        return None
    if words[end].low.endswith("ing"):  # ", saying that": the subject of the verb before
        last = next((i for i in cue_verbs(words[:end])), 0)
        return Span(words[0].start, words[last - 1].end) if last else span(words[0])
    start = end
    while start > 0 and not _MARKS & set(text[words[start - 1].end : words[start].start]):
        start -= 1
    whole = 0 < end - start <= _LONGEST  # nothing where a quotation stands right before the comma
    return Span(words[start].start, words[end - 1].end + 1) if whole else None


def _stops(text: str, one: Word, other: Word) -> bool:
    """Whether punctuation stands between two words, other than behind a title or an initial."""
    between = text[one.end : other.start]
    if between.strip() == "." and (
        one.low in TITLES or other.start - one.end == 2 > one.end - one.start
    ):
        return False
    return STOPS.search(between) is not None


def _phrase_behind(text: str, words: Sequence[Word], at: int) -> Span | None:
    """The words from behind the verb, with an apposition, to the next stop."""
    if at + 1 >= len(words):
        return None
    end = at + 1
    while end + 1 < len(words) and words[end + 1].low not in _AFTER:
        between = text[words[end].end : words[end + 1].start]
        if _stops(text, words[end], words[end + 1]) and between.strip() != ",":
            break
        end += 1
    return Span(words[at + 1].start, words[end].end)


def span(word: Word) -> Span:
    """Where the word stands."""
    return Span(word.start, word.end)
