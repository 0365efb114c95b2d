"""What completes a role: "of Osk", "for the Osk campaign", "to the president"."""

from reportedly.describe.roles.dates import timely
from reportedly.describe.roles.tokens import Line
from reportedly.lexicon.nouns import NUMBERS
from reportedly.lexicon.roles import (
    CURRENT,
    FORMER,
    FUTURE,
    INSIDE_HEAD,
    NOT_IN_TITLE,
    ROLE_HEADS,
    THEN,
    TITLE_WORDS,
)
from reportedly.lexicon.sources import NOUNS
from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.lexicon.words import (
    DEMONYM_ENDINGS,
    DETERMINERS,
    POINTING,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)

VERBS = SAYING | THINKING | HELPERS
STOP = DETERMINERS | PREPOSITIONS | PRONOUNS | NOT_IN_TITLE | VERBS
"""No part of a role in front of its noun."""
CLAUSES = STOP | frozenset("as who then later also until till".split())
"""No part of a noun phrase behind it."""

_NO_VERBS = (
    NOUNS
    | ROLE_HEADS
    | TITLE_WORDS
    | DETERMINERS
    | NUMBERS.keys()
    | FORMER
    | FUTURE
    | THEN
    | CURRENT
)
"""Behind "to" these begin a noun phrase."""

_COMPLETED_BY = frozenset("of for to at in on with from under within inside against about".split())
_COMPLEMENT = 25
"""Tokens that are read of what completes a role."""


def completed(line: Line, head: int) -> int:
    """The token behind what completes a role: "of Osk", "for the Osk campaign", "to X"."""
    at, most = head + 1, min(len(line.tokens), head + 1 + _COMPLEMENT)
    while at < most and line.low(at) in _COMPLETED_BY and not _stops(line, at):
        end = _object(line, at + 1, most)
        if end == at + 1:
            break
        at = end
    return at


def _stops(line: Line, at: int) -> bool:
    """Whether what a preposition opens is no part of a title.

    A time is none, nor a verb ("to back"), nor what only the sentence in front tells ("that").
    """
    pointing = pointed(line, at + 1)
    return pointing or _dated(line, at) or (line.low(at) == "to" and _infinitive(line, at + 1))


def pointed(line: Line, at: int) -> bool:
    """Whether what begins there is only pointed to: "that boast"."""
    return line.low(at) in POINTING | {"that"}


def _infinitive(line: Line, at: int) -> bool:
    """Whether a verb with its object follows "to", told by what it cannot be and what is behind."""
    if at in line.named or line.low(at) in _NO_VERBS or not line.tokens[at : at + 1]:
        return False
    opens = at + 1 in line.named or line.low(at + 1) in DETERMINERS | PRONOUNS | ROLE_HEADS
    return opens and (line.loud or not line.tokens[at].capital)


def _dated(line: Line, at: int) -> bool:
    """Whether a preposition opens a time, and not a noun that a year stands in front of."""
    noun = line.low(at + 2) in _OF_A_YEAR and line.tokens[at + 1].text.isdigit()
    return not noun and timely(line.tokens, at + 1)


_OF_A_YEAR = frozenset("campaign election race run olympics team".split())


def _object(line: Line, at: int, most: int) -> int:
    """The token behind the noun phrase that begins there."""
    begin = first = at
    while at < most:
        token = line.tokens[at]
        low = token.lower
        if at == begin and low in DETERMINERS | POSSESSIVES:
            at, begin = at + 1, at + 1
            continue
        joins = low in {"and", "&"} and at > begin and _both_capital(line, at)
        comma = token.text == "," and at > begin and _place(line, at)
        goes_on = joins or comma or _noun(line, at, known=begin > first)
        if not goes_on or (at > begin and timely(line.tokens, at)):
            break
        at += 1
    return at


def _both_capital(line: Line, at: int) -> bool:
    behind = at + 1 < len(line.tokens) and line.tokens[at + 1].capital
    return behind and line.tokens[at - 1].capital and at + 1 not in line.named


def _place(line: Line, at: int) -> bool:
    """Whether a comma parts a town from its country: "in Cape Osk, North Vandia,"."""
    words = line.tokens[at + 1 : at + 4]
    if not words or not words[0].capital or at + 1 in line.named or not line.tokens[at - 1].capital:
        return False
    closes = next((t for t in words[1:] if not t.capital), None)
    return closes is not None and not closes.word


def _noun(line: Line, at: int, *, known: bool) -> bool:
    """Whether a token goes on a noun phrase; `known` tells that this has a determiner."""
    token = line.tokens[at]
    low = token.lower
    if not token.word:
        return token.text in {"-", "&", "/"}
    if token.capital:
        return True
    if line.tokens[at - 1].capital and not known:
        return low in INSIDE_HEAD or line.low(at - 1).endswith(DEMONYM_ENDINGS)
    verb = low.endswith("ed") and line.tokens[at - 1].word and line.low(at - 1) not in DETERMINERS
    if low in INSIDE_HEAD and line.low(at - 1) in {"of", "the"}:
        return True
    return low not in CLAUSES and not verb
