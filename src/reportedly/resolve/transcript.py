"""Interviews, debates and letters: whose turn it is at a place, and who signs behind it.

A letter is signed by a name on a line of its own above a town and its state.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.resolve.draft import Draft
from reportedly.resolve.kinds import decide
from reportedly.resolve.labels import ANSWERS, ASKS, answerer, by_initials, labels
from reportedly.resolve.nameless import is_nameless
from reportedly.schema import Span

# One blank line at most: of any number, each in turn would be tried as the last.
_SIGNED = re.compile(
    r"^([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})[^\S\n]*\n(?:[^\S\n]*\n)?[^\S\n]*"
    r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}, [A-Z][\w.]*(?: [A-Z][\w.]*)?[^\S\n]*$",
    re.M,
)


class Turns:
    """The labels of a text and the drafts that they mean."""

    def __init__(self, text: str, cast: Sequence[Draft], author: Draft) -> None:
        found = labels(text)
        self._turns = found.turns
        people = [d for d in cast if not d.known and decide(d.hints, True) == "person"]
        begin = self._turns[0][0] if self._turns else 0
        asked = answerer(text, begin, people)
        self._means = {
            label: asked if asked and label in ANSWERS else _bearer(label, people, author)
            for label in sorted(found.known)
        }
        self._named = {label: _places(draft) for label, draft in self._means.items()}
        self.nameless = _nameless(text, self._turns)
        signed = ((m.start(), _signer(m[1], cast)) for m in _SIGNED.finditer(text))
        self._signed = [(at, draft) for at, draft in signed if draft is not None]

    def at(self, place: int) -> Draft | None:
        """Whose turn or letter it is; None outside of such texts, or where nobody is known."""
        signature = bisect_right(self._signed, place, key=lambda one: one[0])
        if signature < len(self._signed):
            return self._signed[signature][1]
        begin, label = self._turn(place)
        return self.nameless.get(begin) or self._means.get(label)

    def speaking(self, place: int) -> Draft | None:
        """Who speaks of themselves as "I" there; nobody who is named since the label.

        So a story that goes on behind the last answer may tell of whoever gave it.
        """
        begin, label = self._turn(place)
        named = self._named.get(label, [])
        since = bisect_left(named, begin + len(label))
        spoken_of = since < len(named) and named[since] < place
        return None if spoken_of else self._means.get(label)

    def _turn(self, place: int) -> tuple[int, str]:
        index = bisect_right(self._turns, (place, "\U0010ffff")) - 1
        return self._turns[index] if index >= 0 else (0, "")


def _nameless(text: str, turns: Sequence[tuple[int, str]]) -> dict[int, Draft]:
    """Whose name a transcript lacks, by the places of their labels: somebody new each time."""
    made = {}
    for at, label in turns:
        if is_nameless(label.split()):
            span = Span(at, at + len(label))
            made[at] = Draft(text[span.start : span.end], "anonymous", named=False, mentions={span})
    return made


def _places(draft: Draft | None) -> list[int]:
    return sorted(m.start for m in draft.mentions) if draft else []


def _bearer(label: str, people: Sequence[Draft], author: Draft) -> Draft | None:
    if label in ASKS:
        return author
    if label in ANSWERS:
        return max(people, key=lambda d: (len(d.mentions), -d.first), default=None)
    words = tuple(label.split())
    full = (d for d in people if len(words) > 1 and words in d.keys)
    return (
        next(full, None)
        or by_initials(label, people)
        or next((d for d in people if any(key[-1] == words[-1] for key in d.keys)), None)
    )


def _signer(name: str, cast: Sequence[Draft]) -> Draft | None:
    key = tuple(word.strip(".") for word in name.lower().split())
    return next((d for d in cast if key in d.keys), None)
