"""Small words inside the names of bodies: "Ministry of Trade", "Committee for a Fair Budget"."""

from collections.abc import Sequence

from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.lexicon.people import TITLES
from reportedly.resolve.tokens import Word

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december".split()
)
_JOIN = frozenset({"of", "for"})
_NAMED_OF = frozenset({"bank", "republic", "kingdom"})
_ABOUT = frozenset("council committee subcommittee commission center centre conference".split())
"""Bodies whose names go on with "on" ("Council on Foreign Relations")."""


def body_goes_on(sentence: Sequence[Word], first: int, at: int) -> int:
    """How many tokens from the small word at `at` belong to the name that began at `first`."""
    word, before = sentence[at], sentence[at - 1]
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if after is None or not after.capital:
        return _for_a(sentence, first, at)
    if word.lower in _JOIN and _heads_body(sentence, first, at):
        return 1
    if word.lower == "on" and before.lower in _ABOUT and after.lower not in DAYS:
        return 1
    return 2 if _and_of_body(sentence, first, at) else 0


def _heads_body(sentence: Sequence[Word], first: int, at: int) -> bool:
    """Whether "of" may go on a name: after "Ministry", "Secretary" and the like."""
    run = [w.lower for w in sentence[first:at]]
    return run[-1] in NAMED_BODIES or run[-1] in TITLES or run[-1] in _NAMED_OF


def _for_a(sentence: Sequence[Word], first: int, at: int) -> int:
    """3 for the middle of "Committee for a Responsible Budget", else nothing."""
    tail = sentence[at : at + 3]
    if len(tail) < 3 or tail[0].lower != "for" or tail[1].lower not in {"a", "an", "the"}:
        return 0
    court = any(w.lower == "court" for w in sentence[first:at])
    body = court or sentence[at - 1].lower in NAMED_BODIES
    return 3 if body and tail[2].capital and tail[2].lower not in DAYS else 0


def _and_of_body(sentence: Sequence[Word], first: int, at: int) -> bool:
    """Whether "and" goes on a body's name: after "Ministry of …", or before "… Committee"."""
    if sentence[at].lower != "and":
        return False
    run = {w.lower for w in sentence[first:at]}
    return bool(run & _JOIN and run & NAMED_BODIES) or _closes_body(sentence, first, at)


def _closes_body(sentence: Sequence[Word], first: int, at: int) -> bool:
    """Whether a body's last word ends the capitals behind "and", and none ends those before."""
    before = sentence[at - 1]
    if before.lower in NAMED_BODIES | GIVEN or before.acronym:
        return False
    led = sentence[first].lower in _HOUSES or (first > 0 and sentence[first - 1].lower == "the")
    end = at + 1
    while end < min(len(sentence), at + 5) and sentence[end].capital:
        end += 1
    return led and end > at + 1 and sentence[end - 1].lower in _CLOSING


_HOUSES = frozenset({"house", "senate"})
_CLOSING = frozenset("committee subcommittee commission administration department".split())
