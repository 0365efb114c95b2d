"""Roles that a verb tells: "X is the mayor", "X, who served as …", "X resigned as … in May"."""

from collections.abc import Iterator

from reportedly.describe.roles.appositions import skip_brackets
from reportedly.describe.roles.phrase import Phrase, another, beginning
from reportedly.describe.roles.tenses import Verb, verb
from reportedly.describe.roles.times import NO_TIME, Time, behind, only
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, past, timed, told

_UNSURE = frozenset("if whether unless is was are were does did suppose".split())
"""In front of a subject these tell that it is asked or supposed, not said."""
_ASIDE = 25
"""Tokens of what stands between commas behind a subject, before its verb."""


def verbs(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The roles that the verbs of a subject tell: of "who" behind it, and of its sentence."""
    if line.low(bearer.first - 1) in _UNSURE:
        return
    at = skip_brackets(line, bearer.last)
    yield from _predicates(line, bearer.entity, verb(line.lowers, at), today)
    if line.low(at) == ",":
        end = _aside(line, at + 1)
        found = verb(line.lowers, end) if end else None
        if found and found.first == end:
            yield from _predicates(line, bearer.entity, found, today)


def _aside(line: Line, at: int) -> int:
    """Where the sentence goes on behind an aside that begins there; 0 where it does not."""
    for end in range(at, min(len(line.tokens), at + _ASIDE)):
        if line.tokens[end].text == ",":
            return end + 1
    return 0


def _predicates(line: Line, entity: str, found: Verb | None, today: str) -> Iterator[Told]:
    """The roles behind a verb, and those joined to them by "and"."""
    at = found.last if found else 0
    for _ in range(3 if found else 0):
        phrase = beginning(line, at)
        if found is None or phrase is None or phrase.plural(line):
            return
        yield _as_told(line, entity, phrase, found, today)
        at = past(line, phrase, today)
        if line.low(at) not in {"and", "&"}:
            return
        at = another(line, at)


def _as_told(line: Line, entity: str, phrase: Phrase, found: Verb, today: str) -> Told:
    state, date, ahead = found.tense
    time = timed(line, phrase, today, ahead=ahead) or _inside(line, found, today)
    if date in {"since", "until"}:
        time = _moved(time, date, time.at or ("" if ahead else only(line, today)))
    return told(line, entity, phrase, today, state=state, time=NO_TIME if date == "none" else time)


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
