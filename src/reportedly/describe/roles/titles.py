"""Roles in front of a name: "former adviser X", "then-president X", "Korvath's president X"."""

from collections.abc import Iterator

from reportedly.describe.roles.phrase import Phrase, ending
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, told
from reportedly.lexicon.people import TITLES
from reportedly.lexicon.roles import HONORIFICS

_LIST = 60
"""Tokens in which a list that a plural title opens goes on."""


def titles(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """Every title that stands in front of a name, the nearest first."""
    end = bearer.first
    for _ in range(3):
        found = ending(line, end)
        if found is None:
            return
        plural = found.plural(line)
        if not plural or line.low(found.head) in {"chief"}:
            place = _place(line, bearer, found)
            yield told(line, bearer.entity, _owned(line, found), today, more=place)
        else:
            for one in _listed(line, bearer):
                yield told(line, one.entity, found, today)
        end = _before(line, found)
        if end < 0:
            return


def _before(line: Line, found: Phrase) -> int:
    """Where an earlier title may end: "front-runner and former secretary X", "Speaker Rep. X"."""
    at = found.first
    if line.low(at - 1) in {"and", "&"}:
        return at - 1
    return at


def _owned(line: Line, found: Phrase) -> Phrase:
    """With the genitive of a name in front: "Korvath's president"."""
    at = found.first - 1
    if at < 0 or not (line.tokens[at].owns and line.tokens[at].capital):
        return found
    while at > 0 and at > found.first - 5 and line.tokens[at - 1].capital and not _opens(line, at):
        at -= 1
    return Phrase(at, found.last, found.head)


def _opens(line: Line, at: int) -> bool:
    """Whether a name begins there, as far as we know."""
    return at in line.named or line.low(at - 1) in HONORIFICS or at - 1 == 0


def _place(line: Line, bearer: Bearer, found: Phrase) -> tuple[int, int] | None:
    """What an office's title adds behind the name: "Gov. X of North Vandia"."""
    at = bearer.last
    if line.low(found.head) not in TITLES or line.low(at) != "of":
        return None
    end = at + 1
    while end < min(len(line.tokens), at + 4) and line.tokens[end].capital:
        end += 1
    return (at, end) if end > at + 1 and not line.tokens[end - 1].owns else None


def _listed(line: Line, bearer: Bearer) -> Iterator[Bearer]:
    """The names of a list that begins with one: "Sens. X (Osk), Y (Lund) and Z"."""
    yield bearer
    at, limit = bearer.last, bearer.last + _LIST
    while at < min(len(line.tokens), limit):
        if line.low(at) == "(":
            at = _closed(line, at)
        elif line.low(at) in {",", "and", "&"} or line.low(at) in HONORIFICS:
            at += 1
        elif at in line.named:
            yield line.named[at]
            at = line.named[at].last
        else:
            return


def _closed(line: Line, at: int) -> int:
    for end in range(at + 1, min(len(line.tokens), at + 9)):
        if line.low(end) == ")":
            return end + 1
    return len(line.tokens)
