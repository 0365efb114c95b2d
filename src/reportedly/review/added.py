"""What a person may add as a statement that the program missed."""

from collections.abc import Iterable
from itertools import combinations

from reportedly.errors import BadReview
from reportedly.review.threads import is_one, roles_of, shared
from reportedly.schema import Attribution, Roles, quote, touches

_SHORT = 60
"""Characters of a content that tell which statement is meant."""


def check_added(text: str, roles: Roles, known: Iterable[Attribution]) -> None:
    """Raises BadReview for roles that are no statement, or one that is marked already.

    Two that share their content and a cue or source would be one to all later reviews.
    """
    if not roles.cue:
        raise BadReview("a statement needs a cue: the words that tell that somebody says it")
    named = (("source", roles.source), ("cue", roles.cue), ("content", roles.content))
    for (one, some), (other, more) in combinations(named, 2):
        if touches(some, more):
            raise BadReview(f"{one} and {other} share words: each word has one role")
    for said in known:
        if is_one(shared(roles_of(said), roles)):
            words = " ".join(quote(text, said.content or said.cue).split())
            short = words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
            raise BadReview(f"“{short}” is marked already, with that cue or source: review that")
