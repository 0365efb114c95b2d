"""Word pieces and the few surface features that the uncased encoder cannot see.

Per piece: its id, its characters, its sentence, the letter case of its word, its place in or
out of quotation marks, and the break before it.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.attribute.quotation import CLOSING, INSIDE, OPENING, OUTSIDE, Mark, marks
from reportedly.attribute.spelling import spelt
from reportedly.lines import is_wrapped, meant_breaks
from reportedly.schema import Span

NO_LETTER, LOWER, TITLE, UPPER, MIXED = range(5)
SAME_SENTENCE, NEW_SENTENCE, NEW_LINE, NEW_PARAGRAPH = range(4)
FEATURES = {"case": 5, "quote": 4, "break": 4}
"""The features' names and how many values each takes, in the order of the columns."""

Ints = NDArray[np.int64]
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a run of sentences; all arrays have length n, `features` is (n, 3)."""

    ids: Ints
    starts: Ints
    ends: Ints
    sentence: Ints
    features: Ints

    def __len__(self) -> int:
        """How many pieces there are."""
        return len(self.ids)

    @property
    def breaks(self) -> Ints:
        """The break before each piece."""
        column: Ints = self.features[:, 2]
        return column


def read_pieces(tokenizer: Tokenizer, text: str, sentences: Sequence[Span]) -> Pieces:
    """Cut the sentences into word pieces; offsets are characters of `text`."""
    kinds = _sentence_breaks(text, sentences)
    paragraphs = [s.start for s, k in zip(sentences, kinds, strict=True) if k != NEW_SENTENCE]
    found = marks(text, sentences[0].start, sentences[-1].end, paragraphs) if sentences else []
    ids, starts, ends, sentence = _encoded(tokenizer, text, sentences, found)
    before = np.full(len(ids), SAME_SENTENCE)
    first = np.flatnonzero(np.diff(sentence, prepend=-1))
    before[first] = kinds[sentence[first]]
    features = np.stack(
        [_case(text, starts, ends), _quote(starts, paragraphs, found), before], axis=1
    )
    return Pieces(ids, starts, ends, sentence, features)


def _encoded(
    tokenizer: Tokenizer, text: str, sentences: Sequence[Span], found: Sequence[Mark]
) -> tuple[Ints, Ints, Ints, Ints]:
    """Ids, first and last characters, and sentence of each piece."""
    columns = [array("q") for _ in range(4)]
    for i, sentence in enumerate(sentences):
        as_read = spelt(text, sentence, found)
        code = tokenizer.encode(as_read.text, add_special_tokens=False)
        columns[0].extend(code.ids)
        columns[1].extend(as_read.begins[lo] for lo, _ in code.offsets)
        columns[2].extend(as_read.ends[hi - 1] for _, hi in code.offsets)
        columns[3].extend(repeat(i, len(code.ids)))
    ids, starts, ends, sentence_of = (np.array(c, np.int64) for c in columns)
    return ids, starts, ends, sentence_of


def _sentence_breaks(text: str, sentences: Sequence[Span]) -> Ints:
    """What stands before each sentence; the end of a line that was merely wrapped is nothing."""
    kinds = np.full(len(sentences), NEW_PARAGRAPH)
    whole = (sentences[0].start, sentences[-1].end) if sentences else (0, 0)
    meant = list(meant_breaks(text, *whole)) if is_wrapped(text, *whole) else None
    for i in range(1, len(sentences)):
        gap = sentences[i - 1].end, sentences[i].start
        lines = min(text.count("\n", *gap), 2)
        if (
            lines == 1
            and meant is not None
            and bisect_left(meant, gap[0]) == bisect_right(meant, gap[1])
        ):
            lines = 0
        kinds[i] = (NEW_SENTENCE, NEW_LINE, NEW_PARAGRAPH)[lines]
    return kinds


def _case(text: str, starts: Ints, ends: Ints) -> Ints:
    """The letter case of the word that each piece belongs to."""
    if not len(starts):
        return starts
    lo = int(starts[0])
    words = list(_WORD.finditer(text, lo, int(ends[-1])))
    begins = np.array([lo, *(w.start() for w in words)])
    until = np.array([lo, *(w.end() for w in words)])
    kinds = np.array([NO_LETTER, *(_word_case(w.group()) for w in words)])
    at = np.searchsorted(begins, starts, side="right") - 1
    return np.where(starts < until[at], kinds[at], NO_LETTER)


def _word_case(word: str) -> int:
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word.istitle():
        return TITLE
    return MIXED if any(c.isalpha() for c in word[:100]) else NO_LETTER


def _quote(starts: Ints, paragraphs: Sequence[int], found: Sequence[Mark]) -> Ints:
    """Whether each piece is outside or inside quotation marks, or is one."""
    # A mark sets the state of what follows; a paragraph's start sets it back.
    at = np.array([0, *paragraphs, *(m.end for m in found)])
    state = np.array([OUTSIDE, *(OUTSIDE for _ in paragraphs), *(_state(m.opens) for m in found)])
    order = np.argsort(at, kind="stable")
    result = state[order][np.searchsorted(at[order], starts, side="right") - 1]
    for m in found:
        lo, hi = np.searchsorted(starts, (m.start, m.end))
        result[lo:hi] = OPENING if m.opens else CLOSING
    return result


def _state(opens: bool) -> int:
    return INSIDE if opens else OUTSIDE
