"""The words of a search: what the full-text index is asked for.

Every word is quoted for the index, so that nothing that is typed is taken for its operators.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.store import fulltext

MOST = 30
"""Words and phrases that are looked for."""

_PHRASE = re.compile(r"[\"“„«]([^\"“”„«»]+)[\"”“»]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must all be there, and how many more were given than are looked for."""

    wanted: tuple[str, ...]
    beyond: int

    @property
    def every(self) -> str:
        """A query for what holds all of them."""
        return " AND ".join(self.wanted)

    @property
    def any(self) -> str:
        """A query for what holds one of them."""
        return " OR ".join(self.wanted)


def words(text: str) -> Words:
    """The words of a text, and its phrases in quotation marks; none where it has none."""
    found = list(dict.fromkeys(q for part in _parts(text) if (q := fulltext.phrase(part))))
    return Words(tuple(found[:MOST]), len(found[MOST:]))


def _parts(text: str) -> Sequence[str]:
    """Phrases as they are, and everything else word by word."""
    parts, at = [], 0
    for phrase in _PHRASE.finditer(text):
        parts += [*_WORD.findall(text[at : phrase.start()]), phrase[1]]
        at = phrase.end()
    return [*parts, *_WORD.findall(text[at:])]
