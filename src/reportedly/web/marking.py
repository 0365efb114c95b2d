"""A passage cut into words, each with its place and the roles that it is part of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ask.queue import Item
from reportedly.export.wording import UNPRINTABLE
from reportedly.schema import Roles, Spans

ROLES = ("source", "cue", "content")

_WORD = re.compile(r"\s+|\w+(?:[-'’]\w+)*|[^\w\s]")

_ENDING = frozenset(".!?:\"”’')]")
"""What stands before the end of a line that was not merely wrapped."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark, or the space between; [at, end) in the article's text."""

    text: str
    at: int
    end: int
    roles: tuple[str, ...]
    line: bool
    """Whether a paragraph ends in it, and not a line that was merely wrapped."""


def words(item: Item) -> list[Word]:
    """The words of an item's passage, cut where a role begins or ends inside one."""
    spans = by_role(item.shown)
    edges = sorted({edge for own in spans.values() for span in own for edge in span})
    return [
        Word(
            UNPRINTABLE.sub("\ufffd", item.text[a - item.start : b - item.start]),
            a,
            b,
            tuple(role for role in ROLES if any(s <= a and b <= e for s, e in spans[role])),
            _ends(item.text, a - item.start, b - item.start),
        )
        for match in _WORD.finditer(item.text.removesuffix("\r"))  # half of an end of line
        for a, b in _cut(item.start + match.start(), item.start + match.end(), edges)
    ]


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a paragraph ends in the space between two words."""
    lines = text.count("\n", start, end)
    return lines > 1 or (lines == 1 and text[start - 1 : start] in _ENDING)


def by_role(roles: Roles) -> dict[str, Spans]:
    """The spans of each role by its name."""
    return {"source": roles.source, "cue": roles.cue, "content": roles.content}


def _cut(start: int, end: int, edges: list[int]) -> Iterator[tuple[int, int]]:
    for edge in edges:
        if start < edge < end:
            yield start, edge
            start = edge
    yield start, end


def pieces(item: Item, spans: Spans) -> str:
    """The words under some spans, a piece a line: as the form without scripts shows them."""
    told = (" ".join(UNPRINTABLE.sub("\ufffd", _under(item, *s)).split()) for s in spans)
    return "\n".join(words for words in told if words)


def _under(item: Item, start: int, end: int) -> str:
    return item.text[max(0, start - item.start) : max(0, end - item.start)]
