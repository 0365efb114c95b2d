"""Where a listed phrase stands: the words on both sides of it, which tell what it does there."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from reportedly.schema.hedge import HedgeKind

_TOKEN = re.compile(r"\w+(?:[.,]\d+)*(?:['’]\w+)*|\S")
# About a dozen words to each side: no rule looks further.
_REACH = 80

_NUMBER = re.compile(r"[$€£¥]|\d[\d.,]*(?:[a-z]{1,2})?$")
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
    " ninety hundred hundreds thousand thousands million millions billion billions trillion"
    " dozen dozens half midnight noon twice".split()
)
_OF_ONE = frozenset(
    "third quarter half dozen hundred thousand million billion trillion decade century week"
    " month year hour day mile minute couple fifth tenth score".split()
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase with its listed kind, and the words beside it as they stand, nearest last and first.

    Marks are words of their own; what follows a blank line belongs to something else.
    """

    phrase: str
    kind: HedgeKind
    cased_before: tuple[str, ...]
    cased_after: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def previous(self) -> str:
        """The word before in lower case; "" where there is none."""
        return self.before[-1] if self.before else ""

    @property
    def next(self) -> str:
        """The word after in lower case; "" where there is none."""
        return self.after[0] if self.after else ""

    def near_before(self, words: Collection[str], reach: int) -> bool:
        """Whether one of these words is among the last few before."""
        return any(w in words for w in self.before[-reach:])

    def near_after(self, words: Collection[str], reach: int) -> bool:
        """Whether one of these words is among the first few after."""
        return any(w in words for w in self.after[:reach])

    @property
    def opens(self) -> bool:
        """Whether the phrase begins a sentence or a quotation, or a clause after a mark."""
        return not self.previous or not self.previous[-1].isalnum()

    @property
    def closes(self) -> bool:
        """Whether a mark or nothing follows."""
        return not self.next or not (self.next[0].isalnum() or self.next[0] in "$€£¥")


def place(text: str, start: int, end: int, kind: HedgeKind) -> Place:
    """The place of a phrase in a text."""
    head = text[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    tail = text[end : end + _REACH].partition("\n\n")[0]
    before, after = tuple(_TOKEN.findall(head)), tuple(_TOKEN.findall(tail))
    phrase = " ".join(text[start:end].split())
    return Place(phrase, kind, before, after, _lower(before), _lower(after))


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w.lower().replace("’", "'") for w in words)


def is_number(words: tuple[str, ...]) -> bool:
    """Whether words in lower case begin with a number: 40, $5, two, a dozen, half, an hour."""
    if not words:
        return False
    if words[0] in ("a", "an", "one", "the"):
        return len(words) > 1 and (words[1] in _OF_ONE or words[:2] == ("one", "-"))
    return bool(_NUMBER.match(words[0])) or words[0] in _NUMBERS


def is_year(words: tuple[str, ...]) -> bool:
    """Whether words begin with what reads as a year, and nothing that is counted follows."""
    if not words or not _YEAR.match(words[0]):
        return False
    return len(words) == 1 or not words[1].isalpha() or words[1] in _AFTER_YEAR


_AFTER_YEAR = frozenset("and or but in when election campaign presidential season".split())
