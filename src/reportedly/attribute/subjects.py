"""Who stands in front of a cue: the whole of a subject, with what its end belongs to."""

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.attribute.mistakable import PICKED
from reportedly.attribute.phrases import Word, subject
from reportedly.schema import Span


def in_front(text: str, words: Sequence[Word], cue: int) -> Span | None:
    """The whole of whoever stands in front of a cue; nothing where the sentence begins with it.

    `words` are those of the sentence, `cue` is where a word of it begins.
    """
    at = _word_at(words, cue)
    begins = at < len(words) and words[at].start == cue
    who = subject(text, words, at, []) if at and begins else None
    return _whole(text, words, who) if who else None


def _whole(text: str, words: Sequence[Word], who: Span) -> Span:
    """A subject with what its end belongs to: "an insider at the ministry" for "the ministry"."""
    i = begun = _word_at(words, who.start)
    last = _word_at(words, who.end) - 1
    while i > 1 and words[i - 1].low in _LINKS and _joined(text, words, i - 1):
        j = i - 1
        while j > 0 and words[j - 1].low not in _LINKS | _CLAUSES and _joined(text, words, j):
            j -= 1
        if j == i - 1:
            break
        i = j
    least = i > 0 and words[i].low == "least" and words[i - 1].low == "at"
    if i == 1 and not least and words[0].low in _LINKS:  # "In Brask a clerk"
        i = next((n for n in range(i, last) if words[n].low in _BEGINS), i)
    end = words[last - 1].end if last > begun and words[last].low in _EACH else who.end
    return Span(words[i - least].start, end)


def _word_at(words: Sequence[Word], place: int) -> int:
    """The number of the first word that begins at a place or behind it."""
    return bisect_left(words, place, key=lambda w: w.start)


def _joined(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether only white space stands between a word and the one in front of it."""
    return text[words[at - 1].end : words[at].start].isspace()


_LINKS = frozenset("at by for from in inside near of on outside to who with within".split())
_CLAUSES = frozenset(
    "after although and as because before but if or since so than that though when where which"
    " while".split()
)
_BEGINS = PICKED | {"the"}
_EACH = frozenset({"all", "both", "each"})
