"""Roles in passing: "X, as governor,", "As a senator, X voted", "when he was mayor"."""

from collections.abc import Iterator

from reportedly.describe.roles.denied import refused
from reportedly.describe.roles.phrase import beginning
from reportedly.describe.roles.succession import handed_on, taken_over
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, timed, told
from reportedly.lexicon.words import FEMININE, MASCULINE
from reportedly.schema import RoleState

_NAMING = frozenset("named elected appointed nominated made picked tapped chose installed".split())
_PRESENT = frozenset("has have is are will can does".split())
_SAYS_WHAT_OF_WHOM = frozenset(
    "described describe describes portrayed portray portrays depicted regarded regard seen see sees"
    " saw viewed view views cast branded brand denounced dismissed attacked mocked introduced known"
    " used treated hailed praised".split()
)
_REACH = 12


def clauses(line: Line, today: str) -> Iterator[Told]:
    """The roles of a sentence's people that "as", "when" and "while" tell."""
    if not line.bearers:
        return
    for at, token in enumerate(line.tokens):
        if token.lower == "as":
            yield from _as(line, at, today)
        elif token.lower in {"when", "while"}:
            yield from _while(line, at, today)


def named(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The role in "elected X president" and "named X as ambassador in May"."""
    if line.low(bearer.first - 1) not in _NAMING:
        return
    at = bearer.last + (line.low(bearer.last) == "as")
    if line.low(bearer.last) == "to" and line.low(bearer.last + 1) == "be":
        at = bearer.last + 2
    phrase = beginning(line, at)
    if phrase is None or phrase.plural(line):
        return
    time = timed(line, phrase, today)
    time = time._replace(since=time.since or time.at, at="")
    yield told(line, bearer.entity, phrase, today, state="then", time=time, moment=False)


def _as(line: Line, at: int, today: str) -> Iterator[Told]:
    phrase = beginning(line, at + 1)
    if phrase is None or phrase.plural(line):
        return
    bearer = _subject(line, at, phrase.last)
    verb = taken_over(line, bearer) if bearer and bearer.last == at else -1
    if bearer is not None and verb >= 0:
        yield from handed_on(line, bearer, verb, phrase, today)
    elif bearer is not None:
        time = timed(line, phrase, today)
        state = _as_state(line, bearer, at, phrase.last)
        yield told(line, bearer.entity, phrase, today, state=state, time=time)


def _subject(line: Line, at: int, behind: int) -> Bearer | None:
    """Who is something: the name right in front, a pronoun near it, or the subject behind."""
    comma = 1 if line.low(at - 1) == "," else 0
    if refused(line, at):
        return None
    for bearer in line.bearers:
        if bearer.last == at - comma and line.low(bearer.first - 1) not in _SAYS_WHAT_OF_WHOM:
            plain = bearer.form != "description" and not refused(line, bearer.first)
            return bearer if plain else None
    begins = at == 0 or line.low(at - 1) in {",", "“", '"', "but", "and", "though"}
    if begins and line.low(behind) == ",":
        return _behind(line, at, behind + 1)
    near = [b for b in line.bearers if at - 4 <= b.last < at and b.form == "pronoun"]
    told_of = {line.low(i) for i in range(max(0, at - 4), at)} & _SAYS_WHAT_OF_WHOM
    return near[-1] if near and not told_of else None


def _behind(line: Line, at: int, behind: int) -> Bearer | None:
    """The subject there; a pronoun that nobody has resolved means the only person in front."""
    found = next((b for b in line.bearers if behind <= b.first < behind + 3), None)
    if found is None and line.low(behind) in MASCULINE | FEMININE:
        before = {b.entity: b for b in line.bearers if b.last <= at and b.form == "name"}
        return next(iter(before.values())) if len(before) == 1 else None
    return found


def _as_state(line: Line, bearer: Bearer, at: int, behind: int) -> RoleState:
    """Now where the verb is in the present, else at the time that is told of."""
    begin = bearer.last if bearer.first > at else behind
    while line.low(begin) in {",", ")"}:
        begin += 1
    return "current" if line.low(begin) in _PRESENT else "then"


def _while(line: Line, at: int, today: str) -> Iterator[Told]:
    """In "when he was senator" and "while secretary of state"."""
    begin = at + 1
    pronoun = line.low(begin) in MASCULINE | FEMININE
    if pronoun and line.low(begin + 1) in {"was", "served", "still"}:
        begin += 2
        while line.low(begin) in {"was", "as", "still"}:
            begin += 1
    elif pronoun:
        return
    elif line.low(begin) in {"serving", "acting", "working"} and line.low(begin + 1) == "as":
        begin += 2
    phrase = beginning(line, begin)
    bearer = _meant(line, at)
    if phrase is None or bearer is None or phrase.plural(line) or phrase.last in line.named:
        return
    yield told(line, bearer.entity, phrase, today, state="then", time=timed(line, phrase, today))


def _meant(line: Line, at: int) -> Bearer | None:
    """The pronoun behind "when", if it is known whom it means; else the nearest name."""
    for bearer in line.bearers:
        if bearer.first == at + 1 and bearer.form == "pronoun":
            return bearer
    before = [b for b in line.bearers if b.last <= at and b.form != "description"]
    behind = (b for b in line.bearers if b.first > at and b.form == "name")
    return before[-1] if before else next(behind, None)
