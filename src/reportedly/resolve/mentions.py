"""Descriptions in running text: documents and the unnamed, outside of attributions' sources."""

from collections.abc import Sequence

from reportedly.lexicon.nouns import HANDED_ON, NUMBERS, UNNAMED
from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.lexicon.words import BREAKS, DEFINITE, INDEFINITE, POSSESSIVES, PREPOSITIONS
from reportedly.resolve.names import singular
from reportedly.resolve.tokens import Word
from reportedly.schema import Span

_FRONT = DEFINITE | INDEFINITE | POSSESSIVES | frozenset({"another", "both", "two", "three", "one"})
_PARTS = NUMBERS.keys() | frozenset("some most none many several few both".split())
"""How many of the whole are meant: "two of the nine members"."""
_RELAYING = frozenset("by to in from told citing cites cited quoting quoted with of".split())
_STOPS = SAYING | THINKING | HELPERS
_TAIL = frozenset("close familiar inside within near from in of at to by with briefed on".split())
_LONGEST = 12


def descriptions(sentence: Sequence[Word]) -> list[tuple[int, int, int]]:
    """First token, head and end of the descriptions in a sentence that relay or speak."""
    found: list[tuple[int, int, int]] = []
    behind = 0
    for at, word in enumerate(sentence):
        if word.lower == "of" and _parts(sentence, at):
            found.append((at - 1, at + 1, at + 2))
            behind = at + 2
        elif at >= behind and _head(word):
            first = _first(sentence, at, behind)
            last = _last(sentence, at + 1)
            if _relays(sentence, first, last):
                found.append((first, at, last))
                behind = last
    return found


def _parts(sentence: Sequence[Word], at: int) -> bool:
    """Whether this is the "of" of "one of them"."""
    if not 0 < at < len(sentence) - 1 or sentence[at + 1].lower != "them":
        return False
    return sentence[at - 1].lower in {"one", "two", "three", "some", "both", "another", "none"}


def _head(word: Word) -> bool:
    noun = singular(word.lower)
    return word.stem[0].islower() and not word.owns and (noun in UNNAMED or noun in HANDED_ON)


def _first(sentence: Sequence[Word], at: int, floor: int) -> int:
    """Back to the determiner, or to where the phrase must have begun."""
    first = at
    while first > max(floor, at - 7):
        word = sentence[first - 1]
        small = word.lower in PREPOSITIONS or word.lower in _STOPS
        if not word.stem[0].isalnum() or (small and not word.capital):
            break
        first -= 1
        if word.lower in _FRONT:
            break
    return first - 2 if _of_whole(sentence[max(floor, first - 2) : at]) else first


def _of_whole(words: Sequence[Word]) -> bool:
    """Whether these begin by telling how many of a whole there are, not the whole itself."""
    if len(words) < 3 or words[0].lower not in _PARTS or words[1].lower != "of":
        return False
    return words[2].lower in DEFINITE | POSSESSIVES or any(word.owns for word in words[2:])


def _last(sentence: Sequence[Word], at: int) -> int:
    """On over what qualifies the head ("close to the government", "by X in M")."""
    if at >= len(sentence) or sentence[at].lower not in _TAIL:
        return at
    end = at + 1
    while end < min(len(sentence), at + _LONGEST):
        word = sentence[end]
        if not word.stem[0].isalnum() or word.lower in _STOPS:
            break
        if word.lower in BREAKS - PREPOSITIONS:
            break
        end += 1
    while end > at and sentence[end - 1].lower in PREPOSITIONS:
        end -= 1
    return end


def _relays(sentence: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words around it hand something on or say something."""
    if first and sentence[first - 1].lower in _RELAYING:
        return True
    at = last
    while at < len(sentence) and sentence[at].lower in HELPERS:
        at += 1
    return at < len(sentence) and (
        sentence[at].lower in SAYING | THINKING or sentence[at].stem == ","
    )


def span_of(sentence: Sequence[Word], first: int, last: int) -> Span:
    """The text range of tokens."""
    return Span(sentence[first].start, sentence[last - 1].end)
