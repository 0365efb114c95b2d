"""Outlets by what they are called beside their names: "state news agency ZNA", "Channel 6"."""

import re
from collections.abc import Iterable

from reportedly.resolve.carriers import outlet_described
from reportedly.resolve.draft import Draft
from reportedly.schema import Span

_TO_NAME = re.compile(r"\s+[“\"‘'*_]*|(?P<aside>,\s+(?:the\s+)?|\s+\((?:the\s+)?)[“\"‘'*_]*")
_CLOSES = re.compile(r"[”\"’'*_]*\s*[,.;)]")
_AFTER_NAME = re.compile(r"[”\"’'*_]*,\s+$")
_CHANNEL = "channel"
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_NUMBER = re.compile(r"\s(\d{1,2})\b")
_NEAR = 12
"""Characters between a name and what it is called."""


class Stations:
    """The outlets that are known by name, by their places."""

    def __init__(self, text: str, known: Iterable[Draft]) -> None:
        known = list(known)
        self._text = text
        parted = [d for draft in known for d in _parted(text, draft)]
        self.made = [d for d in parted if d not in known]
        self._channels = {s.start: d for d in parted for s in d.mentions}
        outlets = [d for d in (*known, *self.made) if d.kind == "outlet" and d.named]
        self._begins = {s.start: (s, d) for d in outlets for s in d.mentions}
        self._ends = {s.end: d for d in outlets for s in d.mentions}
        self._described: set[int] = set()

    def called(self, span: Span) -> Draft | None:
        """The named outlet that a mention describes or numbers; None for no such."""
        if self._is_described(span):
            self._described.add(span.start)
            inside = (self._begins[at] for at in range(*span) if at in self._begins)
            held = next((draft for name, draft in inside if name.end <= span.end), None)
            return held or self._named_behind(span.end) or self._named_before(span.start)
        return self._channels.get(span.start) or self._channels.get(span.end - len(_CHANNEL))

    def is_new(self, span: Span) -> bool:
        """Whether it comes up here: "a local newspaper" is none of those before."""
        first = self._text[span.start : span.start + _LONGEST].split(" ", 1)[0].lower()
        return first in _NEW and self._is_described(span)

    def only_part(self, span: Span) -> bool:
        """Whether it is the first words of an outlet's description: "state" in "state radio"."""
        return span.start in self._described and not self._is_described(span)

    def _is_described(self, span: Span) -> bool:
        words = self._text[span.start : min(span.end, span.start + _LONGEST)].lower().split()
        return span.end - span.start <= _LONGEST and outlet_described(words)

    def _named_behind(self, at: int) -> Draft | None:
        between = _TO_NAME.match(self._text, at, at + _NEAR)
        found = self._begins.get(between.end()) if between else None
        if between is None or found is None:
            return None
        closed = not between["aside"] or _CLOSES.match(self._text, found[0].end)
        return found[1] if closed else None

    def _named_before(self, at: int) -> Draft | None:
        between = _AFTER_NAME.search(self._text, max(0, at - _NEAR), at)
        return self._ends.get(between.start()) if between else None


_LONGEST = 60
"""Characters of a description."""
_NEW = frozenset({"a", "an", "another"})


def _parted(text: str, draft: Draft) -> list[Draft]:
    """The channels that names take for one "Channel": the draft keeps the first, others are new.

    What has no number there is none of them: "the Channel" is a sea.
    """
    if draft.name.lower() != _CHANNEL or draft.kind != "outlet":
        return []
    numbered: dict[str, Draft] = {}
    bare = Draft(draft.name, kind="place", known=True)
    for span in sorted(draft.mentions):
        number = _number(text, span)
        name = text[span.start : span.end] + (f" {number[1]}" if number else "")
        first = draft if not numbered else Draft(name, kind="outlet", known=True)
        bearer = numbered.setdefault(name.lower(), first) if number else bare
        draft.mentions.discard(span)
        bearer.mentions.add(Span(span.start, number.end() if number else span.end))
    if not numbered:
        draft.mentions |= bare.mentions
        return []
    draft.name = next(iter(numbered)).capitalize()
    return [d for d in (*numbered.values(), bare) if d.mentions]


def _number(text: str, span: Span) -> re.Match[str] | None:
    """The number behind a channel; none behind "the Channel"."""
    sea = _THE.search(text, max(0, span.start - _NEAR), span.start)
    return None if sea else _NUMBER.match(text, span.end)
