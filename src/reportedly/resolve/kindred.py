"""Whose relative somebody is: "Ms. Lindt's husband" is no builder who was named in passing.

A relative may be anybody. Where the text gives no named person such a role, no surname in common
with whose relative it is and not a word about a marriage, parents or siblings, none is meant.
"""

import re
from dataclasses import dataclass

from reportedly.lexicon.roles import KIN
from reportedly.resolve.draft import Draft
from reportedly.resolve.possessors import Bearers, Links
from reportedly.resolve.roles import head
from reportedly.schema import Mentions

_PAIRED = frozenset("boyfriend fiance fiancee girlfriend husband widow widower wife".split())
_BORN = frozenset("daughter father heir heiress mother son".split())
_SIBLINGS = frozenset("brother sister".split())
_TELLING = (
    (_PAIRED, frozenset("married marry marries marriage wed wedding spouse couple".split())),
    (_BORN, frozenset("child children daughters parent parents raised sons".split())),
    (_SIBLINGS, frozenset("brothers sibling siblings sisters twin twins".split())),
)
"""Relatives, and the words by which a text may tell of them otherwise."""
_NOUNS = _PAIRED | _BORN | _SIBLINGS
_HINTS = _NOUNS.union(*(more for _, more in _TELLING))
_LONG = 60
"""Characters of a description that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_OWNED = re.compile(r"([^\W\d_]+)['’]s?$")


@dataclass(frozen=True, slots=True)
class _Relative:
    """What "Ms. Lindt's husband" says: whose he is, by the surname, and what he is to her."""

    surname: str
    noun: str


class Kindred:
    """The relatives of named people in a text, and what it says of anybody's family."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._hints = _HINTS.intersection(w.group().lower() for w in _WORD.finditer(text))

    def without_strangers(
        self, mentions: Mentions, i: int, bearers: Bearers, links: Links
    ) -> Links:
        """The links of a mention, of a relative's none to whom nothing tells to be that one.

        `bearers` are those of the mentions before it.
        """
        one = self._relative(mentions, i)
        if one is None or self._told(one):
            return links
        return tuple(x for x in links if not self._strange(mentions, x[0], bearers[x[0]], one))

    def _relative(self, mentions: Mentions, i: int) -> _Relative | None:
        if mentions.forms[i] == "pronoun":
            return None
        words = self._words(mentions, i)
        owner = _OWNED.match(words[-2]) if len(words) > 1 else None
        if owner is None or not words[-2][0].isupper() or words[-1] not in _NOUNS:
            return None
        return _Relative(owner[1].lower(), words[-1])

    def _told(self, one: _Relative) -> bool:
        """Whether the text tells of a family in other words."""
        group, more = next(t for t in _TELLING if one.noun in t[0])
        return not self._hints.isdisjoint((group | more) - {one.noun})

    def _strange(self, mentions: Mentions, j: int, bearer: Draft | None, one: _Relative) -> bool:
        """Whether an earlier mention is of a named person who is nobody's relative in the text."""
        if bearer is None or not bearer.named:
            return False
        if mentions.forms[j] == "nominal" and not KIN.isdisjoint(self._words(mentions, j)):
            return False  # "her husband", told before
        namesake = any(key[-1] == one.surname for key in bearer.keys if key)
        return not namesake and not any(head(role) in KIN for role in bearer.roles)

    def _words(self, mentions: Mentions, i: int) -> list[str]:
        """The words of a short mention; none of a long one."""
        span = mentions.spans[i]
        return self._text[span.start : span.end].split() if span.end - span.start < _LONG else []
