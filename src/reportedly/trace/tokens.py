"""A text as a row of numbers, one a word, whatever its capitals, quotation marks and points."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from reportedly.schema import Span

LONGEST = 2_000_000
"""Characters of an article that are compared: a long book's worth."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Scripts that put no space between words (Han, kana, Thai, Lao, Khmer, Burmese)."""

_LETTER = rf"[^\W\d_{_UNSPACED}]"
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d"
_NUMBER = r"\d+(?:[.,:]\d+)*"
_PLAIN = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*|{_NUMBER}|[{_UNSPACED}]")
_MARKED = re.compile(
    rf"{_LETTER}(?:{_LETTER}|[{_MARKS}]|['’](?={_LETTER}))*|{_NUMBER}|[{_UNSPACED}]"
)
_HAS_MARKS = re.compile(f"[{_MARKS}]")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_CUT = 60
"""Longer words are hostile or addresses."""

_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D])
_SIGN_WEIGHT = 0.5
"""Of a sign of a script without spaces, in words: a Chinese word has about two."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text in order: codes (n,), places [start, end) in the text, and weights.

    A weight is 1, or less for a sign of a script without spaces. `total[i]` is the sum of the
    weights before token i, (n + 1,).
    """

    codes: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    total: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def words(self) -> float:
        """The length of the text in words."""
        return float(self.total[-1])

    def length(self, start: int, end: int) -> float:
        """The length in words of the tokens [start, end)."""
        return float(self.total[end] - self.total[start])

    def span(self, start: int, end: int) -> Span:
        """Where the tokens [start, end) stand in the text."""
        return Span(int(self.starts[start]), int(self.ends[end - 1]))


def tokens(text: str, spans: Iterable[Span]) -> Tokens:
    """The words of some spans of a text, in order."""
    codes: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    pattern = _MARKED if _HAS_MARKS.search(text) else _PLAIN
    left = LONGEST
    for start, end in spans:
        for match in pattern.finditer(text, start, min(end, start + left)):
            codes.append(_code(match.group()))
            starts.append(match.start())
            ends.append(match.end())
        left -= min(left, end - start)
    weights = _weights(text, starts)
    return Tokens(
        np.array(codes, dtype=np.uint64),
        np.array(starts, dtype=np.int64),
        np.array(ends, dtype=np.int64),
        np.concatenate([[0.0], np.cumsum(weights)]),
    )


def _weights(text: str, starts: list[int]) -> NDArray[np.float64]:
    if not _IS_UNSPACED.search(text):
        return np.ones(len(starts))
    signs = [_IS_UNSPACED.match(text, at) is not None for at in starts]
    return np.where(signs, _SIGN_WEIGHT, 1.0)


@lru_cache(maxsize=65536)
def _code(word: str) -> int:
    """A number for a word: a digest, so that nobody can make two words one at will."""
    bare = word[:_CUT].casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKC", bare.translate(_INVISIBLE)).replace("’", "'")
    return int.from_bytes(blake2b(bare.encode(), digest_size=8).digest(), "little")
