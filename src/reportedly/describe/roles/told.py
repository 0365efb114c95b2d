"""What a place in a sentence tells of a role, before it becomes a noun."""

from dataclasses import dataclass

from reportedly.describe.roles.phrase import Phrase
from reportedly.describe.roles.times import NO_TIME, Time, behind, only
from reportedly.describe.roles.tokens import Line
from reportedly.schema import RoleState, Span, Spans


@dataclass(frozen=True, slots=True)
class Told:
    """The role of somebody; `more` are further words of it elsewhere ("of Osk" behind a name)."""

    entity: str
    words: Spans
    title: str
    state: RoleState
    time: Time = NO_TIME


def told(
    line: Line,
    entity: str,
    phrase: Phrase,
    today: str,
    *,
    state: RoleState = "current",
    time: Time = NO_TIME,
    more: tuple[int, int] | None = None,
    moment: bool = True,
) -> Told:
    """A phrase as somebody's role: its own marks of time weigh more than the sentence's.

    `moment` tells that the only date of the sentence may be that of the role.
    """
    own = phrase.state(line)
    year = line.tokens[phrase.first].text if phrase.first < phrase.head else ""
    if year.isdigit() and not time:
        time = Time(at=year)
    final = _at_its_time(own or state, time, today)
    if final == "then" and moment and not time:
        time = Time(at=only(line, today))
    words: tuple[Span, ...] = (line.spans(phrase.first, phrase.last),)
    title = phrase.title(line)
    if more:
        words += (line.spans(*more),)
        title += " " + " ".join(t.text for t in line.tokens[more[0] : more[1]])
    return Told(entity, words, title, _ended(final, time, today), _sane(time))


def _at_its_time(state: RoleState, time: Time, today: str) -> RoleState:
    """What is told of an earlier time alone is not told of today."""
    past = time.at and not (time.since or time.until) and time.at < today[: len(time.at)]
    return "then" if state == "current" and (past or (time.at and not today)) else state


def _ended(state: RoleState, time: Time, today: str) -> RoleState:
    """What has an end was held before: "was mayor until 2010", "X, mayor from 2001 to 2007,"."""
    over = "" < time.until < today[: len(time.until)]
    return "former" if (state == "then" and time.until) or (state == "current" and over) else state


def _sane(time: Time) -> Time:
    """Without dates that contradict each other."""
    if time.since and time.until and time.until < time.since[: len(time.until)]:
        return Time(at=time.at)
    return time


def timed(line: Line, phrase: Phrase, today: str, *, ahead: bool = False) -> Time:
    """The time that stands right behind a role."""
    return behind(line, phrase.last, today, ahead=ahead)[0]


def past(line: Line, phrase: Phrase, today: str) -> int:
    """The token behind a role and the time that goes with it."""
    return behind(line, phrase.last, today)[1]
