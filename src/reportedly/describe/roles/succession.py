"""One office and two who hold it: "X succeeded Y as mayor in 2010"."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.describe.roles.phrase import Phrase, ending
from reportedly.describe.roles.times import Time, only
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, timed, told
from reportedly.schema import RoleState

_TAKES_OVER = frozenset(
    "succeed succeeds succeeded succeeding replace replaces replaced replacing follow follows"
    " followed".split()
)
_AHEAD = frozenset({"will", "shall", "to"})
_MAYBE = frozenset("would could may might should".split())
_BETWEEN = _AHEAD | _MAYBE | frozenset(
    "has have had who , was were is are been chosen picked named elected appointed selected tapped"
    " nominated set expected due later then also eventually recently".split()
)  # fmt: skip
"""Between a subject and its verb."""
_REACH = 7
_STATES: tuple[RoleState, RoleState] = ("former", "then")
_AHEAD_STATES: tuple[RoleState, RoleState] = ("current", "future")


def taken_over(line: Line, before: Bearer) -> int:
    """Where the verb stands by which somebody takes over from a name; below 0 where none does."""
    title = ending(line, before.first)
    at = (title.first if title else before.first) - 1
    return at if line.low(at) in _TAKES_OVER else -1


def handed_on(line: Line, before: Bearer, verb: int, phrase: Phrase, today: str) -> Iterator[Told]:
    """The office of the one in front of the verb, that began as that of the other ended."""
    by = next((i for i in range(phrase.head + 1, phrase.last) if line.low(i) == "with"), 0)
    phrase = replace(phrase, last=by) if by else phrase
    words, after = _subject(line, verb)
    ahead = not words.isdisjoint(_AHEAD | _MAYBE) or line.low(verb) in {"succeed", "replace"}
    time = timed(line, phrase, today, ahead=ahead)
    moment = time.since or time.at or ("" if by or ahead else only(line, today))
    ahead = ahead and not ("" < moment < today[: len(moment)])
    ended, begun = _AHEAD_STATES if ahead else _STATES
    sure = words.isdisjoint(_MAYBE)
    until = Time(until=moment if sure or not ahead else "")
    yield told(line, before.entity, phrase, today, state=ended, time=until)
    if after is not None and not by and sure:
        since = Time(moment, time.until)
        yield told(line, after.entity, phrase, today, state=begun, time=since, moment=False)


def _subject(line: Line, verb: int) -> tuple[set[str], Bearer | None]:
    """The words in front of the verb up to its subject, and this if it is a person alone.

    A president who "replaced" a minister has only sent him away.
    """
    at = verb
    while at > max(0, verb - _REACH) and line.low(at - 1) in _BETWEEN:
        at -= 1
    words = set(line.lowers[at:verb])
    own = (b for b in line.bearers if b.last == at and b.form != "description")
    found = next(own, None)
    sends = found and line.low(verb).startswith("replac") and ending(line, found.first)
    return words, None if sends else found
