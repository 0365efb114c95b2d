"""Labels that open lines in interviews and transcripts: "Q:", "HN:", "ADA BRUN, HOST:".

A text counts as one only where two labels open lines twice or more each, or one does and two are
presented as broadcasts do it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reportedly.resolve.nameless import is_nameless
from reportedly.schema import Span

_WORD = r"[A-Z][\w.’'-]{0,20}"
# "ADA BRUN, HOST (on camera):" has a role and a remark before the colon.
_ROLE = rf", ({_WORD}(?:,? (?:{_WORD}|of|for|and|the)){{0,7}})"
_REMARK = r" \(([^()\n]{1,40})\)"
_LABEL = re.compile(
    rf"^[ \t*_]*({_WORD}(?: {_WORD}){{0,3}})(?:{_ROLE})?(?:{_REMARK})?[*_]*:[ \t*_]", re.M
)
ASKS = frozenset({"q", "question"})
ANSWERS = frozenset({"a", "answer"})


@dataclass(frozen=True, slots=True)
class Labels:
    """The places of a text's labels, in small letters; `known` are those that are somebody's."""

    turns: list[tuple[int, str]]
    known: frozenset[str]


def labels(text: str) -> Labels:
    """The labels of a text; none where it is no interview, debate or broadcast."""
    found = list(_LABEL.finditer(text))
    turns = [(m.start(1), m[1].lower()) for m in found]
    presented = {m[1].lower() for m in found if _presented(m)}
    often = _often(turns)
    if len(often) < 2 and not (often and len(presented) > 1):
        return Labels([], frozenset())
    known = {label for _, label in turns if label.split()[-1] in often}
    return Labels(turns, frozenset(known | {m[1].lower() for m in found if m[1].isupper()}))


def _presented(label: re.Match[str]) -> bool:
    """Whether a name in capitals has its role or a remark behind it, or stands for no name."""
    told = label[2] or label[3] or is_nameless(label[1].lower().split())
    return label[1].isupper() and bool(told)


def _often(turns: Sequence[tuple[int, str]]) -> set[str]:
    """The last words of labels that come back: "Ada Brun:" once, then "Brun:"."""
    times = Counter(label.split()[-1] for _, label in turns)
    return {last for last, n in times.items() if n > 1}


class Mentioned(Protocol):
    """Somebody who is named at places of the text."""

    @property
    def name(self) -> str:
        """What they are called at most length."""
        ...

    @property
    def mentions(self) -> Iterable[Span]:
        """The places."""
        ...


_INTERVIEWED = re.compile(
    r"\b(?:interview|conversation|talk(?:s|ed|ing)?|spoke|speaks?|speaking|sat\s+down)"
    r"\s+(?:with|to)\s+(?:[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_BEFORE = 60


Who = TypeVar("Who", bound=Mentioned)


def answerer(text: str, begin: int, people: Iterable[Who]) -> Who | None:
    """Who answers in "Q:" and "A:": "an interview with X", or who is most named above `begin`."""
    above = [(p, [s for s in p.mentions if s.start < begin]) for p in people]
    named = [(p, spans) for p, spans in above if spans]
    asked = [(p, spans) for p, spans in named if any(_interviewed(text, s.start) for s in spans)]
    most = max(asked or named, key=lambda one: (len(one[1]), -min(one[1]).start), default=None)
    return most[0] if most else None


def by_initials(label: str, people: Iterable[Who]) -> Who | None:
    """Whose initials a label is, if only one's: "HN" of Helga Norström."""
    if not 1 < len(label) < _SHORT:
        return None
    called = [p for p in people if label == "".join(w[0] for w in p.name.lower().split())]
    return called[0] if len(called) == 1 else None


_SHORT = 4


def _interviewed(text: str, at: int) -> bool:
    return _INTERVIEWED.search(text, max(0, at - _BEFORE), at) is not None
