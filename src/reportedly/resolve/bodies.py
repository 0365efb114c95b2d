"""Small words inside the names of bodies: "Ministry of Trade", "Committee for a Fair Budget"."""

from collections.abc import Sequence

from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.lexicon.outlets import OUTLET_WORDS
from reportedly.lexicon.people import ROLES, TITLE_WORDS, TITLES
from reportedly.resolve.tokens import Word

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december".split()
)
_JOIN = frozenset({"of", "for"})
_NAMED_OF = frozenset({"bank", "republic", "kingdom"})
_PRIZES = frozenset("year month week day decade century".split())
"""What ends no name but a prize's: "Bank of the Year"."""
_WHICH = frozenset(
    "era eras years days times period age decades regime presidency area district region"
    " province county island islands family clan".split()
)
_OF_MATTERS = frozenset({"ministry", "department"})
"""Bodies whose names hold "and" after "of the": "Ministry of the Interior and Energy"."""
_FEW = 5
"""Words of a name that are looked at."""
_ABOUT = frozenset("council committee subcommittee commission center centre conference".split())
"""Bodies whose names go on with "on" ("Council on Foreign Relations")."""


_ON_SUNDAY = frozenset("herald independent mail scotland wales".split())
"""Papers with a sister "on Sunday"; any other may have written something on that day."""


def paper_of_day(sentence: Sequence[Word], at: int) -> bool:
    """Whether a day begins an outlet's name ("the Sunday Beacon")."""
    if not 0 < at < len(sentence) - 1 or sentence[at - 1].lower != "the" or sentence[at].owns:
        return False
    return sentence[at + 1].capital and sentence[at + 1].lower in OUTLET_WORDS


def body_goes_on(sentence: Sequence[Word], first: int, at: int) -> int:
    """How many tokens from the small word at `at` belong to the name that began at `first`."""
    word, before = sentence[at], sentence[at - 1]
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if after is None or not after.capital:
        return _for_a(sentence, first, at) or _of_the(sentence, first, at)
    if word.lower in _JOIN and _heads_body(sentence, first, at):
        return 1
    if word.lower == "on" and before.lower in _ABOUT and after.lower not in DAYS:
        return 1
    if word.lower == "on" and before.lower in _ON_SUNDAY and after.lower == "sunday":
        return 2
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


def _of_the(sentence: Sequence[Word], first: int, at: int) -> int:
    """3 for the middle of "Ministry of the Interior", else nothing.

    Only behind a head that alone tells nothing: "the Supreme Court of the United States" is "the
    Supreme Court" too. And not of titles: "the President of the United States" is no body.
    """
    if at - first > 1:
        return 0
    before, tail = sentence[at - 1], sentence[at : at + 3]
    if [w.lower for w in tail[:2]] != ["of", "the"] or len(tail) < 3 or not tail[2].capital:
        return 0
    body = before.lower in NAMED_BODIES | _NAMED_OF and not before.acronym
    return 3 if body and not _is_else(sentence, at + 2) else 0


def _is_else(sentence: Sequence[Word], at: int) -> bool:
    """Whether the capitals from `at` tell which one it is ("of the Varga era"), or an office."""
    end = at
    while end < min(len(sentence), at + _FEW) and _runs_on(sentence[end]):
        end += 1
    run = {w.lower for w in sentence[at:end]}
    told = end < len(sentence) and sentence[end].lower in _WHICH
    return told or sentence[at].lower in DAYS | _PRIZES or bool(run & (TITLE_WORDS | ROLES))


def _runs_on(word: Word) -> bool:
    return word.capital or word.stem == "."


def _and_of_body(sentence: Sequence[Word], first: int, at: int) -> bool:
    """Whether "and" goes on a body's name: after "Ministry of …", or before "… Committee"."""
    if sentence[at].lower != "and":
        return False
    run = {w.lower for w in sentence[first:at]}
    bodies = _OF_MATTERS if "the" in run else NAMED_BODIES
    goes_on = bool(run & _JOIN and run & bodies) and not _is_person(sentence, at + 1)
    return goes_on or _closes_body(sentence, first, at)


def _is_person(sentence: Sequence[Word], at: int) -> bool:
    """Whether somebody is named here: "the Council of the North and Tom Brandt"."""
    return sentence[at].lower in GIVEN | TITLE_WORDS and any(
        _runs_on(w) for w in sentence[at + 1 : at + 2]
    )


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
