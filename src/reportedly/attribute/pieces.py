"""Word pieces and the few surface features that the uncased encoder cannot see.

Per piece: its id, its characters, its sentence, the letter case of its word, its place in or
out of quotation marks, and the break before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.attribute.quotation import CLOSING, INSIDE, OPENING, OUTSIDE, marks
from reportedly.schema import Span

NO_LETTER, LOWER, TITLE, UPPER, MIXED = range(5)
SAME_SENTENCE, NEW_SENTENCE, NEW_LINE, NEW_PARAGRAPH = range(4)
FEATURES = {"case": 5, "quote": 4, "break": 4}
"""The features' names and how many values each takes, in the order of the columns."""

Ints = NDArray[np.int64]
_WORD = re.compile(r"[^\W_]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


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
    rows: list[tuple[int, int, int, int]] = []
    for i, (start, end) in enumerate(sentences):
        # The tokenizer refuses what UTF-8 cannot carry: half of a surrogate pair.
        words = _SURROGATE.sub("\ufffd", text[start:end])
        code = tokenizer.encode(words, add_special_tokens=False)
        rows += (
            (piece, start + lo, start + hi, i)
            for piece, (lo, hi) in zip(code.ids, code.offsets, strict=True)
        )
    ids, starts, ends, sentence = np.array(rows, np.int64).reshape(-1, 4).T.copy()
    kinds = _sentence_breaks(text, sentences)
    before = np.full(len(ids), SAME_SENTENCE)
    first = np.flatnonzero(np.diff(sentence, prepend=-1))
    before[first] = kinds[sentence[first]]
    features = np.stack(
        [_case(text, starts, ends), _quote(text, starts, ends, sentences, kinds), before], axis=1
    )
    return Pieces(ids, starts, ends, sentence, features)


def _sentence_breaks(text: str, sentences: Sequence[Span]) -> Ints:
    """What stands before each sentence."""
    kinds = np.full(len(sentences), NEW_PARAGRAPH)
    for i in range(1, len(sentences)):
        lines = text.count("\n", sentences[i - 1].end, sentences[i].start)
        kinds[i] = (NEW_SENTENCE, NEW_LINE, NEW_PARAGRAPH)[min(lines, 2)]
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


def _quote(text: str, starts: Ints, ends: Ints, sentences: Sequence[Span], kinds: Ints) -> Ints:
    """Whether each piece is outside or inside quotation marks, or is one."""
    if not len(starts):
        return starts
    paragraphs = [s.start for s, k in zip(sentences, kinds, strict=True) if k != NEW_SENTENCE]
    found = marks(text, int(starts[0]), int(ends[-1]), paragraphs)
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
