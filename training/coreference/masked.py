"""Puzzles made of news: a name that is told again is shown as a pronoun (Kocijan et al. 2019).

Out of PolNeAR train: a passage of some sentences names a person twice and somebody else too; the
later naming becomes "he", "her", …, and the puzzle is which of the two it means. Whom a given name
tells no gender of is left out.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from evals.coreftexts import Ambiguous
from reportedly.lexicon.given import FEMALE, MALE
from reportedly.schema import Span
from reportedly.segment import sentences

_FULL = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b")
_TITLE = re.compile(r"(?:(?:Mr|Mrs|Ms|Sen|Gov|Rep|President|Senator|Secretary)\.? )+$")
_OBJECT = frozenset("of for to with by from against about on than called told".split())
_SUBJECT = frozenset("that but when if because as while after before said".split())
_NO_SURNAMES = frozenset("republican republicans democrat democrats democratic american".split())
_LONGEST = 900
"""Characters of a passage: it fits one window."""


def masked(folder: Path, rng: random.Random) -> Iterator[Ambiguous]:
    """Puzzles of all texts in a folder, at most one a passage."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        people = _people(text)
        for n, passage in enumerate(_passages(text)):
            made = _puzzle(f"{path.stem}-{n}", passage, people, rng)
            if made is not None:
                yield made


def _people(text: str) -> dict[str, tuple[str, str]]:
    """Surname to given name and gender; without surnames that two genders bear."""
    found: dict[str, set[tuple[str, str]]] = {}
    for given, surname in _FULL.findall(text):
        low = given.lower()
        if (low in MALE) != (low in FEMALE) and surname.lower() not in _NO_SURNAMES:
            found.setdefault(surname, set()).add((given, "m" if low in MALE else "f"))
    return {s: next(iter(own)) for s, own in found.items() if len(own) == 1}


def _passages(text: str) -> Iterator[str]:
    """Runs of sentences of up to _LONGEST characters."""
    start, end = None, 0
    for span in sentences(text):
        if start is not None and span.end - start > _LONGEST:
            yield text[start:end]
            start = None
        start = span.start if start is None else start
        end = span.end
    if start is not None:
        yield text[start:end]


def _puzzle(
    name: str, text: str, people: dict[str, tuple[str, str]], rng: random.Random
) -> Ambiguous | None:
    named = [(s, span) for s, (given, _) in people.items() for span in _namings(text, given, s)]
    named.sort(key=lambda n: n[1])
    choices = [
        (surname, span, pronoun)
        for surname, span in named
        if (pronoun := _pronoun(text, span, people[surname][1]))
        and any(s == surname and other.end < span.start for s, other in named)
        and any(s != surname and other.end < span.start for s, other in named)
    ]
    if not choices:
        return None
    surname, span, pronoun = rng.choice(choices)
    before = [(s, o) for s, o in named if o.end < span.start]
    right = [o for s, o in before if s == surname][-1]
    gender = people[surname][1]
    others = [o for s, o in before if s != surname and people[s][1] == gender]
    wrong = (others or [o for s, o in before if s != surname])[-1]
    shown = text[: span.start] + pronoun + text[span.end :]
    names = sorted((right, wrong))
    return Ambiguous(
        name, shown, Span(span.start, span.start + len(pronoun)), (names[0], names[1]),
        (names[0] == right, names[1] == right),
    )  # fmt: skip


def _namings(text: str, given: str, surname: str) -> Iterator[Span]:
    """Where somebody is named, titles in front not counted."""
    for match in re.finditer(rf"\b(?:{given} (?:[A-Z]\. )?)?{re.escape(surname)}\b", text):
        yield Span(match.start(), match.end())


def _pronoun(text: str, span: Span, gender: str) -> str:
    """What would stand there instead, "" where that cannot be told."""
    if _TITLE.search(text, max(0, span.start - 30), span.start):
        return ""
    behind = text[span.end : span.end + 3]
    front = text[max(0, span.start - 30) : span.start].split()
    last = front[-1].strip("“\"'(").lower() if front else ""
    opens = not front or front[-1][-1:] in '.?!:”"' or text[span.start - 1 : span.start] in '\n“"'
    if behind[:2] in {"'s", "’s"}:
        return ""  # the pronoun would have to take the ending along
    if not re.match(r" [a-z]", behind):
        return ("him" if gender == "m" else "her") if last in _OBJECT and behind[:1] in ".," else ""
    if opens:
        return "He" if gender == "m" else "She"
    if last in _SUBJECT or last.endswith(","):
        return "he" if gender == "m" else "she"
    return ("him" if gender == "m" else "her") if last in _OBJECT else ""
