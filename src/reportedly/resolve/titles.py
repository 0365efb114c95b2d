"""Where the title of a name begins and ends: "deputy prime minister", "Secretary of State"."""

from collections.abc import Sequence

from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.people import BEFORE_TITLE, ROLES, TITLES
from reportedly.lexicon.roles import BEFORE_NAMES
from reportedly.resolve.tokens import Word

CALLED = ROLES | BEFORE_NAMES
"""Nouns that are no name by themselves."""
ENTITLING = CALLED | TITLES.keys() | {"head"}
"""Nouns that stand in front of a name without belonging to it."""


_IN_FRONT = BEFORE_TITLE | BEFORE_NAMES | TITLES.keys()


def title_start(sentence: Sequence[Word], first: int, at: int) -> int:
    """Where the title whose noun stands there begins, in a run that begins at `first`."""
    while at > first and sentence[at - 1].lower in _IN_FRONT:
        at -= 1
    return at


def title_end(sentence: Sequence[Word], at: int, last: int) -> int:
    """Behind the title, its full stop, and an office such as "of State"."""
    end = at + 1
    if end < last and sentence[end].stem == ".":
        end += 1
    if end < last and sentence[end].lower == "of":
        given = (i for i in range(end + 1, last) if sentence[i].lower in GIVEN)
        end = next(given, min(last, max(end + 2, last - 2)))
    elif end < last and sentence[end].lower == "general":
        end += 1
    return end
