"""Interviews printed as questions and answers: what stands in an answer is told by who answers.

Only with two parties, of which one asks: "Q:" and "A:", or names or initials whose turns end in
question marks. A story may go on behind the last answer, so that this one ends with its paragraph.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from reportedly.chain.cast import Cast
from reportedly.chain.relays import Relay
from reportedly.resolve.labels import ANSWERS, ASKS, answerer, by_initials, labels
from reportedly.schema import Entity, Span

_LEAST = 2
"""Questions that make somebody the one who asks."""
_LAST = {True: re.compile(r"\n\s*\n"), False: re.compile(r"\n")}
_CLOSES = ' \t\r\n"”’*_)'


class Answers:
    """The answers of an article by place, each with who gives it."""

    def __init__(self, text: str, cast: Cast) -> None:
        found = labels(text)
        turns = _cut(text, found.turns)
        answers = _answering(text, [t for t in turns if t[1] in found.known])
        told = [(span, label) for span, label in turns if answers and _party(label) == answers]
        people = [e for e in cast.by_id.values() if _is_person(e)] if told else []
        asked = answerer(text, turns[0][0].start, people) if told else None
        short = {label: by_initials(label, people) for label in {label for _, label in told}}
        named = (
            (
                span,
                label,
                asked if label in ANSWERS else short[label] or _labelled(span.start, label, cast),
            )
            for span, label in told
        )
        self._turns = [
            (span, Relay(bearer.id, Span(span.start, span.start + len(label))))
            for span, label, bearer in named
            if bearer is not None
        ]

    def at(self, place: int) -> Relay | None:
        """Who gives the answer that stands there, if one does."""
        index = bisect_right(self._turns, place, key=lambda turn: turn[0].start) - 1
        if index < 0 or place >= self._turns[index][0].end:
            return None
        return self._turns[index][1]


def _cut(text: str, turns: Sequence[tuple[int, str]]) -> list[tuple[Span, str]]:
    """Each turn up to the next one; the last up to the end of its paragraph."""
    if not turns:
        return []
    begins = [at for at, _ in turns]
    blank = all("\n" in text[at - _GAP : at].strip(" \t*_")[:-1] for at in begins[1:])
    end = _LAST[blank].search(text, begins[-1])
    ends = [*begins[1:], end.start() if end else len(text)]
    return [(Span(at, to), label) for (at, label), to in zip(turns, ends, strict=True)]


_GAP = 4


def _party(label: str) -> str:
    """One name for all the labels of a party: "Ada Brun" and "Brun", "Question" and "Q"."""
    last = label.split()[-1]
    return "q" if label in ASKS else "a" if label in ANSWERS else last


def _answering(text: str, turns: Sequence[tuple[Span, str]]) -> str:
    """The party that answers; empty where there are not two of which one asks."""
    asked: dict[str, list[bool]] = defaultdict(list)
    for span, label in turns:
        asked[_party(label)].append(text[span.start : span.end].rstrip(_CLOSES).endswith("?"))
    if len(asked) != 2:
        return ""
    if asked.keys() == {"q", "a"}:
        return "a"
    asking = [p for p, marks in asked.items() if sum(marks) >= max(_LEAST, len(marks) / 2)]
    answering = [p for p, marks in asked.items() if sum(marks) < len(marks) / 2]
    return answering[0] if len(asking) == len(answering) == 1 else ""


def _labelled(at: int, label: str, cast: Cast) -> Entity | None:
    """Who is named by a label."""
    there = (m.entity for m in cast.within(at, at + len(label)))
    return next((e for e in there if _is_person(e)), None)


def _is_person(entity: Entity) -> bool:
    return entity.kind == "person" and entity.named
