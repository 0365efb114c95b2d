"""Interviews, debates and letters: whose turn it is at a place, and who signs behind it.

A text counts as questions and answers only where two labels ("Q:", "A:", "MARR:") open lines twice
or more each. A letter is signed by a name on a line of its own above a town and its state.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from reportedly.resolve.draft import Draft
from reportedly.resolve.kinds import decide

_LABEL = re.compile(
    r"^[ \t*_]*([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3})[*_]*:[ \t*_]", re.M
)
# One blank line at most: of any number, each in turn would be tried as the last.
_SIGNED = re.compile(
    r"^([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})[^\S\n]*\n(?:[^\S\n]*\n)?[^\S\n]*"
    r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}, [A-Z][\w.]*(?: [A-Z][\w.]*)?[^\S\n]*$",
    re.M,
)
_ASKS = frozenset({"q", "question"})
_ANSWERS = frozenset({"a", "answer"})


class Turns:
    """The labels of a text and the drafts that they mean."""

    def __init__(self, text: str, cast: Sequence[Draft], author: Draft) -> None:
        found = [(m.start(1), m[1].lower()) for m in _LABEL.finditer(text)]
        often = {label for label, n in Counter(label for _, label in found).items() if n > 1}
        self._turns = found if len(often) > 1 else []
        people = [d for d in cast if not d.known and decide(d.hints, True) == "person"]
        lasts = {label.split()[-1] for label in often}  # "Ada Brun:" once, then "Brun:"
        known = {label for _, label in self._turns if label.split()[-1] in lasts}
        self._means = {label: _bearer(label, people, author) for label in sorted(known)}
        self._named = {label: _places(draft) for label, draft in self._means.items()}
        signed = ((m.start(), _signer(m[1], cast)) for m in _SIGNED.finditer(text))
        self._signed = [(at, draft) for at, draft in signed if draft is not None]

    def at(self, place: int) -> Draft | None:
        """Whose turn or letter it is; None outside of such texts, or where nobody is known."""
        signature = bisect_right(self._signed, place, key=lambda one: one[0])
        if signature < len(self._signed):
            return self._signed[signature][1]
        return self._means.get(self._turn(place)[1])

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


def _places(draft: Draft | None) -> list[int]:
    return sorted(m.start for m in draft.mentions) if draft else []


def _bearer(label: str, people: Sequence[Draft], author: Draft) -> Draft | None:
    if label in _ASKS:
        return author
    if label in _ANSWERS:
        return max(people, key=lambda d: (len(d.mentions), -d.first), default=None)
    words = tuple(label.split())
    full = (d for d in people if len(words) > 1 and words in d.keys)
    return next(full, None) or next(
        (d for d in people if any(key[-1] == words[-1] for key in d.keys)), None
    )


def _signer(name: str, cast: Sequence[Draft]) -> Draft | None:
    key = tuple(word.strip(".") for word in name.lower().split())
    return next((d for d in cast if key in d.keys), None)
