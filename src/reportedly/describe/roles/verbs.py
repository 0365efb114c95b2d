"""Roles that a verb tells: "X is the mayor", "X, who served as …", "X resigned as … in May"."""

from collections.abc import Iterator

from reportedly.describe.roles.appositions import skip_brackets
from reportedly.describe.roles.denied import denied
from reportedly.describe.roles.phrase import Phrase, another, beginning, ending
from reportedly.describe.roles.tenses import Verb, verb
from reportedly.describe.roles.times import NO_TIME, Time, behind, only
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, past, timed, told
from reportedly.lexicon.words import PREPOSITIONS

_UNSURE = frozenset("if whether unless is was are were does did suppose".split())
"""In front of a subject these tell that it is asked or supposed, not said."""
_PARTS = PREPOSITIONS - frozenset("after before since like until".split())
"""In front of a name these tell that it completes something else."""
_ASIDE = 25
"""Tokens of what stands between commas behind a subject, before its verb."""


def verbs(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The roles that the verbs of a subject tell: of "who" behind it, and of its sentence."""
    if line.low(bearer.first - 1) in _UNSURE or denied(line, bearer):
        return
    at = skip_brackets(line, bearer.last)
    part = _completes(line, bearer)
    if not part or _relative(line, at) > at:
        time, begin = _dated(line, at, today)
        yield from _predicates(line, bearer.entity, verb(line.lowers, begin), today, time)
    if line.low(at) == "," and not part:
        end = _aside(line, at + 1)
        found = verb(line.lowers, end) if end else None
        if found and found.first == end:
            yield from _predicates(line, bearer.entity, found, today)


def _completes(line: Line, bearer: Bearer) -> bool:
    """Whether a name is part of another's description: the wife "of Bo Lind" is meant, not he."""
    title = ending(line, bearer.first)
    first = title.first if title else bearer.first
    return line.low(first - 1) in _PARTS and not line.tokens[first].text.isdigit()


def _relative(line: Line, at: int) -> int:
    """The token behind "who", if the sentence goes on so; else the same."""
    who = at + (line.low(at) == ",")
    return who + 1 if line.low(who) == "who" else at


def _dated(line: Line, at: int, today: str) -> tuple[Time, int]:
    """The time in front of a verb, and where the verb may begin: "who as of 2012 was"."""
    time, end = behind(line, _relative(line, at), today)
    return (time, end + (line.low(end) == ",")) if time else (NO_TIME, at)


def _aside(line: Line, at: int) -> int:
    """Where the sentence goes on behind an aside that begins there; 0 where it does not."""
    for end in range(at, min(len(line.tokens), at + _ASIDE)):
        if line.tokens[end].text == ",":
            return end + 1
    return 0


def _predicates(
    line: Line, entity: str, found: Verb | None, today: str, front: Time | None = NO_TIME
) -> Iterator[Told]:
    """The roles behind a verb, and those that "and" joins to them, with its verb or a new one.

    `front` is the time in front of the verb; None tells that the sentence's date is another verb's.
    """
    at = found.last if found else 0
    for _ in range(3 if found else 0):
        phrase = beginning(line, at)
        if found is None or phrase is None or phrase.plural(line):
            return
        yield _as_told(line, entity, phrase, found, today, front)
        at = past(line, phrase, today)
        if line.low(at) not in {"and", "&"}:
            return
        if joined := verb(line.lowers, at):
            yield from _predicates(line, entity, joined, today, None)
            return
        at = another(line, at)


def _as_told(
    line: Line, entity: str, phrase: Phrase, found: Verb, today: str, front: Time | None
) -> Told:
    state, date, ahead = found.tense
    free = front is not None
    time = timed(line, phrase, today, ahead=ahead) or _inside(line, found, today)
    time = time or front or NO_TIME
    if date in {"since", "until"}:
        time = _moved(time, date, time.at or (only(line, today) if free and not ahead else ""))
    time = NO_TIME if date == "none" else time
    return told(line, entity, phrase, today, state=state, time=time, moment=free)


def _inside(line: Line, found: Verb, today: str) -> Time:
    """The time inside a verb: "served until 2010 as", "resigned on Monday as"."""
    for at in range(found.first + 1, found.last):
        time = behind(line, at, today)[0]
        if time:
            return time
    return NO_TIME


def _moved(time: Time, to: str, moment: str) -> Time:
    """A moment becomes the beginning of what began then, or the end of what ended."""
    if to == "since":
        return Time(time.since or moment, time.until, "")
    return Time(time.since, time.until or moment, "")
