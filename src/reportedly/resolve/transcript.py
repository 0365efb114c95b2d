"""Interviews and debates printed as questions and answers: whose turn it is at a place.

A text counts as one only where two labels ("Q:", "A:", "MARR:") open lines twice or more each.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from reportedly.resolve.draft import Draft
from reportedly.resolve.kinds import decide

_LABEL = re.compile(
    r"^[ \t*_]*([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3})[*_]*:[ \t*_]", re.M
)
_ASKS = frozenset({"q", "question"})
_ANSWERS = frozenset({"a", "answer"})


class Turns:
    """The labels of a text and the drafts that they mean."""

    def __init__(self, text: str, cast: Sequence[Draft], author: Draft) -> None:
        found = [(m.start(), m[1].lower()) for m in _LABEL.finditer(text)]
        often = {label for label, n in Counter(label for _, label in found).items() if n > 1}
        self._turns = found if len(often) > 1 else []
        people = [d for d in cast if not d.known and decide(d.hints, True) == "person"]
        self._means = {label: _bearer(label, people, author) for label in sorted(often)}

    def at(self, place: int) -> Draft | None:
        """Whose turn it is; None outside of transcripts, or where the label means nobody known."""
        index = bisect_right(self._turns, (place, "\U0010ffff")) - 1
        return self._means.get(self._turns[index][1]) if index >= 0 else None


def _bearer(label: str, people: Sequence[Draft], author: Draft) -> Draft | None:
    if label in _ASKS:
        return author
    if label in _ANSWERS:
        return max(people, key=lambda d: (len(d.mentions), -d.first), default=None)
    surname = label.split()[-1]
    return next((d for d in people if any(key[-1] == surname for key in d.keys)), None)
