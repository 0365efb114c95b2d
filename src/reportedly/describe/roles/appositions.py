"""Roles beside a name, between commas: "X, a former adviser to Y,", "the minister, X,"."""

from collections.abc import Iterator

from reportedly.describe.roles import times
from reportedly.describe.roles.phrase import Phrase, another, beginning, ending
from reportedly.describe.roles.times import NO_TIME, Time
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, past, timed, told
from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.lexicon.words import DEFINITE, DETERMINERS, POSSESSIVES
from reportedly.schema import RoleState

_OPENING = frozenset({",", "—", "–", "-", "--", "("})
_ADVERBS: dict[str, RoleState] = {
    "now": "current",
    "currently": "current",
    "still": "current",
    "formerly": "former",
    "previously": "former",
    "once": "former",
    "then": "then",
    "later": "then",
}
_LATELY = frozenset({"recently", "lately", "then"})
_VERBS = SAYING | THINKING | HELPERS
_PARTIES = frozenset({"r-", "d-", "i-"})
_FRONT = 14
"""Tokens in front of "…, X," in which a role may begin."""


def behind(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The roles that an apposition behind a name tells; "and" parts them."""
    at = skip_brackets(line, bearer.last)
    if line.low(at) not in _OPENING:
        return
    at = _skip_age(line, at + 1)
    for _ in range(4):
        state, front, at = _when(line, at, today)
        phrase = beginning(line, at)
        if phrase is None or phrase.plural(line) or not _closed(line, phrase):
            return
        time = timed(line, phrase, today) or front
        yield told(line, bearer.entity, phrase, today, state=state, time=time)
        at = past(line, phrase, today)
        if line.low(at) not in {"and", "&"}:
            return
        at = another(line, at)


def _when(line: Line, at: int, today: str) -> tuple[RoleState, Time, int]:
    """What stands in front of an apposition: "now", "until last year"; and the token behind."""
    if line.low(at) == "until" and line.low(at + 1) in _LATELY:
        return "former", NO_TIME, at + 2
    time, end = times.behind(line, at, today)
    if time:
        return "former" if time.until else "current", time, end
    state = _ADVERBS.get(line.low(at))
    return state or "current", NO_TIME, at + (state is not None)


def skip_brackets(line: Line, at: int) -> int:
    """The token behind "(R-Osk)", or "R-Osk" between commas."""
    if line.low(at) == "," and line.low(at + 1)[:2] in _PARTIES:
        return next((end for end in (at + 2, at + 3) if line.low(end) == ","), at)
    if line.low(at) == "(":
        for end in range(at + 1, min(len(line.tokens), at + 9)):
            if line.low(end) == ")":
                return end + 1
    return at


def _skip_age(line: Line, at: int) -> int:
    return at + 2 if line.low(at).isdigit() and line.low(at + 1) == "," else at


def _closed(line: Line, phrase: Phrase) -> bool:
    """Whether no verb follows: "X, the senator said" tells nothing of X.

    And no name: "X, President Y and Z" is a list.
    """
    behind = line.low(phrase.last)
    return behind not in _VERBS and phrase.last not in line.named


def front(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The role in "the minister, X," and "a former adviser to Y, X, said"."""
    comma = bearer.first - 1
    if comma < 1 or line.low(comma) not in {",", "—", "–", "--"}:
        return
    for phrase in _joined(line, comma) or _completed(line, comma):
        if not phrase.plural(line) and _alone(line, bearer, phrase):
            yield told(line, bearer.entity, phrase, today)


def _joined(line: Line, comma: int) -> list[Phrase]:
    """Roles joined by "and" up to a comma; the first must have a determiner or an owner."""
    found: list[Phrase] = []
    end = comma
    while len(found) < 3 and (phrase := ending(line, end)) is not None:
        found.append(phrase)
        if _determined(line, phrase.first):
            return found
        if line.low(phrase.first - 1) not in {"and", "&"}:
            break
        end = phrase.first - 1
    return []


def _determined(line: Line, first: int) -> bool:
    before = line.low(first - 1)
    return before in DETERMINERS or (first > 0 and line.tokens[first - 1].owns)


def _completed(line: Line, comma: int) -> list[Phrase]:
    """A role with what completes it, from its determiner to the comma."""
    for at in range(comma - 2, max(-1, comma - _FRONT), -1):
        token = line.tokens[at]
        if not token.word:
            break
        if token.lower in DETERMINERS:
            phrase = beginning(line, at)
            if phrase is not None and phrase.last == comma:
                return [phrase]
    return []


def _alone(line: Line, bearer: Bearer, phrase: Phrase) -> bool:
    """Whether the name is set apart: a list of people looks the same from in front."""
    before = line.low(phrase.first - 1)
    if before in {"and", "&"}:
        return True
    closed = line.low(skip_brackets(line, bearer.last))
    if before in DEFINITE | POSSESSIVES or line.tokens[phrase.first - 1].owns:
        return closed not in {"and", "or"}
    return closed in {",", "", ".", "—", "–", "--"}
