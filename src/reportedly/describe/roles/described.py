"""Roles in descriptions that mean somebody whom the article names: "the former adviser"."""

from collections.abc import Iterator

from reportedly.describe.roles.phrase import beginning
from reportedly.describe.roles.tokens import Bearer, Line
from reportedly.describe.roles.told import Told, timed, told


def described(line: Line, bearer: Bearer, today: str) -> Iterator[Told]:
    """The role that a description of a named person is made of."""
    phrase = beginning(line, bearer.first)
    if phrase is not None and not phrase.plural(line) and phrase.head < bearer.last:
        yield told(line, bearer.entity, phrase, today, time=timed(line, phrase, today))
