"""Roles in descriptions that mean somebody whom the article names: "the former adviser"."""

from collections.abc import Iterator

from reportedly.describe.roles.phrase import beginning
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, timed, told


def described(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The role that a description of a named person is made of.

    With somebody else's name right behind it, as in "the former mayor, X,", it is X's.
    """
    phrase = beginning(line, bearer.first)
    if phrase is not None and not phrase.plural(line) and phrase.head < bearer.last:
        if _of_another(line, bearer, phrase.last):
            return
        yield told(line, bearer.entity, phrase, today, time=timed(line, phrase, today))


def _of_another(line: Line, bearer: Bearer, at: int) -> bool:
    """Whether a name in apposition tells whom a description means, and that is another one."""
    apposed = line.named.get(at + 1) if line.low(at) in {",", "—", "–"} else None
    if apposed is None or apposed.entity == bearer.entity:
        return False
    return line.low(apposed.last) in {",", "—", "–", "", "."}
